package org.duizhao.index.console;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.events.FigureCheck;
import org.duizhao.events.TextSpan;
import org.duizhao.index.elastic.DocumentNames;
import org.duizhao.index.question.RecordView;
import org.duizhao.index.question.RecordView.SideView;
import org.jspecify.annotations.Nullable;

/**
 * A record as a list of results shows it.
 *
 * @param href where it stands in its document
 * @param page of the source, of either side; null if the format has none
 * @param checks how many figure checks have each status, matches left out
 */
record RecordCard(
        RecordView record,
        DocumentNames.Name document,
        String href,
        List<MarkedText> zh,
        List<MarkedText> en,
        @Nullable Integer page,
        Map<String, Long> checks) {

    private static final double UNSURE = 0.5;

    static List<RecordCard> of(List<RecordView> records, DocumentNames names) {
        Map<String, DocumentNames.Name> known =
                names.of(records.stream().map(RecordView::documentId).distinct().toList());
        return records.stream()
                .map(record -> of(record, known.getOrDefault(record.documentId(), DocumentNames.Name.UNKNOWN)))
                .toList();
    }

    private static RecordCard of(RecordView record, DocumentNames.Name document) {
        return new RecordCard(
                record,
                document,
                href(record.documentId(), record.ordinal()),
                pieces(record, record.zh(), "zh"),
                pieces(record, record.en(), "en"),
                page(record),
                record.checks().stream()
                        .map(FigureCheck::status)
                        .filter(status -> !status.equals("match"))
                        .collect(Collectors.groupingBy(status -> status, TreeMap::new, Collectors.counting())));
    }

    /** Where a record stands in its document. */
    static String href(String documentId, int ordinal) {
        return "/documents/%s?record=%d#r%d".formatted(documentId, ordinal, ordinal);
    }

    /** Whether a pair may be no pair. */
    public boolean unsure() {
        return record.zh() != null && record.en() != null && record.confidence() < UNSURE;
    }

    private static List<MarkedText> pieces(RecordView record, @Nullable SideView side, String language) {
        return side == null ? List.of() : MarkedText.of(side, differing(record, language));
    }

    private static List<TextSpan> differing(RecordView record, String language) {
        Set<String> ids = record.checks().stream()
                .filter(check -> check.status().equals("mismatch"))
                .flatMap(check -> Stream.ofNullable(language.equals("zh") ? check.zh() : check.en()))
                .collect(Collectors.toSet());
        return record.figures().stream()
                .filter(figure -> figure.language().equals(language) && ids.contains(figure.id()))
                .map(figure -> new TextSpan(figure.start(), figure.end()))
                .toList();
    }

    private static @Nullable Integer page(RecordView record) {
        return Stream.of(record.zh(), record.en())
                .filter(Objects::nonNull)
                .flatMap(side -> side.sentences().stream())
                .map(sentence -> sentence.page())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
