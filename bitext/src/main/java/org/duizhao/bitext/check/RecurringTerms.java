package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.duizhao.bitext.text.Work;

/**
 * Runs of Chinese characters that come again in a document as terms do: no part of a longer run each time, and without the words that
 * make a clause. Found by length: what is too seldom is not the beginning of what is not.
 */
final class RecurringTerms {

    /** Four characters fit a long. */
    private static final int SHORTEST = 4;

    private static final int LONGEST = 12;

    /** What no term begins with, and ends with. */
    private static final Pattern NO_TERM = Pattern.compile(
            "[的了在和与及等为是对将把被以着过到从向并中上下不个各一两].*|.*[的了在和与及等为是对将把被以着过到从向并不个各第]"
                    + "|.*(?:更加|不断|进一步|持续|稳步|明显|显著|全面|大力|深入|扎实|积极|加快|推进|推动|完成|实现|达到|增长|提高|提升|下降|增加|减少|继续|坚持|加强|得到|取得|超过|突破).*");

    private final int fewest;
    private final Map<Integer, String> texts = new LinkedHashMap<>();

    /**
     * @param text folded
     * @param places the first in each pair that has it
     */
    record Term(String text, Map<Integer, Span> places) {}

    /** @param fewest so many pairs have to have it */
    RecurringTerms(List<Passage> passages, int fewest) {
        this.fewest = fewest;
        for (int pair = 0; pair < passages.size(); pair++) {
            Passage passage = passages.get(pair);
            if (passage.isPair() && passage.form() != Passage.Form.TABLE_ROW) {
                texts.put(pair, Folding.fold(passage.text(Language.ZH)));
            }
        }
    }

    List<Term> find() {
        List<Term> terms = new ArrayList<>();
        long[] seeds = seeds();
        Map<String, Map<Integer, Span>> level =
                at(SHORTEST, texts.keySet(), run -> Arrays.binarySearch(seeds, packed(run, 0)) >= 0);
        for (int length = SHORTEST; length <= LONGEST && !level.isEmpty(); length++) {
            Map<String, Map<Integer, Span>> longer = length == LONGEST ? Map.of() : grown(level, length + 1);
            Set<String> within = within(level, longer);
            level.forEach((text, places) -> {
                if (!within.contains(text) && !NO_TERM.matcher(text).matches()) {
                    terms.add(new Term(text, places));
                }
            });
            level = longer;
        }
        return terms;
    }

    /** Runs of the shortest length that enough pairs have, packed and sorted: most come once, and cost no more than a number. */
    private long[] seeds() {
        LongStream.Builder all = LongStream.builder();
        for (String text : texts.values()) {
            Work.listen();
            Set<Long> own = new HashSet<>();
            runs(text, SHORTEST, from -> own.add(packed(text, from)));
            own.forEach(all::add);
        }
        long[] sorted = all.build().sorted().toArray();
        LongStream.Builder seeds = LongStream.builder();
        for (int from = 0, to = 0; from < sorted.length; from = to) {
            while (to < sorted.length && sorted[to] == sorted[from]) {
                to++;
            }
            if (to - from >= fewest) {
                seeds.add(sorted[from]);
            }
        }
        return seeds.build().toArray();
    }

    private static long packed(String text, int from) {
        long packed = 0;
        for (int i = from; i < from + SHORTEST; i++) {
            packed = packed << Character.SIZE | text.charAt(i);
        }
        return packed;
    }

    private Map<String, Map<Integer, Span>> grown(Map<String, Map<Integer, Span>> level, int length) {
        Set<Integer> pairs = new HashSet<>();
        level.values().forEach(places -> pairs.addAll(places.keySet()));
        return at(length, pairs, run -> level.containsKey(run.substring(0, length - 1)));
    }

    private Map<String, Map<Integer, Span>> at(int length, Set<Integer> pairs, Predicate<String> wanted) {
        Map<String, Map<Integer, Span>> found = new HashMap<>();
        for (int pair : pairs) {
            Work.listen();
            String text = Objects.requireNonNull(texts.get(pair));
            runs(text, length, from -> {
                String run = text.substring(from, from + length);
                if (wanted.test(run)) {
                    found.computeIfAbsent(run, key -> new LinkedHashMap<>())
                            .putIfAbsent(pair, new Span(from, from + length));
                }
            });
        }
        found.values().removeIf(places -> places.size() < fewest);
        return found;
    }

    private interface Begin {
        void at(int from);
    }

    private static void runs(String text, int length, Begin begin) {
        int han = 0;
        for (int end = 1; end <= text.length(); end++) {
            han = Character.isIdeographic(text.charAt(end - 1)) ? han + 1 : 0;
            if (han >= length) {
                begin.at(end - length);
            }
        }
    }

    /** What is part of the same longer run each time. */
    private static Set<String> within(Map<String, Map<Integer, Span>> level, Map<String, Map<Integer, Span>> longer) {
        Set<String> within = new HashSet<>();
        longer.forEach((text, places) -> {
            for (String part : List.of(text.substring(1), text.substring(0, text.length() - 1))) {
                Map<Integer, Span> of = level.get(part);
                if (of != null && places.size() >= of.size()) {
                    within.add(part);
                }
            }
        });
        return within;
    }
}
