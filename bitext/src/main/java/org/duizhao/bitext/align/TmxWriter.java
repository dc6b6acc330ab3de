package org.duizhao.bitext.align;

import java.io.IOException;

/** Writes translation units of Chinese and English as TMX 1.4b, for computer-aided translation tools. */
public final class TmxWriter {

    private final Appendable out;

    public TmxWriter(Appendable out) {
        this.out = out;
    }

    /** Opens the document. */
    public void start() throws IOException {
        out.append("""
                <?xml version="1.0" encoding="UTF-8"?>
                <tmx version="1.4">
                <header creationtool="duizhao" creationtoolversion="1" segtype="sentence" o-tmf="duizhao" adminlang="en" \
                srclang="zh-CN" datatype="plaintext"/>
                <body>
                """);
    }

    /** Writes one unit; its confidence goes into a property. */
    public void unit(String zh, String en, double confidence) throws IOException {
        out.append("<tu><prop type=\"x-confidence\">")
                .append(String.valueOf(confidence))
                .append("</prop>");
        variant("zh-CN", zh);
        variant("en", en);
        out.append("</tu>\n");
    }

    /** Closes the document. */
    public void end() throws IOException {
        out.append("</body>\n</tmx>\n");
    }

    private void variant(String language, String text) throws IOException {
        out.append("<tuv xml:lang=\"").append(language).append("\"><seg>");
        escape(text);
        out.append("</seg></tuv>");
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
                default -> out.append(Character.toString(allowed(c) ? c : 0xFFFD));
            }
        }
    }

    private static boolean allowed(int c) {
        boolean surrogate = c >= 0xD800 && c <= 0xDFFF;
        return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && !surrogate && c != 0xFFFE && c != 0xFFFF);
    }
}
