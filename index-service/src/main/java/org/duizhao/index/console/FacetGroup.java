package org.duizhao.index.console;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.index.question.Facets;
import org.duizhao.index.question.Facets.Count;
import org.duizhao.index.question.Facets.DocumentCount;
import org.duizhao.index.question.Facets.NameCount;
import org.jspecify.annotations.Nullable;

/**
 * One way in which what was found divides.
 *
 * @param word of the parameter that it sets, and of its heading
 */
record FacetGroup(String word, List<Option> options) {

    /** How many options show before the reader asks for all. */
    private static final int FIRST = 6;

    /**
     * One part.
     *
     * @param value of the parameter
     * @param key of the message that names it; null if {@code label} is a name of its own
     * @param also the name in the other language
     * @param href the question narrowed to this part, or widened again if it is chosen
     */
    record Option(
            String value,
            @Nullable String key,
            String label,
            @Nullable String also,
            long count,
            String href,
            boolean chosen) {}

    /** The options that show at once. */
    public List<Option> first() {
        return options.size() > FIRST + 1 ? options.subList(0, FIRST) : options;
    }

    /** The others. */
    public List<Option> rest() {
        return options.subList(first().size(), options.size());
    }

    /** Those that divide anything, or are chosen. */
    static List<FacetGroup> of(Facets facets, Links links) {
        List<FacetGroup> groups = new ArrayList<>();
        add(groups, "check", words("check", facets.checks(), links));
        add(groups, "document", documents(facets.documents(), links));
        add(groups, "year", numbers("year", facets.years(), links));
        add(groups, "place", names(facets.places(), links));
        add(
                groups,
                "entity",
                names(
                        facets.entities().stream()
                                .filter(name -> !name.type().equals("place"))
                                .toList(),
                        links));
        add(groups, "entityType", words("entityType", facets.entityTypes(), links));
        add(groups, "figureKind", words("figureKind", facets.figureKinds(), links));
        add(groups, "lang", words("lang", sides(facets.langs()), links));
        return groups;
    }

    private static void add(List<FacetGroup> groups, String word, List<Option> options) {
        if (!options.isEmpty()) {
            groups.add(new FacetGroup(word, options));
        }
    }

    /** A record that has one side only is asked for by another word. */
    private static List<Count> sides(List<Count> langs) {
        return langs.stream()
                .map(lang -> lang.value().equals("both") ? lang : new Count(lang.value() + "-only", lang.count()))
                .toList();
    }

    private static List<Option> words(String parameter, List<Count> counts, Links links) {
        return counts.stream()
                .map(one -> option(
                        parameter, one.value(), message(parameter, one.value()), one.value(), null, one.count(), links))
                .toList();
    }

    /** What names a value: figures have kinds, whatever the parameter is called. */
    static String message(String parameter, String value) {
        return (parameter.equals("figureKind") ? "kind" : parameter) + "." + value;
    }

    private static List<Option> numbers(String parameter, List<Count> counts, Links links) {
        return counts.stream()
                .map(one -> option(parameter, one.value(), null, one.value(), null, one.count(), links))
                .toList();
    }

    private static List<Option> documents(List<DocumentCount> counts, Links links) {
        return counts.stream()
                .map(one -> option(
                        "document",
                        one.id(),
                        null,
                        one.title() == null ? one.id() : one.title(),
                        one.year() == null ? null : String.valueOf(one.year()),
                        one.count(),
                        links))
                .toList();
    }

    /** Several names narrow further and further. */
    private static List<Option> names(List<NameCount> counts, Links links) {
        List<Option> options = new ArrayList<>();
        for (NameCount one : counts) {
            String name = one.nameZh() == null ? one.nameEn() : one.nameZh();
            if (name != null) {
                boolean chosen = links.has("entity", name);
                String href = chosen ? links.less("entity", name) : links.and("entity", name);
                options.add(new Option(
                        name, null, name, one.nameZh() == null ? null : one.nameEn(), one.count(), href, chosen));
            }
        }
        return options;
    }

    private static Option option(
            String parameter,
            String value,
            @Nullable String key,
            String label,
            @Nullable String also,
            long count,
            Links links) {
        boolean chosen = links.has(parameter, value);
        String href = chosen ? links.less(parameter, value) : links.with(parameter, value);
        return new Option(value, key, label, also, count, href, chosen);
    }
}
