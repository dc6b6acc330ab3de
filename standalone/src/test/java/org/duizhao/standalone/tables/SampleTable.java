package org.duizhao.standalone.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table as its author sees it.
 *
 * @param caption what stands above it; empty for none
 * @param cells by row and column; what a merged cell covers is empty
 * @param merged {row, column, rows, columns}
 * @param pairs what must be the two sides of one record: a Chinese part, an English one, and numbers that both have
 */
record SampleTable(
        String name, String caption, List<List<String>> cells, List<int[]> merged, List<List<String>> pairs) {

    static SampleTable of(String name, String text) {
        return new SampleTable(name, "", parsed(text), new ArrayList<>(), new ArrayList<>());
    }

    private static List<List<String>> parsed(String text) {
        List<List<String>> rows = new ArrayList<>();
        text.strip().lines().forEach(line -> rows.add(List.of(line.strip().split("\\|", -1))));
        return rows;
    }

    SampleTable captioned(String above) {
        return new SampleTable(name, above, cells, merged, pairs);
    }

    SampleTable merge(int row, int column, int rows, int columns) {
        merged.add(new int[] {row, column, rows, columns});
        return this;
    }

    SampleTable pair(String... parts) {
        pairs.add(List.of(parts));
        return this;
    }

    int width() {
        return cells.get(0).size();
    }

    /** {rows, columns} of the cell there; null if another covers it. */
    int[] span(int row, int column) {
        for (int[] area : merged) {
            if (area[0] == row && area[1] == column) {
                return new int[] {area[2], area[3]};
            }
            boolean covered =
                    row >= area[0] && row < area[0] + area[2] && column >= area[1] && column < area[1] + area[3];
            if (covered) {
                return new int[] {0, 0};
            }
        }
        return new int[] {1, 1};
    }

    boolean isCovered(int row, int column) {
        return span(row, column)[0] == 0;
    }

    /** Of each row the cells with text, by column. */
    List<Map<Integer, String>> expected() {
        List<Map<Integer, String>> rows = new ArrayList<>();
        for (List<String> row : cells) {
            Map<Integer, String> filled = new TreeMap<>();
            for (int column = 0; column < row.size(); column++) {
                if (!row.get(column).isEmpty()) {
                    filled.put(column, row.get(column));
                }
            }
            rows.add(filled);
        }
        return rows;
    }
}
