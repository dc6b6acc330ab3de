package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.bitext.table.RowPart;
import org.duizhao.bitext.table.TableReading;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.jspecify.annotations.Nullable;

/** The tables of a document: rows of one number, or that follow each other where none has a number. */
final class LaidTables {

    private final List<Paragraph> paragraphs;
    private final Map<Integer, Row> rows = new HashMap<>();

    private record Row(TableReading table, int row) {}

    LaidTables(List<Paragraph> paragraphs) {
        this.paragraphs = paragraphs;
        List<Integer> open = new ArrayList<>();
        for (int p = 0; p < paragraphs.size(); p++) {
            boolean isRow = !paragraphs.get(p).cells().isEmpty();
            if (!open.isEmpty() && !(isRow && goesOn(open.get(open.size() - 1), p))) {
                close(open);
            }
            if (isRow) {
                open.add(p);
            }
        }
        close(open);
    }

    private boolean goesOn(int last, int next) {
        Paragraph.Place before = paragraphs.get(last).place();
        Paragraph.Place after = paragraphs.get(next).place();
        return before == null || after == null ? before == after && last == next - 1 : before.table() == after.table();
    }

    private void close(List<Integer> open) {
        TableReading table =
                TableReading.of(open.stream().map(p -> cells(paragraphs.get(p))).toList(), 0);
        for (int row = 0; row < open.size(); row++) {
            rows.put(open.get(row), new Row(table, row));
        }
        open.clear();
    }

    private static List<TableReading.Cell> cells(Paragraph paragraph) {
        List<TableReading.Cell> cells = new ArrayList<>();
        Paragraph.Place place = paragraph.place();
        for (int i = 0; i < paragraph.cells().size(); i++) {
            Span columns = place == null ? new Span(i, i + 1) : place.columns().get(i);
            String text = paragraph.cells().get(i).of(paragraph.text());
            cells.add(new TableReading.Cell(text, columns.start(), columns.length(), 1));
        }
        return cells;
    }

    /** Whether any table speaks both languages in its rows. */
    boolean areBilingual() {
        return rows.values().stream().anyMatch(row -> row.table.isBilingual());
    }

    /** How the cells of a row belong to the two languages; empty where its table speaks one at a time. */
    List<RowPart> parts(int paragraph) {
        Row row = row(paragraph);
        return row.table.isBilingual() ? row.table.parts(row.row) : List.of();
    }

    /** The language of a row; null where it has no text and its table no language. */
    @Nullable
    Language language(int paragraph) {
        Row row = row(paragraph);
        return row.table.rowLanguage(row.row);
    }

    private Row row(int paragraph) {
        Row row = rows.get(paragraph);
        if (row == null) {
            throw new IllegalArgumentException("paragraph: " + paragraph + " (expected: a table row)");
        }
        return row;
    }

    /** The language that a row begins with. */
    static Language first(List<RowPart> parts) {
        for (RowPart part : parts) {
            Language side = part.side();
            if (side != null) {
                return side;
            }
        }
        return Language.ZH;
    }

    /** Where the text of one side stands: neighbouring cells together, with the tabs between them. */
    static List<Span> spans(Paragraph paragraph, List<RowPart> parts, Language side) {
        List<Span> spans = new ArrayList<>();
        int lastCell = -2;
        for (RowPart part : parts) {
            if (part.side() != null && part.side() != side) {
                continue;
            }
            Span cell = paragraph.cells().get(part.cell());
            Span span = new Span(
                    cell.start() + part.span().start(),
                    cell.start() + part.span().end());
            if (part.cell() == lastCell + 1
                    && span.start() == spans.get(spans.size() - 1).end() + 1) {
                span = new Span(spans.remove(spans.size() - 1).start(), span.end());
            }
            spans.add(span);
            lastCell = span.end() == cell.end() ? part.cell() : -2;
        }
        return spans;
    }
}
