package org.duizhao.bitext.table;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duizhao.bitext.segment.BilingualLines;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A table as its reader sees it: which rows are its head, which language a column is in, what stands above a value and in which
 * unit it is. Pure; rows may have gaps, merged cells and any order of columns.
 */
public final class TableReading {

    /** A head has hardly more rows. */
    private static final int TALLEST_HEAD = 5;

    private final List<List<Cell>> rows;
    private final int columns;
    private final int headerRows;
    private final Columns reading;

    /**
     * A cell.
     *
     * @param column from 0, the leftmost that it covers
     * @param columns how many it covers
     * @param rows how many rows it covers
     */
    public record Cell(String text, int column, int columns, int rows) {

        boolean covers(int other) {
            return column <= other && other < column + columns;
        }
    }

    private TableReading(List<List<Cell>> rows, int statedHead) {
        this.rows = rows;
        this.columns = rows.stream()
                .flatMap(List::stream)
                .mapToInt(cell -> cell.column + cell.columns)
                .max()
                .orElse(0);
        this.headerRows = statedHead > 0 ? Math.min(statedHead, rows.size()) : head();
        this.reading = new Columns(rows, headerRows, columns);
    }

    /** @param headerRows as the file says; 0 to find out */
    public static TableReading of(List<List<Cell>> rows, int headerRows) {
        return new TableReading(rows, headerRows);
    }

    /** The rows before the first that has a value, or that only names a group of rows; none where all of it would be head. */
    private int head() {
        int head = 0;
        boolean named = false;
        while (head < rows.size() && !hasValue(rows.get(head)) && !(named && isGroup(rows.get(head)))) {
            named |= filled(rows.get(head)) > 1;
            head++;
        }
        return head == rows.size() || head > TALLEST_HEAD || !named ? 0 : head;
    }

    private static boolean hasValue(List<Cell> row) {
        return row.stream().anyMatch(cell -> CellText.saysValue(cell.text));
    }

    private static long filled(List<Cell> row) {
        return row.stream().filter(cell -> !CellText.isBlank(cell.text)).count();
    }

    private boolean isGroup(List<Cell> row) {
        return filled(row) == 1 && row.stream().noneMatch(this::spansAll);
    }

    private boolean spansAll(Cell cell) {
        return columns > 1 && cell.columns >= columns;
    }

    public int headerRows() {
        return headerRows;
    }

    public int columns() {
        return columns;
    }

    /** The language of a column's texts; null for values, and where both occur. */
    public @Nullable Language language(int column) {
        return reading.language(column);
    }

    /** Whether its rows speak both languages. */
    public boolean isBilingual() {
        return reading.isBilingual();
    }

    BilingualLines lines(int column) {
        return reading.lines(column);
    }

    /** The language of a row of a table that speaks one at a time; null where neither the row nor the table tells. */
    public @Nullable Language rowLanguage(int row) {
        Language first = null;
        for (Cell cell : rows.get(row)) {
            Language language =
                    CellText.isValue(cell.text) || reading.isUnits(cell.column) ? null : CellText.language(cell.text);
            if (language != null && language == reading.language()) {
                return language;
            }
            first = first == null ? language : first;
        }
        return first == null ? reading.language() : first;
    }

    /** What the head says above a column, outermost first. */
    public List<String> headers(int column) {
        Set<String> headers = new LinkedHashSet<>();
        for (int row = 0; row < headerRows; row++) {
            for (Cell cell : rows.get(row)) {
                if (cell.covers(column) && !spansAll(cell) && !CellText.isBlank(cell.text)) {
                    headers.add(cell.text.strip());
                }
            }
        }
        return List.copyOf(headers);
    }

    /** The same in one language, where the head has both; a time is of either. */
    public List<String> headers(int column, Language side) {
        List<String> own = new ArrayList<>();
        List<String> neutral = new ArrayList<>();
        for (String header : headers(column)) {
            lines(column).split(header).forEach(run -> {
                if (run.language() == side && CellText.language(header) != null) {
                    own.add(run.span().of(header).strip());
                }
            });
            if (CellText.language(header) == null) {
                neutral.add(header);
                own.add(header);
            }
        }
        return own.size() > neutral.size() || headers(column).size() == neutral.size() ? own : headers(column);
    }

    /** What a line across the head calls the table; null where it has none. */
    public @Nullable String caption() {
        for (List<Cell> row : rows.subList(0, Math.min(rows.size(), Math.max(1, headerRows)))) {
            for (Cell cell : row) {
                if (isLine(row, cell) && UnitWords.stated(cell.text) == null) {
                    return cell.text.strip();
                }
            }
        }
        return null;
    }

    /** The unit that a line in the head states for the whole table; null where it states none. */
    public @Nullable String unit() {
        for (List<Cell> row : rows.subList(0, headerRows)) {
            for (Cell cell : row) {
                String unit = isLine(row, cell) ? UnitWords.stated(cell.text) : null;
                if (unit != null) {
                    return unit;
                }
            }
        }
        return null;
    }

    private boolean isLine(List<Cell> row, Cell cell) {
        return spansAll(cell) || columns > 1 && headerRows > 1 && filled(row) == 1 && !CellText.isBlank(cell.text);
    }

    /** The unit that the head states for a column; null where it states none. */
    public @Nullable String unit(int column) {
        List<String> headers = headers(column);
        for (int i = headers.size() - 1; i >= 0; i--) {
            String unit = UnitWords.headsUnits(headers.get(i)) ? null : UnitWords.within(headers.get(i));
            if (unit != null) {
                return unit;
            }
        }
        return null;
    }

    /** The unit that a cell of the row states for its values, in the language of {@code side} if there is one. */
    public @Nullable String rowUnit(int row, @Nullable Language side) {
        String any = null;
        for (Cell cell : rows.get(row)) {
            String unit = reading.isUnits(cell.column) ? cell.text.strip() : labelUnit(cell);
            if (unit == null || row < headerRows || unit.isEmpty()) {
                continue;
            }
            if (side == null || CellText.language(unit) == null || CellText.language(unit) == side) {
                return unit;
            }
            any = any == null ? unit : any;
        }
        return any;
    }

    private static @Nullable String labelUnit(Cell cell) {
        return CellText.isValue(cell.text) || UnitWords.is(cell.text) ? null : UnitWords.within(cell.text);
    }

    /** Whether a cell is a number that does not say its own unit. */
    public boolean isBareValue(int row, int cell) {
        String text = CellText.unqualified(rows.get(row).get(cell).text);
        return CellText.isValue(text) && text.chars().noneMatch(c -> Character.isLetter(c) || "%％‰".indexOf(c) >= 0);
    }

    /**
     * The unit of a value, from its row, its column or the table, in that order, but that a column of shares or rates keeps
     * its %; null where none is stated, and for what is no bare number.
     */
    public @Nullable String valueUnit(int row, int cell, @Nullable Language side) {
        if (!isBareValue(row, cell)) {
            return null;
        }
        String ofRow = rowUnit(row, side);
        String ofColumn = unit(rows.get(row).get(cell).column);
        return ofColumn != null && isShare(ofColumn)
                ? ofColumn
                : ofRow != null ? ofRow : ofColumn != null ? ofColumn : unit();
    }

    /**
     * The unit that a bare value has where only a line above the table states one: of several (单位：亿元、%) the % for growth and
     * shares, the first other for the rest.
     */
    public @Nullable String valueUnit(int row, int cell, @Nullable Language side, @Nullable String stated) {
        String own = valueUnit(row, cell, side);
        String found = own == null && isBareValue(row, cell) ? stated : own;
        if (found == null || !found.equals(stated) && !found.equals(unit())) {
            return found;
        }
        List<String> words = new ArrayList<>(headers(rows.get(row).get(cell).column));
        rows.get(row).stream().filter(one -> !CellText.isValue(one.text)).forEach(one -> words.add(one.text));
        return UnitWords.ofSeveral(found, String.join(" ", words));
    }

    /** A column of growth rates keeps its % in a row of 亿元. */
    private static boolean isShare(String unit) {
        return unit.matches("[%％‰]|百分点|个百分点|percentage points?|percent");
    }

    /** The rows, as they were given. */
    public List<List<Cell>> rows() {
        return rows;
    }

    /** How the texts of a row belong to the two languages. */
    public List<RowPart> parts(int row) {
        return RowPart.of(this, row);
    }

    /** The unit that the title of a table ends with, in brackets: 主要指标增速（%）; null where it ends with none. */
    public static @Nullable String unitOfTitle(String title) {
        int open = Math.max(title.lastIndexOf('('), title.lastIndexOf('（'));
        boolean ends = open >= 0 && title.strip().matches(".*[)）]");
        return ends ? UnitWords.within(title.substring(open)) : null;
    }

    /** The line above a table that states the unit of all of it; null where the text is none. */
    public static @Nullable String statedUnit(String text) {
        return UnitWords.stated(text);
    }
}
