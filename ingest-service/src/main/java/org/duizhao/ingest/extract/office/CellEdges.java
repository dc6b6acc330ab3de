package org.duizhao.ingest.extract.office;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The columns of a table whose rows only say where their cells end. */
public final class CellEdges {

    /** Edges nearer than this, in twentieths of a point, are one. */
    private static final int NEAR = 60;

    private final TreeSet<Integer> all = new TreeSet<>();
    private List<Integer> edges = List.of();

    public void add(int edge) {
        all.add(edge);
        edges = List.of();
    }

    /** The column that begins at this edge, from 0; to be asked for once all are known. */
    public int column(int edge) {
        if (edges.isEmpty()) {
            edges = joined();
        }
        int column = 0;
        while (column + 1 < edges.size() && edges.get(column + 1) <= edge) {
            column++;
        }
        return column;
    }

    private List<Integer> joined() {
        List<Integer> apart = new ArrayList<>();
        for (int edge : all) {
            if (apart.isEmpty() || edge - apart.get(apart.size() - 1) > NEAR) {
                apart.add(edge);
            }
        }
        return apart;
    }
}
