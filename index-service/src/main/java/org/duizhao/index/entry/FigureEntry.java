package org.duizhao.index.entry;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duizhao.bitext.text.Folding;
import org.duizhao.events.Entity;
import org.duizhao.events.Figure;
import org.duizhao.events.FigureCheck;
import org.duizhao.events.FigureIndicator;
import org.duizhao.events.FigurePlace;
import org.duizhao.events.RecordEnriched;
import org.jspecify.annotations.Nullable;

/**
 * A figure, flat, so that dashboards can aggregate it.
 *
 * @param year of the report that the figure stands in; null if nothing tells it
 * @param whenYear the last year of the period that it measures; where it measures nothing known, the year that
 *     {@code when} begins with; null if neither tells
 * @param places names of the places in the same record, as {@link EntityEntry#term} makes them
 * @param labelText the label, folded, to be found by
 * @param status of the check that this figure takes part in; null if it takes part in none
 * @param reason of that check
 * @param partner id of the figure on the other side; null if there is none
 * @param primary whether this figure stands for its pair, so that a pair counts once: the Chinese one, or the only one
 * @param indicator what it measures; null where the text tells no more than {@code label}
 * @param signed the value as it measures the indicator: a fall is negative; null without an indicator
 * @param at that the figure is about
 * @param city that its report is of
 * @param partnerText of the figure on the other side, as printed; null where there is none
 * @param sentenceZh that states an indicator's value; null in rows that do not stand for their pair
 * @param sentenceEn the same in English
 * @param low the least number that its words let the value be; null where they state one, or nothing bounds it below
 * @param high the greatest
 * @param statusRank for the order of checks: 0 for a mismatch, 1 for one side only, 2 for a match
 */
public record FigureEntry(
        String figureId,
        String recordId,
        String documentId,
        long revision,
        String engine,
        int ordinal,
        List<String> section,
        @Nullable Integer year,
        String language,
        int start,
        int end,
        String text,
        String kind,
        @Nullable BigDecimal value,
        @Nullable BigDecimal to,
        @Nullable String date,
        @Nullable String dateTo,
        @Nullable String unit,
        @Nullable BigDecimal si,
        @Nullable String siUnit,
        String bound,
        @Nullable String change,
        @Nullable String label,
        @Nullable String labelText,
        @Nullable String classifier,
        @Nullable String when,
        @Nullable Integer whenYear,
        boolean inName,
        boolean structure,
        List<String> places,
        @Nullable String status,
        @Nullable String reason,
        @Nullable String partner,
        boolean primary,
        @Nullable Integer statusRank,
        @Nullable FigureIndicator indicator,
        @Nullable String measure,
        @Nullable String basis,
        @Nullable String periodFrom,
        @Nullable String periodTo,
        @Nullable String periodSource,
        @Nullable FigurePlace at,
        @Nullable String role,
        @Nullable BigDecimal signed,
        @Nullable FigurePlace city,
        @Nullable String partnerText,
        @Nullable String sentenceZh,
        @Nullable String sentenceEn,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high) {

    private static final Pattern YEAR = Pattern.compile("(1\\d{3}|2\\d{3})(?!\\d).*");

    static FigureEntry of(RecordEnriched event, Figure figure) {
        FigureCheck check = check(event, figure.id());
        String partner = check == null ? null : partner(check, figure.id());
        boolean primary = partner == null || figure.language().equals("zh");
        Figure other = FigureSentences.partner(event, partner);
        boolean told = primary && figure.indicator() != null;
        return new FigureEntry(
                figure.id(),
                event.recordId(),
                event.documentId(),
                event.revision(),
                event.engine(),
                event.segment().ordinal(),
                event.segment().section(),
                event.year(),
                figure.language(),
                figure.start(),
                figure.end(),
                figure.text(),
                figure.kind(),
                figure.value(),
                figure.to(),
                figure.date(),
                figure.dateTo(),
                figure.unit(),
                figure.si(),
                figure.siUnit(),
                figure.bound(),
                figure.change(),
                figure.label(),
                figure.label() == null ? null : Folding.fold(figure.label()),
                figure.classifier(),
                figure.when(),
                whenYear(figure),
                figure.inName(),
                figure.structure(),
                places(event),
                check == null ? null : check.status(),
                check == null ? null : check.reason(),
                partner,
                primary,
                check == null ? null : (Integer) rank(check.status()),
                figure.indicator(),
                figure.measure(),
                figure.basis(),
                figure.periodFrom(),
                figure.periodTo(),
                figure.periodSource(),
                figure.place(),
                figure.role(),
                signed(figure),
                event.city(),
                told && other != null ? other.text() : null,
                told ? FigureSentences.of(event.segment().zh(), "zh", figure, other) : null,
                told ? FigureSentences.of(event.segment().en(), "en", figure, other) : null,
                figure.low(),
                figure.high());
    }

    private static int rank(String status) {
        return switch (status) {
            case "mismatch" -> 0;
            case "match" -> 2;
            default -> 1;
        };
    }

    private static @Nullable FigureCheck check(RecordEnriched event, String figure) {
        return event.checks().stream()
                .filter(check -> figure.equals(check.zh()) || figure.equals(check.en()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String partner(FigureCheck check, String figure) {
        return figure.equals(check.zh()) ? check.en() : check.zh();
    }

    private static @Nullable BigDecimal signed(Figure figure) {
        BigDecimal value = figure.indicator() == null ? null : figure.value();
        boolean moves = "growth".equals(figure.measure()) || "change".equals(figure.measure());
        return value != null && moves && "decrease".equals(figure.change())
                ? value.abs().negate()
                : value;
    }

    private static @Nullable Integer whenYear(Figure figure) {
        String period = figure.periodTo();
        String when = period != null ? period : figure.when() == null ? figure.date() : figure.when();
        Matcher year = YEAR.matcher(when == null ? "" : when);
        return year.matches() ? (Integer) Integer.parseInt(year.group(1)) : null;
    }

    private static List<String> places(RecordEnriched event) {
        return event.entities().stream()
                .filter(entity -> entity.type().equals("place"))
                .flatMap((Entity entity) -> Stream.of(entity.nameZh(), entity.nameEn(), entity.text())
                        .flatMap(Stream::ofNullable))
                .map(EntityEntry::term)
                .distinct()
                .sorted()
                .toList();
    }
}
