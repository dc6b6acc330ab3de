package org.duizhao.ingest.extract.office;

import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.hwpf.usermodel.TableCell;
import org.apache.poi.hwpf.usermodel.TableRow;

/** A table of a binary document, whose cells say where their edges are. */
final class DocTable {

    private final DocParts parts;
    private final int depth;

    DocTable(DocParts parts, int depth) {
        this.parts = parts;
        this.depth = depth;
    }

    MergedRows read(Table table) {
        CellEdges edges = edges(table);
        MergedRows rows = new MergedRows();
        for (int r = 0; r < table.numRows(); r++) {
            rows.add(row(table.getRow(r), edges));
        }
        return rows;
    }

    private MergedRows.Row row(TableRow from, CellEdges edges) {
        MergedRows.Row row = new MergedRows.Row();
        row.head = from.isTableHeader();
        for (int c = 0; c < from.numCells(); c++) {
            TableCell source = from.getCell(c);
            MergedRows.Cell cell = new MergedRows.Cell();
            cell.column = edges.column(source.getLeftEdge());
            cell.columns = Math.max(1, edges.column(source.getLeftEdge() + source.getWidth()) - cell.column);
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

    private static CellEdges edges(Table table) {
        CellEdges edges = new CellEdges();
        for (int r = 0; r < table.numRows(); r++) {
            TableRow row = table.getRow(r);
            for (int c = 0; c < row.numCells(); c++) {
                edges.add(row.getCell(c).getLeftEdge());
                edges.add(row.getCell(c).getLeftEdge() + row.getCell(c).getWidth());
            }
        }
        return edges;
    }
}
