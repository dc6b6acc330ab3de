package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.duizhao.index.entry.FigureEntry;
import org.duizhao.index.entry.RecordEntry;
import org.duizhao.index.question.CheckView;
import org.duizhao.index.question.Cursor;
import org.duizhao.index.question.FigureQuery;
import org.duizhao.index.question.Page;
import org.duizhao.index.question.RecordView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds figures, and the checks that they take part in. */
@Component
public final class FigureSearch {

    private static final List<Cursor.Type> BY_DOCUMENT = List.of(Cursor.Type.TEXT, Cursor.Type.TEXT);
    private static final List<Cursor.Type> BY_VALUE = List.of(Cursor.Type.NUMBER, Cursor.Type.TEXT);
    private static final List<Cursor.Type> BY_RANK = List.of(Cursor.Type.INTEGER, Cursor.Type.TEXT);

    private final ElasticsearchClient elastic;
    private final FigureFilters filters;

    FigureSearch(@Questions ElasticsearchClient elastic, FigureFilters filters) {
        this.elastic = elastic;
        this.filters = filters;
    }

    /** A page of figures. */
    public Page<FigureEntry> find(FigureQuery question, FigureQuery.Sort sort, @Nullable String cursor, int size) {
        Query query = filters.query(question).build()._toQuery();
        List<FieldValue> after = Sorts.after(cursor, sort == FigureQuery.Sort.DOCUMENT ? BY_DOCUMENT : BY_VALUE);
        SortOptions first = switch (sort) {
            case DOCUMENT -> Sorts.ascending("documentId");
            case VALUE -> Sorts.ascending("value");
            case VALUE_DESCENDING -> Sorts.descending("value");
        };
        return page(query, List.of(first, Sorts.ascending("figureId")), after, size);
    }

    /** A page of checks: mismatches first, then what one side alone says, then matches. */
    public Page<CheckView> checks(FigureQuery question, @Nullable String cursor, int size) {
        Query query = filters.query(question)
                .filter(f -> f.exists(e -> e.field("status")))
                .filter(f -> f.term(t -> t.field("primary").value(true)))
                .build()
                ._toQuery();
        List<SortOptions> sort = List.of(Sorts.ascending("statusRank"), Sorts.ascending("figureId"));
        Page<FigureEntry> page = page(query, sort, Sorts.after(cursor, BY_RANK), size);
        return new Page<>(page.total(), views(page.items()), page.next());
    }

    private Page<FigureEntry> page(Query query, List<SortOptions> sort, List<FieldValue> after, int size) {
        SearchResponse<FigureEntry> response = Calls.get(() -> elastic.search(
                s -> {
                    s.index(Alias.FIGURES.alias())
                            .query(query)
                            .size(size)
                            .source(f -> f.filter(x -> x.excludes("labelText", "statusRank", "run")))
                            .trackTotalHits(t -> t.enabled(true))
                            .sort(sort);
                    return after.isEmpty() ? s : s.searchAfter(after);
                },
                FigureEntry.class));
        List<Hit<FigureEntry>> hits = response.hits().hits();
        long total = response.hits().total() == null
                ? hits.size()
                : response.hits().total().value();
        List<FigureEntry> entries =
                hits.stream().map(Hit::source).filter(Objects::nonNull).toList();
        return new Page<>(total, entries, Sorts.next(hits, size));
    }

    private List<CheckView> views(List<FigureEntry> figures) {
        Map<String, FigureEntry> partners = rows(
                Alias.FIGURES,
                figures.stream()
                        .filter(figure -> figure.partner() != null)
                        .flatMap(figure -> ids(String.valueOf(figure.partner()), figure.revision())),
                FigureEntry.class,
                figure -> figure.figureId() + figure.revision());
        Map<String, RecordEntry> records = rows(
                Alias.RECORDS,
                figures.stream().flatMap(figure -> ids(figure.recordId(), figure.revision())),
                RecordEntry.class,
                entry -> entry.recordId() + entry.revision());
        return figures.stream()
                .map(figure -> view(
                        figure,
                        partners.get(figure.partner() + figure.revision()),
                        records.get(figure.recordId() + figure.revision())))
                .toList();
    }

    /** Of the revision that was found, even if another has replaced it since; rows of the first stage name none. */
    private static Stream<String> ids(String name, long revision) {
        return Stream.of(name + "@" + revision, name);
    }

    private static CheckView view(FigureEntry figure, @Nullable FigureEntry partner, @Nullable RecordEntry record) {
        boolean chinese = figure.language().equals("zh");
        return new CheckView(
                figure.status(),
                figure.reason(),
                chinese ? figure : partner,
                chinese ? partner : figure,
                record == null ? null : RecordView.of(record, List.of(), List.of()));
    }

    private <T> Map<String, T> rows(Alias alias, Stream<String> ids, Class<T> type, Function<T, String> key) {
        Map<String, T> found = new HashMap<>();
        List<String> asked = ids.distinct().toList();
        if (asked.isEmpty()) {
            return found;
        }
        List<MultiGetResponseItem<T>> items = Calls.get(
                        () -> elastic.mget(m -> m.index(alias.alias()).ids(asked), type))
                .docs();
        for (MultiGetResponseItem<T> item : items) {
            T source = item.isFailure() ? null : item.result().source();
            if (source != null) {
                found.put(key.apply(source), source);
            }
        }
        return found;
    }
}
