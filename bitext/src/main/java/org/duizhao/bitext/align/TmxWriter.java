package org.duizhao.bitext.align;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Writes translation units of Chinese and English as TMX 1.4b, for computer-aided translation tools. Each unit is passed on
 * as it comes, so that memory does not grow.
 */
public final class TmxWriter {

    private final Appendable out;

    public TmxWriter(Appendable out) {
        this.out = out;
    }

    /**
     * One unit.
     *
     * @param id null for none
     * @param section the headings above it, joined; empty for none
     */
    public record Unit(@Nullable String id, String zh, String en, double confidence, String section) {}

    /**
     * Opens the document.
     *
     * @param version of the program that writes
     */
    public void start(String version) throws IOException {
        out.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <tmx version="1.4">
                <header creationtool="duizhao" creationtoolversion="\
                """);
        escape(version);
        out.append("""
                " segtype="block" o-tmf="duizhao" adminlang="en" srclang="zh" datatype="plaintext"/>
                <body>
                """);
    }

    /** Writes one unit; its confidence and its section go into properties. */
    public void unit(Unit unit) throws IOException {
        out.append("<tu");
        if (unit.id() != null) {
            out.append(" tuid=\"");
            escape(unit.id());
            out.append('"');
        }
        out.append('>');
        property("x-confidence", String.valueOf(unit.confidence()));
        if (!unit.section().isEmpty()) {
            property("x-section", unit.section());
        }
        variant("zh", unit.zh());
        variant("en", unit.en());
        out.append("</tu>\n");
    }

    /** Closes the document. */
    public void end() throws IOException {
        out.append("</body>\n</tmx>\n");
    }

    private void property(String type, String value) throws IOException {
        out.append("<prop type=\"").append(type).append("\">");
        escape(value);
        out.append("</prop>");
    }

    private void variant(String language, String text) throws IOException {
        out.append("<tuv xml:lang=\"").append(language).append("\"><seg>");
        escape(text);
        out.append("</seg></tuv>");
    }

    /** Escapes markup and leaves out what XML 1.0 cannot hold: control characters, lone surrogates, non-characters. */
    private void escape(String text) throws IOException {
        for (int at = 0; at < text.length(); ) {
            int c = text.codePointAt(at);
            at += Character.charCount(c);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> {
                    if (allowed(c)) {
                        append(c);
                    }
                }
            }
        }
    }

    private void append(int c) throws IOException {
        if (Character.isSupplementaryCodePoint(c)) {
            out.append(Character.highSurrogate(c)).append(Character.lowSurrogate(c));
        } else {
            out.append((char) c);
        }
    }

    private static boolean allowed(int c) {
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && !surrogate && c != 0xFFFE && c != 0xFFFF);
    }
}
