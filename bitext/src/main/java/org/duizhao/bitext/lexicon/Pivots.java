package org.duizhao.bitext.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Paraphrases by pivoting (Bannard and Callison-Burch 2005): stems that render other Chinese words with a gloss in common. A
 * free translation often takes one of these. Each word shares its probability evenly among its glosses, and each gloss among
 * the words that have it.
 */
final class Pivots {

    private static final float LEAST = 0.02f;

    private final Lexicon lexicon;
    private final Map<String, List<Integer>> wordsOf = new HashMap<>();
    private final AtomicReferenceArray<@Nullable List<String>> found;

    Pivots(Lexicon lexicon) {
        this.lexicon = lexicon;
        found = new AtomicReferenceArray<>(lexicon.size());
        for (int word = 0; word < lexicon.size(); word++) {
            for (Lexicon.Gloss gloss : lexicon.glosses(word)) {
                List<Integer> words = wordsOf.computeIfAbsent(gloss.stem(), stem -> new ArrayList<>());
                if (gloss.isWhole()) {
                    words.add(word);
                }
            }
        }
    }

    boolean isGloss(String stem) {
        return wordsOf.containsKey(stem);
    }

    /** The stems that a word may be rendered by, though they are no glosses of its own. */
    List<String> of(int word) {
        List<String> known = found.get(word);
        if (known == null) {
            known = find(word);
            found.set(word, known);
        }
        return known;
    }

    private List<String> find(int word) {
        List<Lexicon.Gloss> own = lexicon.glosses(word);
        Map<String, Float> probability = new HashMap<>();
        for (Lexicon.Gloss gloss : own) {
            List<Integer> words = gloss.isWhole() ? wordsOf.getOrDefault(gloss.stem(), List.of()) : List.of();
            for (int other : words) {
                List<Lexicon.Gloss> theirs = lexicon.glosses(other);
                float share = 1f / (own.size() * words.size() * theirs.size());
                theirs.stream()
                        .filter(Lexicon.Gloss::isWhole)
                        .forEach(their -> probability.merge(their.stem(), share, Float::sum));
            }
        }
        own.forEach(gloss -> probability.remove(gloss.stem()));
        return probability.entrySet().stream()
                .filter(entry -> entry.getValue() > LEAST)
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
