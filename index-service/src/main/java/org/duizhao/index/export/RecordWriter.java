package org.duizhao.index.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.duizhao.bitext.qa.IssueWords;
import org.duizhao.index.entry.IssueEntry;
import org.duizhao.index.entry.RecordEntry;

/** Writes records, in the order of their documents, as one file, which {@link #end} completes; the stream stays open. */
public interface RecordWriter {

    void write(RecordEntry entry) throws IOException;

    void end() throws IOException;

    /**
     * A writer whose file is begun.
     *
     * @param titles of documents, by id
     * @param issues of records
     * @param units which pairs go into a memory
     * @param words of the language that a report is read in
     */
    static RecordWriter of(
            ExportFormat format, OutputStream out, Titles titles, Issues issues, Units units, IssueWords words)
            throws IOException {
        return switch (format) {
            case TMX -> new TmxWriter(out, titles, issues, units);
            case XLIFF -> new XliffWriter(out, titles, issues);
            case TBX -> new TbxWriter(out);
            case CSV -> new CsvWriter(out, titles);
            case JSONL -> new JsonLinesWriter(out);
            case HTML -> new HtmlWriter(out, titles);
            case QA -> new QaWriter(out, titles, issues, words);
        };
    }

    /** What people should look at in a record. */
    interface Issues {
        List<IssueEntry> of(RecordEntry entry);
    }

    /** What is known of documents. */
    interface Titles {
        String title(String documentId);

        /** What a document says of itself that tells where it is from: its titles, city and issuer. */
        default String facts(String documentId) {
            return "";
        }

        /** What was not read of a document's files, a line each. */
        default List<String> unread(String documentId) {
            return List.of();
        }
    }
}
