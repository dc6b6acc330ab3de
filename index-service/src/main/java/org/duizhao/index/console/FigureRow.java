package org.duizhao.index.console;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duizhao.index.elastic.DocumentNames;
import org.duizhao.index.entry.FigureEntry;
import org.jspecify.annotations.Nullable;

/**
 * A figure as the table shows it.
 *
 * @param amount its value, or both ends of a range; null if it has none
 * @param when the year or day that it belongs to, in words
 * @param href where its record stands in its document
 */
record FigureRow(
        FigureEntry figure,
        @Nullable String amount,
        @Nullable String when,
        DocumentNames.Name document,
        String href) {

    static List<FigureRow> of(List<FigureEntry> figures, DocumentNames names, Locale language) {
        Map<String, DocumentNames.Name> known = names.of(
                figures.stream().map(FigureEntry::documentId).distinct().toList());
        return figures.stream()
                .map(figure -> new FigureRow(
                        figure,
                        amount(figure, language),
                        Reading.date(figure.when(), language),
                        known.getOrDefault(figure.documentId(), DocumentNames.Name.UNKNOWN),
                        RecordCard.href(figure.documentId(), figure.ordinal())))
                .toList();
    }

    private static @Nullable String amount(FigureEntry figure, Locale language) {
        BigDecimal value = figure.value();
        BigDecimal to = figure.to();
        if (value != null) {
            boolean year = figure.kind().startsWith("year"); // 2025, not 2,025
            String from = year ? value.toPlainString() : Amounts.full(value, language);
            String end = to == null || year ? String.valueOf(to) : Amounts.full(to, language);
            return to == null ? from : from + " – " + end;
        }
        String date = Reading.date(figure.date(), language);
        String end = Reading.date(figure.dateTo(), language);
        return date == null || end == null ? date : date + " – " + end;
    }
}
