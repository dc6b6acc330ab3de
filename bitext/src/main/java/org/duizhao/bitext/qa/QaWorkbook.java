package org.duizhao.bitext.qa;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duizhao.bitext.text.SheetWriter;
import org.duizhao.bitext.text.SheetWriter.Column;
import org.jspecify.annotations.Nullable;

/** A report of issues as a spreadsheet, written row by row. */
public final class QaWorkbook {

    private static final List<Column> COLUMNS = List.of(
            new Column("document", 20),
            new Column("where", 24),
            new Column("kind", 14),
            new Column("reason", 14),
            new Column("state", 12),
            new Column("why", 40),
            new Column("Chinese", 50),
            new Column("English", 50),
            new Column("confidence", 10),
            new Column("comment", 30),
            new Column("assignee", 14),
            new Column("decided by", 14),
            new Column("decided at", 20),
            new Column("id", 34));

    private final SheetWriter sheet;
    private final @Nullable IssueWords words;

    /** With the codes of the API, and what the check says in its own words. */
    public QaWorkbook(OutputStream out) throws IOException {
        this(out, null);
    }

    /** @param words of the language that it is read in; null for the codes of the API */
    public QaWorkbook(OutputStream out, @Nullable IssueWords words) throws IOException {
        this.words = words;
        sheet = new SheetWriter(out, words == null ? "Issues" : words.label("issues"), columns(words));
    }

    private static List<Column> columns(@Nullable IssueWords words) {
        if (words == null) {
            return COLUMNS;
        }
        List<Column> columns = new ArrayList<>();
        for (Column column : COLUMNS) {
            columns.add(new Column(words.label(column.head()), column.width()));
        }
        return columns;
    }

    public void add(QaRow row) throws IOException {
        IssueWords in = words;
        sheet.row(Arrays.asList(
                row.document(),
                row.where(),
                in == null ? row.kind() : in.kind(row.kind()),
                in == null ? row.reason() : in.reason(row.kind(), row.reason()),
                in == null ? row.state() : in.state(row.state()),
                in == null ? row.why() : in.why(row.kind(), row.reason(), row.why()),
                row.zh(),
                row.en(),
                row.confidence(),
                row.comment(),
                row.assignee(),
                row.decider(),
                row.decidedAt(),
                row.id()));
    }

    /** Completes the file; the stream stays open. */
    public void end() throws IOException {
        sheet.end();
    }
}
