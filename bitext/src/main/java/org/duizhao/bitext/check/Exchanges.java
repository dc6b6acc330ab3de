package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.duizhao.bitext.claim.Owners;
import org.duizhao.bitext.claim.Part;
import org.duizhao.bitext.claim.Sense;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.bitext.lexicon.Lexicons;
import org.duizhao.bitext.text.Language;

/**
 * Finds figures that match in value but changed places between two things: GDP 4.8 percent and income 5.6 percent on one side, income
 * 4.8 and GDP 5.6 on the other. By the lexicon: what is said of the one here must be said of the other there, and nothing
 * must speak for the pairs as they stand.
 */
final class Exchanges {

    /** Figures further apart are not held against each other. */
    private static final int REACH = 4;
    /** Where one list answers another word for word, or one is told for both, the words are no item's own. */
    private static final List<String> SHARED = List.of("respective", "分别", "各为", "依次", "either", "each");

    private static final Pattern BETWEEN = Pattern.compile("(?!to\\b|and\\b|or\\b)\\b[a-zA-Z]{2,}|[一-鿿&&[^至到和或与]]");

    private final String zhText;
    private final String enText;
    private final FigurePair pair;
    private final List<String> zhOwners;
    private final List<String> enOwners;

    private Exchanges(FigurePair pair) {
        this.pair = pair;
        zhText = Objects.requireNonNull(pair.zhText());
        enText = Objects.requireNonNull(pair.enText());
        zhOwners = Owners.of(zhText, Language.ZH, pair.zh());
        enOwners = Owners.of(enText, Language.EN, pair.en());
    }

    /** The indexes of the checks of a pair whose figures changed places; they must match within the pair. */
    static Set<Integer> of(FigurePair pair, List<Check> checks) {
        List<Integer> candidates = new ArrayList<>();
        for (int i = 0; i < checks.size(); i++) {
            Check check = checks.get(i);
            Check.Ref zh = check.zh();
            Check.Ref en = check.en();
            boolean within = zh != null && en != null && zh.pair() == en.pair();
            if (check.status() == Status.MATCH && within) {
                candidates.add(i);
            }
        }
        if (candidates.size() < 2 || SHARED.stream().anyMatch(word -> isIn(pair, word))) {
            return Set.of();
        }
        Exchanges all = new Exchanges(pair);
        Set<Integer> exchanged = new HashSet<>();
        for (int i = 0; i < candidates.size(); i++) {
            for (int j = i + 1; j < candidates.size(); j++) {
                if (all.exchanged(checks.get(candidates.get(i)), checks.get(candidates.get(j)))) {
                    exchanged.add(candidates.get(i));
                    exchanged.add(candidates.get(j));
                }
            }
        }
        return exchanged;
    }

    private static boolean isIn(FigurePair pair, String word) {
        return Objects.requireNonNull(pair.zhText()).contains(word)
                || Objects.requireNonNull(pair.enText()).contains(word);
    }

    private boolean exchanged(Check one, Check other) {
        int z1 = Objects.requireNonNull(one.zh()).figure();
        int e1 = Objects.requireNonNull(one.en()).figure();
        int z2 = Objects.requireNonNull(other.zh()).figure();
        int e2 = Objects.requireNonNull(other.en()).figure();
        boolean move = isMove(pair.senses(Language.ZH), z1, z2) || isMove(pair.senses(Language.EN), e1, e2);
        boolean near = !move && Math.abs(z1 - z2) <= REACH && Math.abs(e1 - e2) <= REACH;
        boolean apart = isApart(zhText, pair.zh(), z1, z2) && isApart(enText, pair.en(), e1, e2);
        if (!near || !apart || !alike(pair.zh().get(z1), pair.zh().get(z2))) {
            return false;
        }
        boolean turned = (z1 < z2) != (e1 < e2);
        Words words = new Words(zhOwners.get(z1), zhOwners.get(z2), enOwners.get(e1), enOwners.get(e2));
        return words.cross(turned);
    }

    /** The ends of a move have one owner. */
    private static boolean isMove(List<Sense> senses, int one, int other) {
        return senses.get(one).part() == Part.FROM || senses.get(other).part() == Part.FROM;
    }

    /** Whether words stand between the two: a score and the ends of a range have one owner. */
    private static boolean isApart(String text, List<Figure> figures, int one, int other) {
        Figure first = figures.get(Math.min(one, other));
        Figure last = figures.get(Math.max(one, other));
        return BETWEEN.matcher(text.substring(first.end(), Math.max(first.end(), last.start())))
                .find();
    }

    /** Figures of one kind with values of their own. */
    private static boolean alike(Figure a, Figure b) {
        return a.kind().equals(b.kind())
                && a.date() == null
                && !a.kind().startsWith("year")
                && Objects.equals(a.unitCode(), b.unitCode())
                && a.value() != null
                && b.value() != null
                && a.value().compareTo(b.value()) != 0;
    }

    /** What two figures belong to in both languages, without what both belong to. */
    private static final class Words {

        private final Set<String> zhOne;
        private final Set<String> zhOther;
        private final Set<String> enOne;
        private final Set<String> enOther;

        Words(String zhOne, String zhOther, String enOne, String enOther) {
            this.zhOne = han(zhOne);
            this.zhOther = han(zhOther);
            this.enOne = WordStems.english(enOne);
            this.enOther = WordStems.english(enOther);
            dropShared(this.zhOne, this.zhOther);
            dropShared(this.enOne, this.enOther);
        }

        private static void dropShared(Set<String> a, Set<String> b) {
            Set<String> both = new HashSet<>(a);
            both.retainAll(b);
            a.removeAll(both);
            b.removeAll(both);
        }

        /** @param turned whether the figures stand in the other order there, which fits an exchange or a turned sentence */
        boolean cross(boolean turned) {
            boolean there = said(zhOne, enOther);
            boolean back = said(zhOther, enOne);
            boolean named = !zhOne.isEmpty() && !zhOther.isEmpty() && !enOne.isEmpty() && !enOther.isEmpty();
            boolean crossed = turned ? named && (there || back) : there && back;
            return crossed && !said(zhOne, enOne) && !said(zhOther, enOther);
        }

        private static boolean said(Set<String> chinese, Set<String> english) {
            Lexicon lexicon = Lexicons.own();
            return chinese.stream().anyMatch(word -> {
                int index = lexicon.longestAt(word, 0);
                return index >= 0 && lexicon.glosses(index).stream().anyMatch(gloss -> english.contains(gloss.stem()));
            });
        }

        private static Set<String> han(String folded) {
            Lexicon lexicon = Lexicons.own();
            Set<String> words = new HashSet<>();
            int i = 0;
            while (i < folded.length()) {
                int word = lexicon.longestAt(folded, i);
                if (word >= 0) {
                    words.add(lexicon.word(word));
                }
                i += word >= 0 ? lexicon.word(word).length() : 1;
            }
            return words;
        }
    }
}
