package org.duizhao.bitext.claim.indicator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The English names of indicators, found in an {@link EnLine}: word by word, without articles, in any number. */
final class EnNames {

    private record Name(List<String> words, Indicator indicator) {}

    private final Map<String, List<Name>> byFirst = new HashMap<>();

    void add(String name, Indicator indicator) {
        List<String> words = EnLine.words(name);
        List<Name> names = byFirst.computeIfAbsent(words.get(0), first -> new ArrayList<>());
        if (names.stream().noneMatch(other -> other.words().equals(words))) {
            names.add(new Name(words, indicator));
            names.sort(Comparator.comparing(one -> -one.words().size()));
        }
    }

    /** The longest names, from left to right, without overlaps; places are those of words. */
    List<Mention> find(EnLine line) {
        List<Mention> found = new ArrayList<>();
        int i = 0;
        while (i < line.size()) {
            Mention mention = at(line, i);
            if (mention == null) {
                i++;
            } else {
                found.add(mention);
                i = mention.end();
            }
        }
        return found;
    }

    private @org.jspecify.annotations.Nullable Mention at(EnLine line, int i) {
        for (Name name : byFirst.getOrDefault(line.stem(i), List.of())) {
            if (line.holds(i, name.words())) {
                return new Mention(i, i + name.words().size(), name.indicator());
            }
        }
        return null;
    }
}
