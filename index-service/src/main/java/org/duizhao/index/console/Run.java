package org.duizhao.index.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.duizhao.events.Entity;
import org.duizhao.events.Figure;
import org.duizhao.events.FigureCheck;
import org.duizhao.index.question.RecordView;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of text that is marked in one way.
 *
 * @param entity type of the entity that it belongs to; null if none
 * @param figure kind of the figure that it belongs to; null if none
 * @param check status of that figure's check; null if it was not checked
 */
record Run(
        String text,
        @Nullable String entity,
        @Nullable String figure,
        @Nullable String check) {

    public boolean marked() {
        return entity != null || figure != null;
    }

    /** Classes for the marks. */
    public String classes() {
        List<String> words = new ArrayList<>();
        if (entity != null) {
            words.add("entity");
        }
        if (figure != null) {
            words.add("figure");
        }
        if ("mismatch".equals(check)) {
            words.add("mismatch");
        } else if (check != null && check.endsWith("_only")) {
            words.add("alone");
        }
        return String.join(" ", words);
    }

    /**
     * The text of one side as runs, which joined are the text.
     *
     * @param language {@code zh} or {@code en}
     */
    static List<Run> of(RecordView record, String language, String text) {
        List<Entity> entities = record.entities().stream()
                .filter(entity -> entity.language().equals(language) && !entity.nested())
                .toList();
        List<Figure> figures = record.figures().stream()
                .filter(figure -> figure.language().equals(language) && !figure.structure() && !figure.inName())
                .toList();
        Map<String, String> checks = checks(record, language);
        TreeSet<Integer> cuts = new TreeSet<>(List.of(0, text.length()));
        entities.forEach(entity -> cuts.addAll(List.of(entity.start(), entity.end())));
        figures.forEach(figure -> cuts.addAll(List.of(figure.start(), figure.end())));
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int end : cuts.subSet(0, false, text.length(), true)) {
            int from = start;
            Figure figure = find(figures, f -> f.start() <= from && end <= f.end());
            Entity entity = find(entities, e -> e.start() <= from && end <= e.end());
            runs.add(new Run(
                    text.substring(from, end),
                    entity == null ? null : entity.type(),
                    figure == null ? null : figure.kind(),
                    figure == null ? null : checks.get(figure.id())));
            start = end;
        }
        return runs;
    }

    private static <T> @Nullable T find(List<T> all, Predicate<T> condition) {
        return all.stream().filter(condition).findFirst().orElse(null);
    }

    private static Map<String, String> checks(RecordView record, String language) {
        Function<FigureCheck, @Nullable String> id = language.equals("zh") ? FigureCheck::zh : FigureCheck::en;
        return record.checks().stream()
                .filter(check -> id.apply(check) != null)
                .collect(Collectors.toMap(
                        check -> String.valueOf(id.apply(check)), FigureCheck::status, (first, second) -> first));
    }
}
