package org.duizhao.bitext.table;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.segment.LanguageRuns.Run;
import org.duizhao.bitext.table.TableReading.Cell;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A cell, or the part of one that is in one language.
 *
 * @param cell index into the row
 * @param span in the cell's text
 * @param side whose text it is; null for what belongs to both: numbers, signs, units that both languages write so
 */
public record RowPart(int cell, Span span, @Nullable Language side) {

    static List<RowPart> of(TableReading table, int row) {
        List<RowPart> parts = new ArrayList<>();
        List<Cell> cells = table.rows().get(row);
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).text();
            Span all = new Span(0, text.length());
            if (text.isBlank()) {
                continue;
            }
            List<Run> runs = CellText.isValue(text)
                    ? List.of()
                    : table.lines(cells.get(i).column()).split(text);
            if (runs.size() > 1) {
                for (Run run : runs) {
                    parts.add(new RowPart(i, run.span(), run.language()));
                }
            } else {
                parts.add(new RowPart(i, all, side(table, cells, i)));
            }
        }
        return parts;
    }

    private static @Nullable Language side(TableReading table, List<Cell> cells, int index) {
        Cell cell = cells.get(index);
        if (CellText.isBlank(cell.text()) || CellText.isTime(cell.text())) {
            return null;
        }
        if (CellText.isValue(cell.text())) {
            return sideOfValue(cells, index);
        }
        Language own = CellText.language(cell.text());
        boolean letters = cell.text().chars().anyMatch(Character::isLetter);
        return own == null && letters && !UnitWords.isSymbol(cell.text()) ? table.language(cell.column()) : own;
    }

    /** A number belongs to both sides, but for 1793.6亿元 beside 179.36 billion yuan. */
    private static @Nullable Language sideOfValue(List<Cell> cells, int index) {
        Language own = CellText.language(cells.get(index).text());
        boolean hasCounterpart = cells.stream()
                .filter(cell -> cell.text().chars().anyMatch(Character::isDigit))
                .map(cell -> CellText.language(cell.text()))
                .anyMatch(language -> language != null && language != own);
        return hasCounterpart ? own : null;
    }
}
