package org.duizhao.bitext.glossary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Span;
import org.duizhao.bitext.text.Work;

/**
 * Terms that can be looked for in texts: the longest at each place, so that a term within a longer one is not one. Immutable; a
 * text costs its length, however many terms there are.
 */
public final class Glossary {

    public static final Glossary EMPTY = new Glossary(List.of());

    private final Map<String, List<GlossaryTerm>> byZh = new HashMap<>();
    private final Map<Character, int[]> zhLengths = new HashMap<>();
    private final Map<String, List<Entry>> byFirstWord = new HashMap<>();
    private final int size;

    private record Entry(List<String> words, GlossaryTerm term) {}

    /**
     * A term in a text.
     *
     * @param terms all that are called so
     */
    public record Found(Span span, List<GlossaryTerm> terms) {}

    public Glossary(Collection<GlossaryTerm> terms) {
        size = terms.size();
        Map<Character, Set<Integer>> lengths = new HashMap<>();
        for (GlossaryTerm term : terms) {
            Work.listen();
            for (String name : term.zh()) {
                String folded = Folding.fold(name);
                byZh.computeIfAbsent(folded, key -> new ArrayList<>()).add(term);
                lengths.computeIfAbsent(folded.charAt(0), key -> new LinkedHashSet<>())
                        .add(folded.length());
            }
            for (String name : term.en()) {
                List<String> words = new TermForms(name).stems();
                if (!words.isEmpty()) {
                    byFirstWord
                            .computeIfAbsent(words.get(0), key -> new ArrayList<>())
                            .add(new Entry(words, term));
                }
            }
        }
        lengths.forEach((first, some) -> zhLengths.put(
                first, some.stream().mapToInt(Integer::intValue).sorted().toArray()));
        byFirstWord
                .values()
                .forEach(
                        some -> some.sort((a, b) -> b.words().size() - a.words().size()));
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The Chinese terms of a text, the longest at each place. */
    public List<Found> zh(String text) {
        String folded = Folding.fold(text);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < folded.length(); ) {
            int end = longest(folded, i);
            if (end > i) {
                found.add(new Found(new Span(i, end), byZh.getOrDefault(folded.substring(i, end), List.of())));
            }
            i = Math.max(i + 1, end);
        }
        return found;
    }

    private int longest(String text, int at) {
        int[] lengths = zhLengths.getOrDefault(text.charAt(at), new int[0]);
        for (int i = lengths.length - 1; i >= 0; i--) {
            int end = at + lengths[i];
            if (end <= text.length() && byZh.containsKey(text.substring(at, end)) && isWhole(text, at, end)) {
                return end;
            }
        }
        return at;
    }

    /** Letters and digits of a term are whole words; Chinese has none. */
    private static boolean isWhole(String text, int start, int end) {
        return !(start > 0 && isLatin(text.charAt(start)) && isLatin(text.charAt(start - 1)))
                && !(end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end)));
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    /** The English terms of a text, the longest at each place. */
    public List<Found> en(String text) {
        TermForms words = new TermForms(text);
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < words.stems().size(); ) {
            int length = longest(words.stems(), i);
            if (length > 0) {
                found.add(
                        new Found(words.span(i, i + length), terms(words.stems().subList(i, i + length))));
            }
            i += Math.max(1, length);
        }
        return found;
    }

    private int longest(List<String> words, int at) {
        for (Entry entry : byFirstWord.getOrDefault(words.get(at), List.of())) {
            int end = at + entry.words().size();
            if (end <= words.size() && words.subList(at, end).equals(entry.words())) {
                return entry.words().size();
            }
        }
        return 0;
    }

    private List<GlossaryTerm> terms(List<String> words) {
        return byFirstWord.getOrDefault(words.get(0), List.of()).stream()
                .filter(entry -> entry.words().equals(words))
                .map(Entry::term)
                .toList();
    }

    /** Whether an English text has one of these names, in whatever form, also within longer terms. */
    static boolean says(List<String> stems, Collection<String> names) {
        for (String name : names) {
            List<String> words = new TermForms(name).stems();
            if (!words.isEmpty() && Collections.indexOfSubList(stems, words) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether an English text has one of these names, in whatever form. */
    public static boolean says(String english, Collection<String> names) {
        return says(new TermForms(english).stems(), names);
    }
}
