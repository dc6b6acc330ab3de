package org.duizhao.index.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.duizhao.bitext.text.Xml;
import org.duizhao.index.entry.RecordEntry;
import org.jspecify.annotations.Nullable;

/** XLIFF 2.1: a file a document, a unit a record; the side that a record lacks is empty or missing. */
final class XliffWriter implements RecordWriter {

    private final Xml xml;
    private final Titles titles;
    private @Nullable String document;

    XliffWriter(OutputStream out, Titles titles) throws IOException {
        this.titles = titles;
        xml = new Xml(out);
        xml.open(
                        "xliff",
                        "xmlns",
                        "urn:oasis:names:tc:xliff:document:2.0",
                        "version",
                        "2.1",
                        "srcLang",
                        "zh",
                        "trgLang",
                        "en")
                .line();
    }

    @Override
    public void write(RecordEntry entry) throws IOException {
        file(entry.documentId());
        xml.open("unit", "id", entry.recordId());
        if (!entry.section().isEmpty()) {
            xml.open("notes")
                    .open("note", "category", "section")
                    .text(String.join(" / ", entry.section()))
                    .close()
                    .close();
        }
        xml.open("segment")
                .element("source", entry.zh() == null ? "" : entry.zh().text());
        if (entry.en() != null) {
            xml.element("target", entry.en().text());
        }
        xml.close().close().line();
    }

    private void file(String id) throws IOException {
        if (!id.equals(document)) {
            if (document != null) {
                xml.close().line();
            }
            document = id;
            xml.open("file", "id", id, "original", titles.title(id)).line();
            notes(titles.unread(id));
        }
    }

    private void notes(List<String> unread) throws IOException {
        if (unread.isEmpty()) {
            return;
        }
        xml.open("notes");
        for (String line : unread) {
            xml.open("note", "category", "not-read").text(line).close();
        }
        xml.close().line();
    }

    @Override
    public void end() throws IOException {
        if (document == null) {
            // The schema wants a file and a unit, even for nothing.
            xml.open("file", "id", "none").open("unit", "id", "none").open("segment");
            xml.empty("source").close().close().close().line();
        }
        xml.end();
    }
}
