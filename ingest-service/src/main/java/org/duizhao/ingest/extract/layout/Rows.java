package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.ingest.extract.wire.Piece;
import org.jspecify.annotations.Nullable;

/** The rows of drawn tables; a table that goes on over a page is one. */
final class Rows {

    private final Joiner joiner;
    private final List<Piece> rows = new ArrayList<>();
    private @Nullable Grid last;
    private List<String> header = List.of();

    Rows(Joiner joiner) {
        this.joiner = joiner;
    }

    /** @param continues whether nothing but page furniture stands between this table and the last one */
    void add(Grid grid, boolean continues) {
        boolean same = continues && last != null && grid.continues(last);
        List<List<String>> lines = new ArrayList<>(grid.rows(joiner));
        if (same && !lines.isEmpty() && lines.get(0).equals(header)) {
            lines.remove(0);
        } else if (!same && !lines.isEmpty()) {
            header = lines.get(0);
        }
        if (same
                && !lines.isEmpty()
                && !rows.isEmpty()
                && goesOn(rows.get(rows.size() - 1).cells(), lines.get(0))) {
            Piece above = rows.remove(rows.size() - 1);
            rows.add(Piece.row(above.page(), joined(above.cells(), lines.remove(0))));
        }
        lines.forEach(line -> rows.add(Piece.row(grid.page().number(), line)));
        last = grid;
    }

    /**
     * A row that a break cut: some cell ends within a sentence, and no cell begins where another had ended; or only some of
     * its cells go on, while whole rows fill more of them.
     */
    private boolean goesOn(List<String> above, List<String> below) {
        if (isRest(below)) {
            return true;
        }
        boolean open = false;
        for (int i = 0; i < below.size(); i++) {
            boolean ended = above.get(i).isEmpty() || Openings.endsSentence(above.get(i));
            open |= !ended && !below.get(i).isEmpty() && Chars.width(above.get(i)) > 20;
            if (ended && !below.get(i).isEmpty() && !above.get(i).isEmpty()) {
                return startsLower(below.get(i));
            }
        }
        return open;
    }

    private boolean isRest(List<String> below) {
        long filled = below.stream().filter(cell -> !cell.isEmpty()).count();
        return filled < below.size()
                && rows.stream()
                        .allMatch(row -> row.cells().size() == below.size()
                                && row.cells().stream()
                                                .filter(cell -> !cell.isEmpty())
                                                .count()
                                        > filled);
    }

    private static boolean startsLower(String text) {
        return Character.isLowerCase(Chars.first(text));
    }

    private List<String> joined(List<String> above, List<String> below) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < above.size(); i++) {
            cells.add(joiner.join(above.get(i), below.get(i)));
        }
        return cells;
    }

    /** The rows since the last call. */
    List<Piece> take() {
        List<Piece> taken = List.copyOf(rows);
        rows.clear();
        return taken;
    }
}
