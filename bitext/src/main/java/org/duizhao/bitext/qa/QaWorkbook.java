package org.duizhao.bitext.qa;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import org.duizhao.bitext.text.SheetWriter;
import org.duizhao.bitext.text.SheetWriter.Column;

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
    private final IssueWords words;

    /** @param words of the language that it is read in */
    public QaWorkbook(OutputStream out, IssueWords words) throws IOException {
        this.words = words;
        List<Column> columns = COLUMNS.stream()
                .map(column -> new Column(words.label(column.head()), column.width()))
                .toList();
        sheet = new SheetWriter(out, words.label("Issues"), columns);
    }

    public void add(QaRow row) throws IOException {
        sheet.row(Arrays.asList(
                row.document(),
                row.where(),
                words.kind(row.kind()),
                words.reason(row.kind(), row.reason()),
                words.state(row.state()),
                words.why(row.kind(), row.reason(), row.why()),
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
