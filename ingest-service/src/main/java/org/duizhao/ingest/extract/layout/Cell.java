package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.events.CellPlace;
import org.duizhao.events.PlacedLine;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a drawn table.
 *
 * @param lines from top to bottom; none in an empty cell
 * @param width that a line of it can have
 * @param place what it covers; null where a merged cell to the left or above does
 */
record Cell(List<Line> lines, double width, @Nullable CellPlace place) {

    private static final Pattern NUMBER = Pattern.compile("[-−+]?[\\d.,%％]+");

    boolean isEmpty() {
        return lines.isEmpty();
    }

    String text(Joiner joiner) {
        String text = "";
        for (Line line : lines) {
            text = joiner.join(text, line.text());
        }
        return text;
    }

    /** Where its lines stand, in a text in which it begins at {@code start}. */
    List<PlacedLine> places(Sheet sheet, Joiner joiner, int start) {
        List<PlacedLine> places = new ArrayList<>();
        String text = "";
        for (Line line : lines) {
            text = joiner.join(text, line.text());
            places.add(line.placed(sheet, start + text.length() - line.text().length()));
        }
        return places;
    }

    /** Whether this, at the foot of a page or column, can be the beginning of a cell at the head of the next. */
    boolean goesOn(Cell below) {
        if (below.isEmpty()) {
            return true;
        }
        if (isEmpty()) {
            return false;
        }
        String end = lines.get(lines.size() - 1).text();
        Line next = below.lines.get(0);
        boolean numbers =
                NUMBER.matcher(end).matches() && NUMBER.matcher(next.text()).matches();
        boolean ended = Openings.isComplete(end) && !Character.isLowerCase(Chars.first(next.text()));
        return !numbers && !ended && isFull(next);
    }

    /** Whether the first word of the next line would not have fitted into the last one. */
    private boolean isFull(Line next) {
        Line last = lines.get(lines.size() - 1);
        boolean wide = Chars.isCjk(Chars.first(next.text())) || Scripts.endsChinese(last.text());
        double space = (wide ? 1 : 0.25) * next.size();
        return last.width() + space + next.firstChunkWidth() > width;
    }
}
