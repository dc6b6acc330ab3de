package org.duizhao.index.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.duizhao.bitext.text.Xml;
import org.duizhao.index.entry.IssueEntry;
import org.duizhao.index.entry.RecordEntry;
import org.duizhao.index.entry.ReviewEntry;
import org.jspecify.annotations.Nullable;

/** XLIFF 2.1: a file a document, a unit a record; the side that a record lacks is empty or missing. */
final class XliffWriter implements RecordWriter {

    private final Xml xml;
    private final Titles titles;
    private final Issues issues;
    private @Nullable String document;

    XliffWriter(OutputStream out, Titles titles, Issues issues) throws IOException {
        this.issues = issues;
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
        List<IssueEntry> found = issues.of(entry);
        notes(entry, found);
        xml.open("segment", "state", state(entry, found))
                .element("source", entry.zh() == null ? "" : entry.zh().text());
        if (entry.en() != null) {
            xml.element("target", entry.en().text());
        }
        xml.close().close().line();
    }

    private void notes(RecordEntry entry, List<IssueEntry> found) throws IOException {
        if (entry.section().isEmpty() && found.isEmpty()) {
            return;
        }
        xml.open("notes");
        if (!entry.section().isEmpty()) {
            xml.open("note", "category", "section")
                    .text(String.join(" / ", entry.section()))
                    .close();
        }
        for (IssueEntry issue : found) {
            ReviewEntry review = issue.held();
            String comment = review.comment() == null ? "" : ": " + review.comment();
            xml.open("note", "category", issue.kind(), "priority", Units.isLeft(issue) ? "1" : "5")
                    .text(issue.why() + " [" + review.state() + comment + "]")
                    .close();
        }
        xml.close();
    }

    /** What nobody has looked at is translated; what a person has decided in all its issues is reviewed; a corrected pair is final. */
    private static String state(RecordEntry entry, List<IssueEntry> found) {
        if (entry.en() == null) {
            return "initial";
        }
        boolean left = found.stream().anyMatch(Units::isLeft);
        if (!left && entry.confidence() >= 1) {
            return "final";
        }
        return left || found.isEmpty() ? "translated" : "reviewed";
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
