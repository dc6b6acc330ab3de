package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.duizhao.bitext.glossary.TermForms;
import org.duizhao.bitext.lexicon.EnStemmer;
import org.duizhao.bitext.lexicon.EnStopWords;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.duizhao.bitext.text.Work;
import org.jspecify.annotations.Nullable;

/**
 * One Chinese term that a document calls by several English names, told without a termbase: where most pairs with the term have one
 * English phrase that hardly any other pair has (城市副中心, sub-city center), the pairs that have other words for it instead
 * (second downtown). A pair that says less there, a pronoun or "the center", is none.
 */
final class RivalTerms {

    static final String REASON = "document";

    private static final double CONFIDENCE = 0.6;

    /** So many pairs have to have a term. */
    private static final int FEWEST = 3;

    /** Of the pairs with a term, those that have its usual name. */
    private static final double USUAL = 0.55;

    /** Of the pairs with that name, those that may lack the term. */
    private static final double FOREIGN = 0.25;

    /** Words of its own that a pair must have in place of the usual name. */
    private static final int OTHER_WORDS = 2;

    private static final int LONGEST_INITIALS = 5;
    private static final int KEPT = 2_000;

    /** What stands before names of things, and within them. */
    private static final Set<String> BEFORE_NOUNS = Set.of(
            "the", "a", "an", "of", "in", "for", "on", "with", "by", "its", "our", "thi", "this", "at", "from", "and");

    private static final Set<String> WITHIN_NOUNS = Set.of("of", "to", "for");

    /** What stands for anything that was named before. */
    private static final Set<String> ANY_THING = Set.of(
            "project",
            "area",
            "zone",
            "city",
            "sector",
            "field",
            "program",
            "work",
            "region",
            "industry",
            "initiative");

    private final List<Passage> passages;
    private final IssueMaker maker;
    private final List<Issue> issues = new ArrayList<>();

    /** The last that were read: pairs are asked for again and again, and long documents have many. */
    private final Map<Integer, TermForms> read = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, TermForms> eldest) {
            return size() > KEPT;
        }
    };

    private record Usual(RecurringTerms.Term term, List<String> name, Set<Integer> with, double fit) {}

    RivalTerms(List<Passage> passages) {
        this.passages = passages;
        this.maker = new IssueMaker(passages);
    }

    List<Issue> find() {
        List<RecurringTerms.Term> terms = new RecurringTerms(passages, FEWEST).find();
        RecurringPhrases phrases = terms.isEmpty() ? null : new RecurringPhrases(passages);
        Map<List<String>, Usual> best = new LinkedHashMap<>();
        for (RecurringTerms.Term term : terms) {
            Work.listen();
            Usual usual = usual(term, Objects.requireNonNull(phrases));
            if (usual != null) {
                best.merge(usual.name(), usual, (one, next) -> next.fit() > one.fit() ? next : one);
            }
        }
        best.values().forEach(this::rivals);
        issues.sort(Comparator.comparingInt(issue -> issue.places().get(0).pair()));
        return issues;
    }

    /** The phrase that fits the pairs of a term best; null if none does well enough. */
    private @Nullable Usual usual(RecurringTerms.Term term, RecurringPhrases phrases) {
        Set<Integer> pairs = term.places().keySet();
        int fewest = Math.max(2, (int) Math.ceil(USUAL * pairs.size()));
        Usual best = null;
        for (Map.Entry<Long, Integer> one : phrases.common(pairs, fewest).entrySet()) {
            int both = one.getValue();
            int all = phrases.count(one.getKey());
            double fit = 2.0 * both / (pairs.size() + all);
            if (all - both <= FOREIGN * all && (best == null || fit >= best.fit())) {
                RecurringPhrases.Phrase phrase = phrases.phrase(one.getKey(), pairs);
                boolean better = best == null
                        || fit > best.fit()
                        || phrase.words().size() > best.name().size();
                if (better && isTranslation(term.text(), phrase.words()) && isNoun(phrase.words(), pairs)) {
                    best = new Usual(term, phrase.words(), phrase.pairs(), fit);
                }
            }
        }
        return best;
    }

    /** Whether the lexicon has a word of the name for a word of the term. */
    private static boolean isTranslation(String term, List<String> name) {
        Set<String> said = WordStems.glosses(term);
        return name.stream().anyMatch(word -> said.contains(EnStemmer.stem(word)));
    }

    /** Whether it mostly stands where nouns do. */
    private boolean isNoun(List<String> name, Set<Integer> pairs) {
        int all = 0;
        int nouns = 0;
        for (int pair : pairs) {
            List<String> words = english(pair).stems();
            int at = Collections.indexOfSubList(words, name);
            if (at >= 0) {
                all++;
                nouns += at == 0 || BEFORE_NOUNS.contains(words.get(at - 1)) ? 1 : 0;
            }
        }
        return 2 * nouns >= all;
    }

    private void rivals(Usual usual) {
        for (Map.Entry<Integer, Span> place : new TreeMap<>(usual.term().places()).entrySet()) {
            int pair = place.getKey();
            if (!usual.with().contains(pair)
                    && !isShortened(usual, english(pair).stems())) {
                Span other = otherWords(usual.term().text(), pair, place.getValue());
                if (other != null) {
                    issue(usual, pair, place.getValue(), other);
                }
            }
        }
    }

    /** All its words in another order, the last of them alone, or initials for words. */
    private static boolean isShortened(Usual usual, List<String> words) {
        List<String> content =
                usual.name().stream().filter(RecurringPhrases::isContent).toList();
        String last = usual.name().get(usual.name().size() - 1);
        for (int at = 1; at < words.size(); at++) {
            if (words.get(at).equals(last) && EnStopWords.contains(words.get(at - 1))) {
                return true;
            }
        }
        return words.containsAll(content) || hasInitials(words, usual.name()) || hasInitials(usual.name(), words);
    }

    /** Whether some words are written as one in the other text: gross domestic product, GDP. */
    private static boolean hasInitials(List<String> words, List<String> other) {
        for (int from = 0; from < other.size(); from++) {
            StringBuilder initials = new StringBuilder();
            for (int at = from; at < Math.min(other.size(), from + LONGEST_INITIALS); at++) {
                initials.append(other.get(at).charAt(0));
                if (initials.length() > 1 && words.contains(initials.toString())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Where the English has words, as a noun, that nothing else in the Chinese asks for; null if nowhere. */
    private @Nullable Span otherWords(String term, int pair, Span place) {
        String zh = Folding.fold(passages.get(pair).text(Language.ZH));
        Set<String> rest = WordStems.glosses(zh.substring(0, place.start()));
        rest.addAll(WordStems.glosses(zh.substring(place.end())));
        rest.removeAll(WordStems.glosses(term));
        TermForms forms = english(pair);
        List<String> words = forms.stems();
        Span best = null;
        int longest = OTHER_WORDS - 1;
        for (int from = 0; from < words.size(); from++) {
            int to = from;
            int free = 0;
            while (to < words.size()
                    && (isFree(words.get(to), rest) || to > from && WITHIN_NOUNS.contains(words.get(to)))) {
                free += isFree(words.get(to), rest) ? 1 : 0;
                to++;
            }
            boolean noun = from == 0 || BEFORE_NOUNS.contains(words.get(from - 1));
            if (free > longest && noun && !ANY_THING.contains(words.get(from))) {
                longest = free;
                best = forms.span(from, WITHIN_NOUNS.contains(words.get(to - 1)) ? to - 1 : to);
            }
            from = Math.max(from, to);
        }
        return best;
    }

    private static boolean isFree(String word, Set<String> rest) {
        return RecurringPhrases.isContent(word) && !rest.contains(EnStemmer.stem(word));
    }

    private void issue(Usual usual, int pair, Span zh, Span en) {
        int first = Collections.min(usual.with());
        TermForms words = english(first);
        int at = Collections.indexOfSubList(words.stems(), usual.name());
        String name =
                words.span(at, at + usual.name().size()).of(passages.get(first).text(Language.EN));
        String term = zh.of(passages.get(pair).text(Language.ZH));
        issues.add(maker.issue(
                IssueKind.TERM,
                REASON,
                term + " is “" + name + "” in " + usual.with().size() + " other places",
                CONFIDENCE,
                List.of(usual.term().text(), name.toLowerCase(Locale.ROOT)),
                List.of(IssueMaker.place(pair, Language.ZH, zh), IssueMaker.place(pair, Language.EN, en))));
    }

    private TermForms english(int pair) {
        return read.computeIfAbsent(pair, key -> new TermForms(passages.get(key).text(Language.EN)));
    }
}
