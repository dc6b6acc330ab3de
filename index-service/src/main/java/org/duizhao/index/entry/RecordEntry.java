package org.duizhao.index.entry;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.bitext.text.Folding;
import org.duizhao.events.Block;
import org.duizhao.events.Entity;
import org.duizhao.events.Figure;
import org.duizhao.events.FigureCheck;
import org.duizhao.events.RecordEnriched;
import org.duizhao.events.RecordPlace;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentText;
import org.jspecify.annotations.Nullable;

/**
 * A record as it is searched and shown: what is shown stands as the report has it, what is searched is folded
 * ({@link Folding}), so that either script finds it.
 *
 * @param year that the report is of; null if nothing tells it
 * @param places where sentences stand, as {@link #place} makes them: what permanent links are looked up by
 * @param lang {@code zh}, {@code en} or {@code both}: the sides that have text
 * @param zhText the Chinese side, folded; its offsets are those of {@code zh.text}
 * @param enText the English side, folded; its offsets are those of {@code en.text}
 * @param headings the section path, folded
 * @param entityNames every name of every entity here, as {@link EntityEntry#term} makes them
 * @param entityLabels {@code type, Chinese name, English name}, separated by U+001F
 * @param placeLabels those of {@code entityLabels} that are places
 * @param facets {@code kind:} of each figure here, {@code type:} of each entity, {@code check:} and {@code lang:}; together, so that
 *     one aggregation counts them all
 * @param figureTerms what ranges are asked of, as {@link FigureTerms} makes them
 * @param rectangles where sentences, figures and names stand on pages; not searched
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY) // half of the fields of a short record are empty
public record RecordEntry(
        String recordId,
        String documentId,
        long revision,
        String engine,
        int ordinal,
        Block.Kind kind,
        List<String> section,
        String bead,
        double confidence,
        @Nullable Integer citedBy,
        @Nullable SegmentText zh,
        @Nullable SegmentText en,
        List<Entity> entities,
        List<Figure> figures,
        List<FigureCheck> checks,
        @Nullable Integer year,
        List<String> places,
        String lang,
        @Nullable String zhText,
        @Nullable String enText,
        String headings,
        List<String> entityNames,
        List<String> entityLabels,
        List<String> entityTypes,
        List<String> placeLabels,
        List<String> facets,
        List<String> figureTerms,
        List<String> checkStatuses,
        List<RecordPlace> rectangles) {

    /** What the values of {@code facets} begin with. */
    public static final String KIND = "kind:";

    public static final String TYPE = "type:";
    public static final String CHECK = "check:";
    public static final String LANG = "lang:";

    private static final String PLACE = "place";

    public RecordEntry {
        section = orEmpty(section);
        entities = orEmpty(entities);
        figures = orEmpty(figures);
        checks = orEmpty(checks);
        places = orEmpty(places);
        entityNames = orEmpty(entityNames);
        entityLabels = orEmpty(entityLabels);
        entityTypes = orEmpty(entityTypes);
        placeLabels = orEmpty(placeLabels);
        facets = orEmpty(facets);
        figureTerms = orEmpty(figureTerms);
        checkStatuses = orEmpty(checkStatuses);
        rectangles = orEmpty(rectangles);
    }

    public static RecordEntry of(RecordEnriched event) {
        Segment segment = event.segment();
        List<Figure> figures = outsideNames(event);
        return new RecordEntry(
                event.recordId(),
                event.documentId(),
                event.revision(),
                event.engine(),
                segment.ordinal(),
                segment.kind(),
                segment.section(),
                segment.bead(),
                segment.confidence(),
                segment.citedBy(),
                segment.zh(),
                segment.en(),
                event.entities(),
                event.figures(),
                event.checks(),
                event.year(),
                places(segment),
                lang(segment),
                folded(segment.zh()),
                folded(segment.en()),
                Folding.fold(String.join("\n", segment.section())),
                names(event),
                distinct(event.entities().stream().map(EntityEntry::label)),
                distinct(event.entities().stream().map(Entity::type)),
                distinct(event.entities().stream()
                        .filter(entity -> entity.type().equals(PLACE))
                        .map(EntityEntry::label)),
                facets(event, figures),
                distinct(figures.stream()
                        .flatMap(figure -> FigureTerms.of(figure.kind(), figure.unit(), figure.value()))),
                distinct(event.checks().stream().map(FigureCheck::status)),
                event.places());
    }

    /** Compounds with hyphens in one piece, so that {@code wifi} finds Wi-Fi. */
    @JsonProperty
    public List<String> compounds() {
        return Stream.of(zhText, enText)
                .flatMap(Stream::ofNullable)
                .flatMap(text -> Spellings.compounds(text).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** A block on one side, {@code zh} or {@code en}. */
    public static String place(String side, int block) {
        return side + ":" + block;
    }

    private static List<String> places(Segment segment) {
        return distinct(Stream.concat(places("zh", segment.zh()), places("en", segment.en())));
    }

    private static Stream<String> places(String side, @Nullable SegmentText text) {
        return text == null ? Stream.of() : text.sentences().stream().map(span -> place(side, span.block()));
    }

    private static String lang(Segment segment) {
        if (segment.zh() == null) {
            return "en";
        }
        return segment.en() == null ? "zh" : "both";
    }

    private static @Nullable String folded(@Nullable SegmentText side) {
        return side == null ? null : Folding.fold(side.text());
    }

    private static List<String> names(RecordEnriched event) {
        return distinct(event.entities().stream()
                .flatMap(entity -> Stream.of(entity.nameZh(), entity.nameEn(), entity.text())
                        .flatMap(Stream::ofNullable))
                .map(EntityEntry::term));
    }

    private static List<Figure> outsideNames(RecordEnriched event) {
        return event.figures().stream()
                .filter(figure -> !figure.inName() && !figure.structure())
                .toList();
    }

    private static List<String> facets(RecordEnriched event, List<Figure> figures) {
        return distinct(Stream.of(
                        figures.stream().map(figure -> KIND + figure.kind()),
                        event.entities().stream().map(entity -> TYPE + entity.type()),
                        event.checks().stream().map(check -> CHECK + check.status()),
                        Stream.of(LANG + lang(event.segment())))
                .flatMap(facets -> facets));
    }

    private static List<String> distinct(Stream<String> values) {
        return values.distinct().sorted(Comparator.naturalOrder()).toList();
    }

    /** What was not fetched is empty. */
    private static <T> List<T> orEmpty(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
