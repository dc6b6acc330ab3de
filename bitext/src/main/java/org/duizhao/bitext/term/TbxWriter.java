package org.duizhao.bitext.term;

import java.io.IOException;
import java.util.List;
import org.duizhao.bitext.entity.EntityType;

/** Writes names as TBX-Basic of ISO 30042:2019 (style DCA), a concept at a time, for translation tools. */
public final class TbxWriter {

    private final Appendable out;
    private int concepts;

    public TbxWriter(Appendable out) {
        this.out = out;
    }

    /** Opens the document. */
    public void start() throws IOException {
        out.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
                  <tbxHeader>
                    <fileDesc><sourceDesc><p>Duizhao: names linked across Chinese and English</p></sourceDesc></fileDesc>
                  </tbxHeader>
                  <text><body>
                """);
    }

    /** Writes one concept; a language without names is left out. */
    public void concept(EntityType type, List<String> zh, List<String> en) throws IOException {
        out.append("    <conceptEntry id=\"c")
                .append(String.valueOf(++concepts))
                .append("\">\n");
        out.append("      <descrip type=\"subjectField\">").append(type.code()).append("</descrip>\n");
        language("zh", zh);
        language("en", en);
        out.append("    </conceptEntry>\n");
    }

    /** Closes the document. */
    public void end() throws IOException {
        out.append("  </body></text>\n</tbx>\n");
    }

    private void language(String language, List<String> names) throws IOException {
        if (names.isEmpty()) {
            return;
        }
        out.append("      <langSec xml:lang=\"").append(language).append("\">\n");
        for (String name : names) {
            out.append("        <termSec><term>");
            escape(name);
            out.append("</term><termNote type=\"partOfSpeech\">properNoun</termNote></termSec>\n");
        }
        out.append("      </langSec>\n");
    }

    /** Escapes markup; what XML 1.0 cannot hold becomes U+FFFD. */
    private void escape(String text) throws IOException {
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> out.append(Character.toString(isAllowed(c) ? c : 0xFFFD));
            }
        }
    }

    private static boolean isAllowed(int c) {
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && !surrogate && c != 0xFFFE && c != 0xFFFF;
    }
}
