package org.duizhao.ingest.extract.rtf;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.ingest.extract.office.CellEdges;
import org.duizhao.ingest.extract.office.MergedRows;
import org.duizhao.ingest.extract.office.Script;

/** A table while it is read: cells as they come, columns once the edges of all rows are known. */
final class RtfTable {

    private final List<Draft> rows = new ArrayList<>();
    private List<Script> cells = new ArrayList<>();
    private Script cell = new Script();

    private record Draft(List<Script> cells, RtfRow row) {

        /** Whether the definition is one of these cells. */
        private boolean isDefined() {
            return row.cells().size() >= cells.size();
        }
    }

    /** Where the text of the open cell goes. */
    Script cell() {
        return cell;
    }

    void endCell() {
        cells.add(cell);
        cell = new Script();
    }

    void endRow(RtfRow row) {
        if (!cell.isEmpty()) {
            endCell();
        }
        rows.add(new Draft(cells, row));
        cells = new ArrayList<>();
    }

    void tell(Script script) {
        if (!cells.isEmpty() || !cell.isEmpty()) {
            endRow(new RtfRow());
        }
        CellEdges edges = new CellEdges();
        for (Draft draft : rows) {
            edges.add(draft.row.left());
            draft.row.cells().forEach(defined -> edges.add(defined.edge()));
        }
        boolean defined = rows.stream().allMatch(Draft::isDefined);
        MergedRows merged = new MergedRows();
        rows.forEach(draft -> merged.add(defined ? placed(draft, edges) : oneEach(draft)));
        merged.tell(script);
    }

    private static MergedRows.Row placed(Draft draft, CellEdges edges) {
        MergedRows.Row row = new MergedRows.Row();
        row.head = draft.row.isHead();
        int from = draft.row.left();
        for (int i = 0; i < draft.cells.size(); i++) {
            RtfRow.Cell shape = draft.row.cells().get(i);
            MergedRows.Cell cell = new MergedRows.Cell();
            cell.text.addAll(draft.cells.get(i));
            cell.column = edges.column(from);
            cell.columns = Math.max(1, edges.column(shape.edge()) - cell.column);
            cell.goesDown = shape.merged().equals("clvmgf");
            cell.fromAbove = shape.merged().equals("clvmrg");
            if (!shape.merged().equals("clmrg") || !row.widen(cell.columns)) {
                row.add(cell);
            }
            from = shape.edge();
        }
        return row;
    }

    private static MergedRows.Row oneEach(Draft draft) {
        MergedRows.Row row = new MergedRows.Row();
        for (int i = 0; i < draft.cells.size(); i++) {
            MergedRows.Cell cell = new MergedRows.Cell();
            cell.text.addAll(draft.cells.get(i));
            cell.column = i;
            row.add(cell);
        }
        return row;
    }
}
