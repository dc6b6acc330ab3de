package org.duizhao.index.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.index.elastic.DocumentNames;
import org.jspecify.annotations.Nullable;

/**
 * One condition of a question, shown so that it can be taken away again.
 *
 * @param word of the parameter, and of the message that names it
 * @param key of the message that names the value; null if {@code value} names itself
 * @param href the question without it
 */
record Condition(String word, @Nullable String key, String value, String href) {

    private static final Set<String> WORDS = Set.of("check", "entityType", "figureKind", "kind", "lang", "unit");
    private static final Set<String> OWN_FIELDS = Set.of("q", "sort", "label");

    /** All conditions but those that have a field of their own. */
    static List<Condition> of(Links links, DocumentNames names) {
        List<Condition> conditions = new ArrayList<>();
        Map<String, DocumentNames.Name> documents = names.of(links.question().getOrDefault("document", List.of()));
        links.question().forEach((word, values) -> {
            for (String value : OWN_FIELDS.contains(word) ? List.<String>of() : values) {
                String title = documents
                        .getOrDefault(value, DocumentNames.Name.UNKNOWN)
                        .title();
                conditions.add(new Condition(
                        word,
                        WORDS.contains(word) ? FacetGroup.message(word, value) : null,
                        word.equals("document") && title != null ? title : value,
                        links.less(word, value)));
            }
        });
        return conditions;
    }
}
