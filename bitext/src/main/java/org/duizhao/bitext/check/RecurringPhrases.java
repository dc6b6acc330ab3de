package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.LongStream;
import org.duizhao.bitext.glossary.TermForms;
import org.duizhao.bitext.lexicon.EnStopWords;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Work;

/**
 * English phrases that come again in the pairs of a document, by their words' beginnings. They are kept as hashes: of most phrases
 * there is only one, and it costs a number until that is known.
 */
final class RecurringPhrases {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 5;

    private final List<Passage> passages;
    private final Map<Integer, long[]> byPair = new HashMap<>();

    /** The hashes of all pairs, each once a pair. */
    private final long[] sorted;

    /** A phrase with its words, and the pairs that have it. */
    record Phrase(List<String> words, Set<Integer> pairs) {}

    RecurringPhrases(List<Passage> passages) {
        this.passages = passages;
        LongStream.Builder all = LongStream.builder();
        for (int pair = 0; pair < passages.size(); pair++) {
            Work.listen();
            if (passages.get(pair).isPair()) {
                long[] own = hashes(pair);
                byPair.put(pair, own);
                Arrays.stream(own).forEach(all::add);
            }
        }
        sorted = all.build().sorted().toArray();
        byPair.replaceAll((pair, own) ->
                Arrays.stream(own).filter(hash -> count(hash) > 1).toArray());
    }

    /** How many pairs have a phrase. */
    int count(long hash) {
        int at = Math.max(0, Arrays.binarySearch(sorted, hash));
        int from = at;
        int to = at;
        while (from > 0 && sorted[from - 1] == hash) {
            from--;
        }
        while (to < sorted.length && sorted[to] == hash) {
            to++;
        }
        return to - from;
    }

    /** How many of some pairs have each phrase; those that fewer have are left out. */
    Map<Long, Integer> common(Set<Integer> pairs, int fewest) {
        Map<Long, Integer> common = new HashMap<>();
        pairs.forEach(pair -> {
            for (long hash : byPair.getOrDefault(pair, new long[0])) {
                common.merge(hash, 1, Integer::sum);
            }
        });
        common.values().removeIf(count -> count < fewest);
        return common;
    }

    /** The phrase of that hash, which one of some pairs has. */
    Phrase phrase(long hash, Set<Integer> some) {
        Set<Integer> pairs = new HashSet<>();
        byPair.forEach((pair, own) -> {
            if (Arrays.binarySearch(own, hash) >= 0) {
                pairs.add(pair);
            }
        });
        int first = some.stream().filter(pairs::contains).findFirst().orElseThrow();
        List<List<String>> found = new ArrayList<>();
        walk(first, words -> {
            if (found.isEmpty() && hash(words) == hash) {
                found.add(List.copyOf(words));
            }
        });
        return new Phrase(found.get(0), pairs);
    }

    private long[] hashes(int pair) {
        LongStream.Builder own = LongStream.builder();
        walk(pair, words -> own.add(hash(words)));
        return own.build().distinct().sorted().toArray();
    }

    private interface Each {
        void take(List<String> words);
    }

    /** Phrases that begin and end with a word that says something, without a mark in them. */
    private void walk(int pair, Each each) {
        String text = passages.get(pair).text(Language.EN);
        TermForms forms = new TermForms(text);
        List<String> words = forms.stems();
        IntPredicate joined = at -> at > 0
                && forms.span(at - 1, at).end() + 1 == forms.span(at, at + 1).start()
                && " -".indexOf(text.charAt(forms.span(at, at + 1).start() - 1)) >= 0;
        for (int from = 0; from < words.size(); from++) {
            for (int to = from + 1;
                    isContent(words.get(from)) && to < words.size() && to < from + LONGEST && joined.test(to);
                    to++) {
                if (to + 1 - from >= SHORTEST && isContent(words.get(to))) {
                    each.take(words.subList(from, to + 1));
                }
            }
        }
    }

    static boolean isContent(String word) {
        return word.length() > 1 && !Character.isDigit(word.charAt(0)) && !EnStopWords.contains(word);
    }

    private static long hash(List<String> words) {
        long hash = 1;
        for (String word : words) {
            for (int i = 0; i < word.length(); i++) {
                hash = hash * 1_000_003L + word.charAt(i);
            }
            hash = hash * 1_000_003L + ' ';
        }
        return hash ^ hash >>> 29;
    }
}
