package org.duizhao.ingest.extract.office;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** A table of a binary document, whose cells say where their edges are. */
final class DocTable {

    /** Edges nearer than this, in twentieths of a point, are one. */
    private static final int NEAR = 60;

    private final DocParts parts;
    private final int depth;

    DocTable(DocParts parts, int depth) {
        this.parts = parts;
        this.depth = depth;
    }

    MergedRows read(Table table) {
        List<Integer> edges = edges(table);
        MergedRows rows = new MergedRows();
        for (int r = 0; r < table.numRows(); r++) {
            rows.add(row(table.getRow(r), edges));
        }
        return rows;
    }

    private MergedRows.Row row(TableRow from, List<Integer> edges) {
        MergedRows.Row row = new MergedRows.Row();
        row.head = from.isTableHeader();
        for (int c = 0; c < from.numCells(); c++) {
            TableCell source = from.getCell(c);
            MergedRows.Cell cell = new MergedRows.Cell();
            cell.column = column(edges, source.getLeftEdge());
            cell.columns = Math.max(1, column(edges, source.getLeftEdge() + source.getWidth()) - cell.column);
            cell.goesDown = source.isFirstVerticallyMerged();
            cell.fromAbove = source.isVerticallyMerged() && !source.isFirstVerticallyMerged();
            new DocContent(parts, cell.text).read(source, depth);
            boolean fromLeft = source.isMerged() && !source.isFirstMerged();
            if (!fromLeft || !row.widen(cell.columns)) {
                row.add(cell);
            }
        }
        return row;
    }

    private static List<Integer> edges(Table table) {
        TreeSet<Integer> all = new TreeSet<>();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                all.add(row.getCell(c).getLeftEdge());
                all.add(row.getCell(c).getLeftEdge() + row.getCell(c).getWidth());
            }
        }
        List<Integer> edges = new ArrayList<>();
        for (int edge : all) {
            if (edges.isEmpty() || edge - edges.get(edges.size() - 1) > NEAR) {
                edges.add(edge);
            }
        }
        return edges;
    }

    private static int column(List<Integer> edges, int edge) {
        int column = 0;
        while (column + 1 < edges.size() && edges.get(column + 1) <= edge) {
            column++;
        }
        return column;
    }
}
