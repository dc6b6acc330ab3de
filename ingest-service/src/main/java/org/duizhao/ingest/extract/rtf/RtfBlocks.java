package org.duizhao.ingest.extract.rtf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.duizhao.ingest.extract.office.Script;
import org.duizhao.ingest.extract.wire.Piece;

/** The paragraphs and cells of a file as the elements that they would be in HTML. */
final class RtfBlocks {

    private final MarkupBlocks blocks = new MarkupBlocks();
    private final Deque<Text> around = new ArrayDeque<>();
    private Text text = new Text();

    /** The body, or a text box. */
    private static final class Text {

        private final Script script = new Script();
        private final Deque<RtfTable> tables = new ArrayDeque<>();
        /** Text boxes that hang on the paragraph that is open. */
        private final Script boxes = new Script();

        private String paragraph = "";

        /** Where text goes now: a cell, or what is around all tables. */
        private Script target() {
            RtfTable table = tables.peek();
            return table == null ? script : table.cell();
        }
    }

    /** Where a paragraph stands: a heading of a level from 1, an item of a list, an entry of the contents, in tables within tables. */
    record Place(int heading, boolean item, boolean contents, int tables) {

        private String tag() {
            if (heading > 0) {
                return "h" + Math.min(6, heading);
            }
            return item || contents ? "li" : "p";
        }
    }

    /** @param raised sup, sub or empty */
    void text(String characters, String raised, Place place) {
        if (text.paragraph.isEmpty()) {
            enter(place.tables);
            text.paragraph = place.tag();
            text.target().start(text.paragraph, place.contents ? "toc" : "");
        }
        noteText(characters, raised);
    }

    void lineBreak() {
        if (!text.paragraph.isEmpty()) {
            text.target().lineBreak();
        }
    }

    void endParagraph() {
        if (!text.paragraph.isEmpty()) {
            text.target().end(text.paragraph);
            text.paragraph = "";
        }
        text.target().addAll(text.boxes);
        if (around.isEmpty() && text.tables.isEmpty()) {
            text.script.play(blocks);
        }
    }

    /** @param depth of the table, from 1 */
    void endCell(int depth) {
        endParagraph();
        enter(depth);
        text.tables.element().endCell();
    }

    void endRow(int depth, RtfRow row) {
        endParagraph();
        closeTables(depth);
        if (text.tables.size() == depth) {
            text.tables.element().endRow(row);
        }
    }

    /** Opens and closes what must be open for text in so many tables. */
    private void enter(int depth) {
        closeTables(depth);
        while (text.tables.size() < depth) {
            text.tables.push(new RtfTable());
        }
    }

    private void closeTables(int depth) {
        while (text.tables.size() > depth) {
            RtfTable table = text.tables.pop();
            table.tell(text.target());
        }
    }

    /** A note, which stands in the text of its paragraph. */
    void startNote(Place place) {
        if (text.paragraph.isEmpty()) {
            text("", "", place);
        }
        text.target().start("div", "footnote");
    }

    void noteText(String characters, String raised) {
        if (raised.isEmpty()) {
            text.target().text(characters);
        } else {
            text.target().raised(characters, raised);
        }
    }

    void endNote() {
        text.target().end("div");
    }

    /** A text box, which comes after the paragraph that it hangs on. */
    void startBox() {
        around.push(text);
        text = new Text();
    }

    void endBox() {
        endParagraph();
        closeTables(0);
        Text box = text;
        text = around.pop();
        text.boxes.addAll(box.script);
    }

    List<Piece> finish() {
        while (!around.isEmpty()) {
            endBox();
        }
        endParagraph();
        closeTables(0);
        text.script.play(blocks);
        return blocks.finish();
    }
}
