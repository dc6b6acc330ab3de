package org.duizhao.index.export;

import java.io.IOException;
import java.io.OutputStream;
import org.duizhao.events.Engine;
import org.duizhao.index.entry.RecordEntry;

/** TMX 1.4b: one unit a pair; a record with one side only is no unit. */
final class TmxWriter implements RecordWriter {

    private final Xml xml;

    TmxWriter(OutputStream out) throws IOException {
        xml = new Xml(out);
        xml.open("tmx", "version", "1.4").line();
        xml.empty(
                        "header",
                        "creationtool",
                        "duizhao",
                        "creationtoolversion",
                        Engine.version(),
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

    @Override
    public void write(RecordEntry entry) throws IOException {
        if (entry.zh() == null || entry.en() == null) {
            return;
        }
        xml.open("tu", "tuid", entry.recordId());
        xml.open("prop", "type", "x-confidence")
                .text(String.valueOf(entry.confidence()))
                .close();
        if (!entry.section().isEmpty()) {
            xml.open("prop", "type", "x-section")
                    .text(String.join(" / ", entry.section()))
                    .close();
        }
        side("zh", entry.zh().text());
        side("en", entry.en().text());
        xml.close().line();
    }

    private void side(String language, String text) throws IOException {
        xml.open("tuv", "xml:lang", language).element("seg", text).close();
    }

    @Override
    public void end() throws IOException {
        xml.end();
    }
}
