package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins lines to the paragraphs that their author wrote. A line begins a paragraph if the space above it is more than
 * usual, if it is indented or set in another size, or if its first word would have fitted into the line above; across
 * columns and pages only the last two count.
 */
final class Paragraphs {

    /** A paragraph's lines, and where the first one stands. */
    record Paragraph(List<Placed> lines) {

        Placed first() {
            return lines.get(0);
        }
    }

    /** A line in its column. */
    record Placed(Line line, Column column) {}

    private static final double MORE_SPACE = 1.17;
    private static final double SAME_SIZE = 0.6;

    private final Measures measures;
    private final Leading leading;
    private final Contents contents;

    Paragraphs(List<Column> document, Measures measures, Contents contents) {
        this.measures = measures;
        this.contents = contents;
        this.leading = new Leading(document);
    }

    /** The paragraphs of columns that follow one another. */
    List<Paragraph> of(List<Column> columns) {
        List<Placed> placed = new ArrayList<>();
        for (Column column : columns) {
            column.lines().forEach(line -> placed.add(new Placed(line, column)));
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Placed> open = new ArrayList<>();
        for (Placed line : placed) {
            if (!open.isEmpty() && !goesOn(open, line)) {
                paragraphs.add(new Paragraph(List.copyOf(open)));
                open.clear();
            }
            open.add(line);
        }
        if (!open.isEmpty()) {
            paragraphs.add(new Paragraph(List.copyOf(open)));
        }
        return paragraphs;
    }

    private boolean goesOn(List<Placed> open, Placed below) {
        Placed above = open.get(open.size() - 1);
        Line line = below.line();
        if (contents.isEntry(above.line()) || turns(above, below)) {
            return false;
        }
        if (Math.abs(above.line().size() - line.size()) > SAME_SIZE || startsNote(above, line)) {
            return false;
        }
        boolean sameColumn = above.column() == below.column();
        if (sameColumn && isFar(above.line(), line)) {
            return false;
        }
        if (areCentred(above, below)) {
            return sameColumn && titleGoesOn(above, below);
        }
        if (changesWeight(open, line) || standsAlone(open) || isSibling(open, below)) {
            return false;
        }
        if (above.line().isBold() != line.isBold() && !(sameColumn && isFull(above, below))) {
            return false;
        }
        boolean ended = Openings.isComplete(above.line().text());
        if (ended && Scripts.changes(open, line)) {
            return false;
        }
        // A note's mark at the beginning of a line that goes on is a reference to it.
        boolean opens = Openings.opens(line.text()) && !Openings.isNote(line.text());
        if (opens && (ended || !isFull(above, below) || isIndented(open, above, below))) {
            return false;
        }
        return isFull(above, below) && !isIndented(open, above, below);
    }

    private static boolean turns(Placed above, Placed below) {
        return above.column().page().turn() != below.column().page().turn();
    }

    /** After a bold title text that has nothing bold, or after a whole sentence a line that is bold. */
    private static boolean changesWeight(List<Placed> open, Line line) {
        Line above = open.get(open.size() - 1).line();
        boolean titleEnds = !line.hasBold()
                && open.stream().allMatch(placed -> placed.line().isBold());
        return titleEnds || line.isBold() && !above.hasBold() && Openings.isComplete(above.text());
    }

    private static boolean standsAlone(List<Placed> open) {
        return open.size() == 1 && Openings.standsAlone(open.get(0).line().text());
    }

    /** The next item of a list: the same kind of label at the same place. */
    private static boolean isSibling(List<Placed> open, Placed below) {
        Placed first = open.get(0);
        double step = below.line().left() - first.line().left();
        return first.column() == below.column()
                && Math.abs(step) < 0.5 * below.line().size()
                && Openings.areSiblings(first.line().text(), below.line().text());
    }

    private static boolean startsNote(Placed above, Line line) {
        return Openings.isNote(line.text())
                && Openings.endsSentence(above.line().text());
    }

    private boolean isFar(Line above, Line below) {
        double usual = leading.between(above, below);
        double gap = below.baseline() - above.baseline();
        return gap > usual * MORE_SPACE + 0.5 || gap < 0;
    }

    private boolean isFull(Placed above, Placed below) {
        if (above.column() == below.column() && above.column().list()) {
            return false;
        }
        double room = measures.right(above.column()) - above.line().right();
        if (measures.justified()
                && room > 3
                && Openings.endsSentence(above.line().text())) {
            return false;
        }
        return !fits(above, below, room);
    }

    private static boolean fits(Placed above, Placed below, double room) {
        boolean wide = Chars.isCjk(Chars.first(below.line().text()))
                || Scripts.endsChinese(above.line().text());
        double space = (wide ? 0.1 : 0.25) * below.line().size();
        // Han lines may be a character short where the next mark may not begin a line.
        boolean pause = above.column() != below.column()
                && Openings.isComplete(above.line().text());
        double spare = (wide && !pause ? 0.9 : 0.1) * below.line().size();
        return below.line().firstChunkWidth() + space + spare < room;
    }

    private boolean isIndented(List<Placed> open, Placed above, Placed below) {
        double indent = below.line().left() - measures.left(below.column());
        if (indent < 0.9 * below.line().size()) {
            return false;
        }
        if (open.size() == 1
                && Math.abs(above.line().leftAfterLabel() - below.line().left())
                        < 0.3 * below.line().size()) {
            return false;
        }
        boolean hanging =
                Openings.opens(open.get(0).line().text()) || open.size() > 1 && above.column() == below.column();
        double step = indent - (above.line().left() - measures.left(above.column()));
        if (Math.abs(step) < 0.5 * below.line().size()) {
            // All of the paragraph is set in, as in lists; after one line only a sentence that goes on tells.
            boolean set = open.size() > 1 && hanging;
            return !set && (open.size() > 1 || Openings.isComplete(above.line().text()));
        }
        return !(hanging && step > 0 && open.size() == 1);
    }

    private boolean areCentred(Placed above, Placed below) {
        Line line = below.line();
        if (above.line().isBold() != line.isBold()) {
            return false;
        }
        if (isCentred(above, 2) && isCentred(below, line.size())) {
            return true;
        }
        // The widest line of a title leaves no space at its sides.
        boolean title = line.isBold() && !measures.bold() || line.size() > 1.1 * measures.bodySize();
        return title
                && Math.abs(above.line().centre() - line.centre()) < 0.4 * line.size()
                && Math.abs(line.left() - above.line().left()) > 1.5 * line.size();
    }

    private boolean titleGoesOn(Placed above, Placed below) {
        String text = below.line().text();
        if (Openings.standsAlone(text) || Scripts.changes(List.of(above), below.line())) {
            return false;
        }
        return Character.isLowerCase(Chars.first(text)) || !fits(above, below, slackOfCentred(above));
    }

    /** The same space on both sides, and at least so much. */
    private boolean isCentred(Placed placed, double least) {
        double before = placed.line().left() - measures.left(placed.column());
        double after = measures.right(placed.column()) - placed.line().right();
        return Math.abs(before - after) < 0.8 * placed.line().size() && before > least;
    }

    private double slackOfCentred(Placed above) {
        return measures.right(above.column())
                - measures.left(above.column())
                - above.line().width();
    }
}
