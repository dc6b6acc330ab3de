package org.duizhao.ingest.extract.layout;

import java.util.List;

/** The notes at the foot of a page. */
final class FootNotes {

    private static final double SMALLER = 0.92;
    private static final double LOW = 0.5;

    private FootNotes() {}

    /**
     * The index of the line at which the notes of a column begin: all lines from there on are smaller than the text and in
     * the lower half of the page, and the first one has a note's mark. The number of lines where there are none.
     */
    static int start(Column column, double bodySize) {
        List<Line> lines = column.lines();
        int start = lines.size();
        for (int i = lines.size() - 1; i >= 0; i--) {
            Line line = lines.get(i);
            if (line.size() > SMALLER * bodySize
                    || line.baseline() < LOW * column.page().height()) {
                break;
            }
            start = Openings.marksNote(line.text()) ? i : start;
        }
        return start;
    }
}
