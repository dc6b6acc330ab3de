package org.duizhao.ingest.extract.rtf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.duizhao.ingest.extract.wire.Piece;

/** The paragraphs and cells of a file as the elements that they would be in HTML. */
final class RtfBlocks {

    private final MarkupBlocks blocks = new MarkupBlocks();
    private final Deque<Row> tables = new ArrayDeque<>();
    private String paragraph = "";

    /** The innermost row of a table, which RTF opens with the text of its first cell. */
    private static final class Row {

        private boolean open;
        private boolean cellOpen;
    }

    /** Where a paragraph stands: a heading of a level from 1, an item of a list, in tables within tables. */
    record Place(int heading, boolean item, int tables) {

        private String tag() {
            if (heading > 0) {
                return "h" + Math.min(6, heading);
            }
            return item ? "li" : "p";
        }
    }

    void text(String text, Place place) {
        if (paragraph.isEmpty()) {
            enter(place.tables);
            paragraph = place.tag();
            blocks.start(paragraph, "");
        }
        blocks.text(text);
    }

    void lineBreak() {
        if (!paragraph.isEmpty()) {
            blocks.start("br", "");
        }
    }

    void endParagraph() {
        if (!paragraph.isEmpty()) {
            blocks.end(paragraph);
            paragraph = "";
        }
    }

    /** @param depth of the table, from 1 */
    void endCell(int depth) {
        endParagraph();
        enter(depth);
        blocks.end("td");
        tables.element().cellOpen = false;
    }

    void endRow(int depth) {
        endParagraph();
        while (tables.size() > depth) {
            closeTable();
        }
        Row row = tables.peek();
        if (row != null && tables.size() == depth && row.open) {
            blocks.end("tr");
            row.open = false;
            row.cellOpen = false;
        }
    }

    /** Opens and closes what must be open for text in so many tables. */
    private void enter(int depth) {
        while (tables.size() > depth) {
            closeTable();
        }
        while (tables.size() < depth) {
            openCell();
            blocks.start("table", "");
            tables.push(new Row());
        }
        openCell();
    }

    private void openCell() {
        Row row = tables.peek();
        if (row == null) {
            return;
        }
        if (!row.open) {
            blocks.start("tr", "");
            row.open = true;
        }
        if (!row.cellOpen) {
            blocks.start("td", "");
            row.cellOpen = true;
        }
    }

    private void closeTable() {
        blocks.end("table");
        tables.pop();
    }

    /** A note, which stands in the text of its paragraph. */
    void startNote(Place place) {
        if (paragraph.isEmpty()) {
            text("", place);
        }
        blocks.start("div", "footnote");
    }

    void noteText(String text) {
        blocks.text(text);
    }

    void endNote() {
        blocks.end("div");
    }

    List<Piece> finish() {
        endParagraph();
        enter(0);
        return blocks.finish();
    }
}
