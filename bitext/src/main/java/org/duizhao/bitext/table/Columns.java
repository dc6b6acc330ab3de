package org.duizhao.bitext.table;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.segment.BilingualLines;
import org.duizhao.bitext.table.TableReading.Cell;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** What the columns of a table hold, by the most of their cells. */
final class Columns {

    private static final double MOST = 0.7;

    private final List<@Nullable Language> languages = new ArrayList<>();
    private final List<Boolean> units = new ArrayList<>();
    private final List<BilingualLines> lines = new ArrayList<>();
    private final @Nullable Language language;
    private final boolean bilingual;

    Columns(List<List<Cell>> rows, int headerRows, int columns) {
        for (int column = 0; column < columns; column++) {
            List<String> all = texts(rows, column, 0);
            List<String> body = texts(rows, column, headerRows);
            units.add(isUnits(texts(rows.subList(0, headerRows), column, 0), body));
            languages.add(language(body.isEmpty() ? all : body));
            lines.add(BilingualLines.of(all, false));
        }
        language = language(rows.stream().flatMap(List::stream).map(Cell::text).toList());
        bilingual = lines.stream().anyMatch(BilingualLines::isLayout) || haveRowsBoth(rows);
    }

    private static List<String> texts(List<List<Cell>> rows, int column, int from) {
        return rows.subList(from, rows.size()).stream()
                .flatMap(List::stream)
                .filter(cell -> cell.column() == column && !CellText.isBlank(cell.text()))
                .map(Cell::text)
                .toList();
    }

    private static boolean isUnits(List<String> head, List<String> body) {
        return head.stream().anyMatch(UnitWords::headsUnits)
                || body.size() > 1 && body.stream().filter(UnitWords::is).count() >= MOST * body.size();
    }

    private static @Nullable Language language(List<String> texts) {
        int[] count = new int[2];
        for (String text : texts) {
            Language language = CellText.isValue(text) ? null : CellText.language(text);
            if (language != null) {
                count[language.ordinal()]++;
            }
        }
        int all = count[0] + count[1];
        for (Language language : Language.values()) {
            if (all > 0 && count[language.ordinal()] >= MOST * all) {
                return language;
            }
        }
        return null;
    }

    /** At least half of the rows with a text have texts of both languages, in columns that are no units. */
    private boolean haveRowsBoth(List<List<Cell>> rows) {
        int texts = 0;
        int both = 0;
        for (List<Cell> row : rows) {
            boolean zh = has(row, Language.ZH);
            boolean en = has(row, Language.EN);
            texts += zh || en ? 1 : 0;
            both += zh && en ? 1 : 0;
        }
        return both > 0 && 2 * both >= texts;
    }

    private boolean has(List<Cell> row, Language language) {
        return row.stream()
                .anyMatch(cell -> !units.get(cell.column())
                        && !CellText.isValue(cell.text())
                        && CellText.language(cell.text()) == language);
    }

    /** Of most texts in all columns; null where both occur. */
    @Nullable
    Language language() {
        return language;
    }

    @Nullable
    Language language(int column) {
        return languages.get(column);
    }

    boolean isUnits(int column) {
        return units.get(column);
    }

    BilingualLines lines(int column) {
        return lines.get(column);
    }

    boolean isBilingual() {
        return bilingual;
    }
}
