package org.duizhao.index.question;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.duizhao.events.Entity;
import org.duizhao.events.Figure;
import org.duizhao.events.FigureCheck;
import org.duizhao.events.TextSpan;
import org.duizhao.index.entry.RecordEntry;

/**
 * What says on one side of a record what was found on the other: the English name of a place whose Chinese name was
 * asked for, the figure that a found figure was checked with.
 */
final class Counterparts {

    private Counterparts() {}

    /**
     * Spans of one side, in order, without those that were found there themselves.
     *
     * @param language of the side that is wanted, {@code zh} or {@code en}
     * @param here what was found on that side
     * @param there what was found on the other side
     */
    static List<TextSpan> of(RecordEntry entry, String language, List<TextSpan> here, List<TextSpan> there) {
        if (there.isEmpty()) {
            return List.of();
        }
        Set<String> wanted = names(entry, language, there);
        wanted.addAll(partners(entry, language, there));
        List<TextSpan> spans = new ArrayList<>();
        for (Entity entity : entry.entities()) {
            if (entity.language().equals(language) && wanted.contains(entity.canonical())) {
                spans.add(new TextSpan(entity.start(), entity.end()));
            }
        }
        for (Figure figure : entry.figures()) {
            if (figure.language().equals(language) && wanted.contains(figure.id())) {
                spans.add(new TextSpan(figure.start(), figure.end()));
            }
        }
        return outermost(spans).stream()
                .filter(span -> here.stream().noneMatch(found -> overlap(found, span) > 0))
                .toList();
    }

    private static Set<String> names(RecordEntry entry, String language, List<TextSpan> there) {
        Set<String> names = new HashSet<>();
        for (Entity entity : entry.entities()) {
            if (!entity.language().equals(language) && found(new TextSpan(entity.start(), entity.end()), there)) {
                names.add(entity.canonical());
            }
        }
        return names;
    }

    private static Set<String> partners(RecordEntry entry, String language, List<TextSpan> there) {
        Set<String> found = new HashSet<>();
        for (Figure figure : entry.figures()) {
            if (!figure.language().equals(language) && found(new TextSpan(figure.start(), figure.end()), there)) {
                found.add(figure.id());
            }
        }
        Set<String> partners = new HashSet<>();
        for (FigureCheck check : entry.checks()) {
            if (check.zh() != null && check.en() != null) {
                boolean chinese = language.equals("zh");
                if (found.contains(chinese ? check.en() : check.zh())) {
                    partners.add(chinese ? check.zh() : check.en());
                }
            }
        }
        return partners;
    }

    /** Whether half of a span or more was found. */
    private static boolean found(TextSpan span, List<TextSpan> found) {
        int covered = found.stream().mapToInt(one -> overlap(one, span)).sum();
        return 2 * covered >= span.end() - span.start();
    }

    private static int overlap(TextSpan a, TextSpan b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }

    private static List<TextSpan> outermost(List<TextSpan> spans) {
        List<TextSpan> kept = new ArrayList<>();
        for (TextSpan span : spans.stream()
                .sorted(Comparator.comparingInt(TextSpan::start)
                        .thenComparing(Comparator.comparingInt(TextSpan::end).reversed()))
                .toList()) {
            if (kept.isEmpty() || kept.get(kept.size() - 1).end() <= span.start()) {
                kept.add(span);
            }
        }
        return kept;
    }
}
