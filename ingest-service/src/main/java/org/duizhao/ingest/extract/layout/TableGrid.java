package org.duizhao.ingest.extract.layout;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.CellPlace;

/** Which column each cell of a table stands in, as cells of rows above reach down into later rows. */
public final class TableGrid {

    private static final int WIDEST = 1000;
    private static final int TALLEST = 100_000;

    /** Of each column, how many more rows are taken by a cell from above. */
    private final List<Integer> taken = new ArrayList<>();

    private int column;
    private int width;
    private boolean fresh = true;

    public void startRow() {
        if (!fresh) {
            taken.replaceAll(rows -> Math.max(0, rows - 1));
        }
        fresh = false;
        column = 0;
    }

    /** The next cell's place, after so many columns without one. */
    public CellPlace place(int skipped, int columns, int rows) {
        fresh = false;
        column += Math.max(0, skipped);
        while (column < taken.size() && taken.get(column) > 0) {
            column++;
        }
        int wide = Math.max(1, Math.min(columns, WIDEST));
        int tall = Math.max(1, Math.min(rows, TALLEST));
        CellPlace place = new CellPlace(column, wide, tall);
        column += wide;
        width = Math.max(width, column);
        while (taken.size() < column && taken.size() < WIDEST) {
            taken.add(0);
        }
        for (int i = place.column(); i < Math.min(column, taken.size()); i++) {
            taken.set(i, tall);
        }
        return place;
    }

    /** In columns, so far. */
    public int width() {
        return width;
    }
}
