package org.duizhao.bitext.entity.pair;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.text.Language;

/** Exact spans of persons, places and organisations against Universal NER, each sentence alone. */
final class UniversalScore {

    private record Counts(int right, int found, int marked) {

        double f1() {
            return 2.0 * right / Math.max(1, found + marked);
        }

        Counts and(int right, int found, int marked) {
            return new Counts(this.right + right, this.found + found, this.marked + marked);
        }

        @Override
        public String toString() {
            return "P %.3f R %.3f F1 %.3f of %d"
                    .formatted(right / (double) Math.max(1, found), right / (double) Math.max(1, marked), f1(), marked);
        }
    }

    private final Map<UniversalSentence.Kind, Counts> counts = new EnumMap<>(UniversalSentence.Kind.class);
    private final List<String> misses = new ArrayList<>();

    void add(List<UniversalSentence> sentences, Entities entities, Language language) {
        for (UniversalSentence sentence : sentences) {
            Set<UniversalSentence.Name> found = maximal(entities.find(sentence.text(), language));
            Set<UniversalSentence.Name> marked = new HashSet<>(sentence.names());
            for (UniversalSentence.Kind kind : UniversalSentence.Kind.values()) {
                int right = (int) found.stream()
                        .filter(name -> name.kind() == kind && marked.contains(name))
                        .count();
                counts.merge(
                        kind,
                        new Counts(right, count(found, kind), count(marked, kind)),
                        (a, b) -> a.and(b.right, b.found, b.marked));
            }
            if (!found.equals(marked)) {
                misses.add(words(sentence, marked, found) + " | false: " + words(sentence, found, marked) + " | "
                        + sentence.text());
            }
        }
    }

    private static int count(Set<UniversalSentence.Name> names, UniversalSentence.Kind kind) {
        return (int) names.stream().filter(name -> name.kind() == kind).count();
    }

    private static String words(
            UniversalSentence sentence, Set<UniversalSentence.Name> names, Set<UniversalSentence.Name> without) {
        return names.stream()
                .filter(name -> !without.contains(name))
                .map(name -> sentence.text().substring(name.start(), name.end()) + "/" + name.kind())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** A mention inside another person, place or organisation is no answer; inside a title or an event it is. */
    private static Set<UniversalSentence.Name> maximal(List<EntityMention> mentions) {
        List<EntityMention> judged = mentions.stream()
                .filter(mention -> UniversalSentence.Kind.of(mention.type()) != null)
                .toList();
        Set<UniversalSentence.Name> names = new HashSet<>();
        for (EntityMention mention : judged) {
            UniversalSentence.Kind kind = UniversalSentence.Kind.of(mention.type());
            boolean inside =
                    judged.stream().anyMatch(other -> other.length() > mention.length() && other.contains(mention));
            if (kind != null && !inside) {
                names.add(new UniversalSentence.Name(mention.start(), mention.end(), kind));
            }
        }
        return names;
    }

    List<String> misses() {
        return misses;
    }

    double f1() {
        return all().f1();
    }

    private Counts all() {
        Counts all = new Counts(0, 0, 0);
        for (Counts count : counts.values()) {
            all = all.and(count.right, count.found, count.marked);
        }
        return all;
    }

    @Override
    public String toString() {
        return "all " + all() + "; " + counts;
    }
}
