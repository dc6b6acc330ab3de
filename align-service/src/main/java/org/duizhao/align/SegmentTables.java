package org.duizhao.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duizhao.bitext.table.TableReading;
import org.duizhao.bitext.text.Language;
import org.duizhao.events.Block;
import org.duizhao.events.CellPlace;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.SegmentCell;
import org.duizhao.events.SegmentTable;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceSpan;
import org.duizhao.events.Table;
import org.duizhao.events.TableRow;
import org.duizhao.events.TextSpan;
import org.jspecify.annotations.Nullable;

/** What the tables of a document say of the cells in its segments. */
final class SegmentTables {

    private final List<Block> blocks;
    private final List<Table> tables;
    private final Map<Integer, TableReading> readings = new HashMap<>();

    SegmentTables(DocumentExtracted document) {
        this.blocks = document.blocks();
        this.tables = document.tables();
        Map<Integer, Map<Integer, List<TableReading.Cell>>> rows = new HashMap<>();
        for (Block block : blocks) {
            TableRow row = block.row();
            if (row != null && row.table() < tables.size()) {
                rows.computeIfAbsent(row.table(), table -> new TreeMap<>()).put(row.row(), cells(block, row));
            }
        }
        rows.forEach((table, cells) -> readings.put(
                table,
                TableReading.of(List.copyOf(cells.values()), tables.get(table).headerRows())));
    }

    private static List<TableReading.Cell> cells(Block block, TableRow row) {
        List<TableReading.Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            CellPlace place = row.cells().get(i);
            TextSpan span = block.cells().get(i);
            String text = block.text().substring(span.start(), span.end());
            cells.add(new TableReading.Cell(text, place.column(), place.columns(), place.rows()));
        }
        return cells;
    }

    /** The row that a segment is; null where it is none. */
    @Nullable
    SegmentTable of(@Nullable SegmentText zh, @Nullable SegmentText en) {
        Block block = row(zh) == null ? row(en) : row(zh);
        TableRow row = block == null ? null : block.row();
        if (row == null || !readings.containsKey(row.table())) {
            return null;
        }
        List<SegmentCell> cells = new ArrayList<>();
        addCells(zh, Language.ZH, cells);
        addCells(en, Language.EN, cells);
        Table table = tables.get(row.table());
        return new SegmentTable(table.id(), table.caption(), table.unit(), row.row(), cells);
    }

    private @Nullable Block row(@Nullable SegmentText side) {
        Block block = side == null ? null : blocks.get(side.sentences().get(0).block());
        return block == null || block.row() == null ? null : block;
    }

    private void addCells(@Nullable SegmentText side, Language language, List<SegmentCell> cells) {
        if (side == null) {
            return;
        }
        for (SourceSpan sentence : side.sentences()) {
            Block block = blocks.get(sentence.block());
            TableRow row = block.row();
            TableReading reading = row == null ? null : readings.get(row.table());
            if (row == null || reading == null) {
                continue;
            }
            for (int i = 0; i < row.cells().size(); i++) {
                int start = Math.max(block.cells().get(i).start(), sentence.start());
                int end = Math.min(block.cells().get(i).end(), sentence.end());
                if (start < end) {
                    int shift = sentence.offset() - sentence.start();
                    cells.add(cell(reading, row, i, language, start + shift, end + shift));
                }
            }
        }
    }

    private SegmentCell cell(TableReading reading, TableRow row, int index, Language side, int start, int end) {
        int column = row.cells().get(index).column();
        boolean head = row.row() < reading.headerRows();
        String stated = tables.get(row.table()).unit();
        String unit = head ? null : reading.valueUnit(row.row(), index, side, stated);
        return new SegmentCell(side.code(), start, end, column, head ? List.of() : reading.headers(column, side), unit);
    }
}
