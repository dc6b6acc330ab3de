package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.index.question.Cursor;
import org.jspecify.annotations.Nullable;

/** Orders of answers, and the cursors that go with them. */
final class Sorts {

    private Sorts() {}

    static SortOptions ascending(String field) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(SortOrder.Asc)));
    }

    static SortOptions descending(String field) {
        return SortOptions.of(s -> s.field(f -> f.field(field).order(SortOrder.Desc)));
    }

    static SortOptions score() {
        return SortOptions.of(s -> s.score(o -> o.order(SortOrder.Desc)));
    }

    /** What {@code search_after} wants; empty for the first page. */
    static List<FieldValue> after(@Nullable String cursor, List<Cursor.Type> types) {
        List<FieldValue> values = new ArrayList<>();
        if (cursor != null && !cursor.isBlank()) {
            for (Object value : Cursor.decode(cursor, types)) {
                values.add(value(value));
            }
        }
        return values;
    }

    /** The cursor of the page after these hits; null if there is none. */
    static @Nullable String next(List<? extends Hit<?>> hits, int size) {
        if (hits.size() < size) {
            return null;
        }
        List<@Nullable Object> values = new ArrayList<>();
        for (FieldValue value : hits.get(hits.size() - 1).sort()) {
            values.add(value.isNull() ? null : value._get());
        }
        return Cursor.encode(values);
    }

    private static FieldValue value(@Nullable Object value) {
        if (value == null) {
            return FieldValue.NULL;
        } else if (value instanceof Long number) {
            return FieldValue.of(number);
        } else if (value instanceof Double number) {
            return FieldValue.of(number);
        }
        return FieldValue.of((String) value);
    }
}
