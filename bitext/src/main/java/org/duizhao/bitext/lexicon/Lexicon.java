package org.duizhao.bitext.lexicon;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Chinese words with what they may be in English. Words are folded (simplified, half-width), glosses are stems. Immutable
 * and safe to share.
 */
public final class Lexicon {

    private final String name;
    private final String[] words;
    private final Gloss[][] glosses;
    private final int[] firstOf = new int[Character.MAX_VALUE + 2];
    private final int longest;
    /** Made when first asked for, as dictionaries of users never are. */
    private volatile @Nullable Pivots pivots;

    private Lexicon(String name, TreeMap<String, Set<Gloss>> entries) {
        this.name = name;
        words = entries.keySet().toArray(String[]::new);
        glosses = new Gloss[words.length][];
        int i = 0;
        int length = 0;
        for (Map.Entry<String, Set<Gloss>> entry : entries.entrySet()) {
            glosses[i++] = entry.getValue().toArray(Gloss[]::new);
            length = Math.max(length, entry.getKey().length());
        }
        longest = length;
        int at = 0;
        for (int c = 0; c <= Character.MAX_VALUE + 1; c++) {
            while (at < words.length && words[at].charAt(0) < c) {
                at++;
            }
            firstOf[c] = at;
        }
    }

    /** Where the entries come from, as explanations show it. */
    public String name() {
        return name;
    }

    public int size() {
        return words.length;
    }

    public String word(int index) {
        return words[index];
    }

    /** The stems that word {@code index} may be rendered by. */
    public List<Gloss> glosses(int index) {
        return List.of(glosses[index]);
    }

    /** Whether {@code stem} renders any word. */
    public boolean isGloss(String stem) {
        return pivots().isGloss(stem);
    }

    /** Stems that render no more than words of like meaning: those that share a gloss with word {@code index}. */
    public List<String> paraphrases(int index) {
        return pivots().of(index);
    }

    private Pivots pivots() {
        Pivots made = pivots;
        if (made == null) {
            made = new Pivots(this);
            pivots = made;
        }
        return made;
    }

    /** The index of the longest word that starts at {@code from}; -1 if none does. */
    public int longestAt(CharSequence folded, int from) {
        int lo = firstOf[folded.charAt(from)];
        int hi = firstOf[folded.charAt(from) + 1];
        int found = -1;
        int end = Math.min(folded.length(), from + longest);
        for (int depth = 0; lo < hi; depth++) {
            if (words[lo].length() == depth + 1) {
                found = lo;
            }
            if (from + depth + 1 >= end) {
                break;
            }
            char next = folded.charAt(from + depth + 1);
            int newLo = bound(lo, hi, depth + 1, next);
            hi = bound(newLo, hi, depth + 1, (char) (next + 1));
            lo = newLo;
        }
        return found;
    }

    private int bound(int from, int to, int depth, char c) {
        int lo = from;
        int hi = to;
        while (lo < hi) {
            int mid = (lo + hi) >>> 1;
            String word = words[mid];
            if (word.length() <= depth || word.charAt(depth) < c) {
                lo = mid + 1;
            } else {
                hi = mid;
            }
        }
        return lo;
    }

    /**
     * An English stem that may render a word.
     *
     * @param quality 1 for a gloss of one word, less for one word of a longer gloss
     */
    public record Gloss(String stem, float quality) {

        boolean isWhole() {
            return quality == 1;
        }
    }

    /** Collects entries; glosses of one word are joined. */
    public static final class Builder {

        private final String name;
        private final TreeMap<String, Set<Gloss>> entries = new TreeMap<>();

        public Builder(String name) {
            this.name = name;
        }

        /** Adds a word, folded already, with English glosses as a person would write them. */
        public Builder add(String word, Collection<String> english) {
            if (!word.isEmpty()) {
                Set<Gloss> stems = entries.computeIfAbsent(word, w -> new LinkedHashSet<>());
                english.forEach(gloss -> stems.addAll(stems(gloss)));
            }
            return this;
        }

        public Lexicon build() {
            return new Lexicon(name, entries);
        }

        private static List<Gloss> stems(String gloss) {
            List<String> content = new ArrayList<>();
            for (String word : LatinWords.lowerCase(gloss)) {
                if (!EnStopWords.contains(word)) {
                    content.add(EnStemmer.stem(word));
                }
            }
            float quality = content.size() == 1 ? 1f : 0.7f;
            return content.stream().map(stem -> new Gloss(stem, quality)).toList();
        }
    }
}
