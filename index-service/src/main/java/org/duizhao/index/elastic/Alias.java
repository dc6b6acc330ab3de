package org.duizhao.index.elastic;

import java.util.List;
import java.util.Locale;
import org.duizhao.index.entry.Write;

/** The names under which everything is read and written; the indices behind them may be swapped. */
enum Alias {
    DOCUMENTS,
    DECISIONS,
    RECORDS,
    FIGURES,
    ENTITIES,
    ISSUES,
    ACCESS,
    AUDIT;

    /** Those whose rows are of a revision. */
    static final List<Alias> DERIVED = List.of(RECORDS, FIGURES, ENTITIES, ISSUES);

    private final String word = name().toLowerCase(Locale.ROOT);

    /** The alias, such as {@code duizhao-records}. */
    String alias() {
        return "duizhao-" + word;
    }

    /** The index that is created where there is none. */
    String firstIndex() {
        return alias() + "-v1";
    }

    /** The resource with its mappings. */
    String mappings() {
        return word + ".json";
    }

    static Alias of(Write.Kind kind) {
        return switch (kind) {
            case RECORDS -> RECORDS;
            case FIGURES -> FIGURES;
            case ENTITIES -> ENTITIES;
            case ISSUES -> ISSUES;
        };
    }
}
