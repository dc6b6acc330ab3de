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
    private final List<Placed> placed = new ArrayList<>();

    Paragraphs(List<Column> columns, Measures measures) {
        this.measures = measures;
        this.leading = new Leading(columns);
        for (Column column : columns) {
            column.lines().forEach(line -> placed.add(new Placed(line, column)));
        }
    }

    List<Paragraph> all() {
        List<Paragraph> paragraphs = new ArrayList<>();
        List<Placed> open = new ArrayList<>();
        for (int i = 0; i < placed.size(); i++) {
            if (i > 0 && !goesOn(open, i)) {
                paragraphs.add(new Paragraph(List.copyOf(open)));
                open.clear();
            }
            open.add(placed.get(i));
        }
        if (!open.isEmpty()) {
            paragraphs.add(new Paragraph(List.copyOf(open)));
        }
        return paragraphs;
    }

    private boolean goesOn(List<Placed> open, int i) {
        Placed above = placed.get(i - 1);
        Placed below = placed.get(i);
        Line line = below.line();
        if (Math.abs(above.line().size() - line.size()) > SAME_SIZE || startsNote(above, line)) {
            return false;
        }
        boolean sameColumn = above.column() == below.column();
        if (sameColumn && isFar(above.line(), line)) {
            return false;
        }
        if (isCentred(above, 2) && isCentred(below, line.size()) && above.line().isBold() == line.isBold()) {
            return sameColumn && !fits(above, line, slackOfCentred(above));
        }
        if (above.line().isBold() != line.isBold() && !(sameColumn && isFull(above, line))) {
            return false;
        }
        boolean ended = Openings.endsSentence(above.line().text());
        if (Openings.opens(line.text()) && (ended || !isFull(above, line) || isIndented(open, above, below))) {
            return false;
        }
        return isFull(above, line) && !isIndented(open, above, below);
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

    private boolean isFull(Placed above, Line below) {
        double room = measures.right(above.column()) - above.line().right();
        if (measures.justified()
                && room > 3
                && Openings.endsSentence(above.line().text())) {
            return false;
        }
        return !fits(above, below, room);
    }

    private static boolean fits(Placed above, Line below, double room) {
        boolean wide = Chars.isCjk(Chars.first(below.text()))
                || Chars.isCjk(Chars.last(above.line().text()));
        double space = wide ? 0.1 * below.size() : 0.25 * below.size();
        // Han lines may be a character short where the next mark may not begin a line.
        double spare = (wide ? 0.9 : 0.1) * below.size();
        return below.firstChunkWidth() + space + spare < room;
    }

    private boolean isIndented(List<Placed> open, Placed above, Placed below) {
        double indent = below.line().left() - measures.left(below.column());
        if (indent < 0.9 * below.line().size()) {
            return false;
        }
        boolean hanging =
                Openings.opens(open.get(0).line().text()) || open.size() > 1 && above.column() == below.column();
        double step = below.line().left() - above.line().left();
        return !(hanging && Math.abs(step) < 0.5 * below.line().size() && open.size() > 1
                || hanging && step > 0 && open.size() == 1);
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
