package org.duizhao.bitext.align;

import java.io.IOException;
import java.io.Writer;
import org.duizhao.bitext.text.Xml;
import org.jspecify.annotations.Nullable;

/**
 * Writes translation units of Chinese and English as TMX 1.4b, for computer-aided translation tools. Each unit is passed on
 * as it comes, so that memory does not grow.
 */
public final class TmxWriter {

    private final Xml xml;

    public TmxWriter(Writer out) throws IOException {
        xml = new Xml(out);
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
        xml.open("tmx", "version", "1.4").line();
        xml.empty(
                        "header",
                        "creationtool",
                        "duizhao",
                        "creationtoolversion",
                        version,
                        "segtype",
                        "block",
                        "o-tmf",
                        "duizhao",
                        "adminlang",
                        "en",
                        "srclang",
                        "zh",
                        "datatype",
                        "plaintext")
                .line();
        xml.open("body").line();
    }

    /** Writes one unit; its confidence and its section go into properties. */
    public void unit(Unit unit) throws IOException {
        if (unit.id() == null) {
            xml.open("tu");
        } else {
            xml.open("tu", "tuid", unit.id());
        }
        property("x-confidence", String.valueOf(unit.confidence()));
        if (!unit.section().isEmpty()) {
            property("x-section", unit.section());
        }
        variant("zh", unit.zh());
        variant("en", unit.en());
        xml.close().line();
    }

    /** Closes the document and passes everything on. */
    public void end() throws IOException {
        xml.close().line();
        xml.end();
    }

    private void property(String type, String value) throws IOException {
        xml.open("prop", "type", type).text(value).close();
    }

    private void variant(String language, String text) throws IOException {
        xml.open("tuv", "xml:lang", language).element("seg", text).close();
    }
}
