package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * Finds sentences that the other language does not say: those to which the aligner gives no counterpart, in whatever bead; where it did
 * not say, beads of one side, and sentences of a bead that share no word with the other side although the lexicon knows theirs.
 */
final class OneSided {

    /** Below this share of pairs a document is no translation, and silence says nothing. */
    private static final double TRANSLATED = 0.5;

    /** From this probability of having no counterpart on, a sentence is reported. */
    private static final double LIKELY = 0.65;

    /** The same for a few words, a heading or a caption. */
    private static final double SURE = 0.8;

    private static final double SAID = 0.5;
    private static final double UNSAID = 0.12;
    private static final int FEWEST_KNOWN = 3;

    private final List<Passage> passages;
    private final List<FigurePair> figures;
    private final List<List<Check>> checks;

    /** @param reason sentence or clause */
    record Finding(int pair, Language language, Span span, String reason, double confidence) {}

    OneSided(List<Passage> passages, List<FigurePair> figures, List<List<Check>> checks) {
        this.passages = passages;
        this.figures = figures;
        this.checks = checks;
    }

    List<Finding> find() {
        long pairs = passages.stream().filter(Passage::isPair).count();
        List<Finding> found = new ArrayList<>();
        if (pairs < TRANSLATED * passages.size()) {
            return found;
        }
        for (int i = 0; i < passages.size(); i++) {
            if (isMeasured(passages.get(i))) {
                measured(i, Language.ZH, found);
                measured(i, Language.EN, found);
            } else {
                whole(i, Language.ZH, found);
                whole(i, Language.EN, found);
                inside(i, found);
            }
        }
        return found;
    }

    private static boolean isMeasured(Passage passage) {
        return isMeasured(passage.zh()) && isMeasured(passage.en());
    }

    private static boolean isMeasured(Passage.@Nullable Side side) {
        return side == null || side.unsaid().size() == side.sentences().size();
    }

    private void measured(int i, Language language, List<Finding> found) {
        Passage.Side side = passages.get(i).side(language);
        if (side == null || passages.get(i).form() == Passage.Form.NOTE) {
            return;
        }
        for (int s = 0; s < side.sentences().size(); s++) {
            Span sentence = side.sentences().get(s);
            double unsaid = side.unsaid().get(s);
            String text = sentence.of(side.text());
            if (unsaid >= (isStatement(text, language) ? LIKELY : SURE) && saysSomething(text)) {
                found.add(new Finding(i, language, sentence, "sentence", unsaid));
            }
        }
    }

    private void whole(int i, Language language, List<Finding> found) {
        Passage passage = passages.get(i);
        Passage.Side side = passage.side(language);
        boolean alone = side != null && passage.side(language.other()) == null;
        if (side == null || !alone || passage.form() == Passage.Form.NOTE || !isStatement(side.text(), language)) {
            return;
        }
        Coverage coverage = Coverage.of(side.text(), language, around(i, language.other()));
        boolean said = coverage.known() >= FEWEST_KNOWN && coverage.share() >= SAID;
        if (!said) {
            for (Span sentence : side.sentences()) {
                found.add(new Finding(i, language, sentence, "sentence", passage.confidence()));
            }
        }
    }

    /** A sentence of a bead whose words the other side lacks, where the bead has more sentences than the other side. */
    private void inside(int i, List<Finding> found) {
        Passage passage = passages.get(i);
        if (passage.zh() == null || passage.en() == null) {
            return;
        }
        int zh = passage.zh().sentences().size();
        int en = passage.en().sentences().size();
        if (zh == en) {
            return;
        }
        Language language = zh > en ? Language.ZH : Language.EN;
        Passage.Side longer = zh > en ? passage.zh() : passage.en();
        Passage.Side shorter = zh > en ? passage.en() : passage.zh();
        for (Span sentence : longer.sentences()) {
            String text = sentence.of(longer.text());
            Coverage coverage = Coverage.of(text, language, shorter.text());
            boolean unsaid = coverage.known() >= FEWEST_KNOWN && coverage.share() <= UNSAID;
            if (unsaid && isStatement(text, language) && !isMatched(i, language, sentence)) {
                found.add(new Finding(i, language, sentence, "sentence", 1 - coverage.share() - 0.2));
            }
        }
    }

    /** Whether a figure of the sentence has its equal on the other side, which then says the sentence too. */
    private boolean isMatched(int i, Language language, Span sentence) {
        for (Check check : checks.get(i)) {
            Check.Ref ref = language == Language.ZH ? check.zh() : check.en();
            if (check.status() == Status.MATCH && ref != null && ref.pair() == i) {
                int at = figures.get(i).side(language).get(ref.figure()).start();
                if (sentence.start() <= at && at < sentence.end()) {
                    return true;
                }
            }
        }
        return false;
    }

    /** What the other language says in the beads beside. */
    private String around(int i, Language language) {
        StringBuilder text = new StringBuilder();
        for (int at = Math.max(0, i - 1); at <= Math.min(passages.size() - 1, i + 1); at++) {
            Passage.@Nullable Side side = passages.get(at).side(language);
            text.append(side == null ? "" : side.text()).append('\n');
        }
        return text.toString();
    }

    /** Whether there is a word in it: no number of a page, no mark of a list. */
    private static boolean saysSomething(String text) {
        return text.codePoints().filter(Character::isLetter).limit(2).count() == 2;
    }

    /** Words enough to say something: no number of a page, no list marker. */
    static boolean isStatement(String text, Language language) {
        int letters = 0;
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean han = c >= 0x4E00 && c <= 0x9FFF;
            boolean latin = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
            letters += han ? 1 : 0;
            words += latin && !inside ? 1 : 0;
            inside = latin;
        }
        return language == Language.ZH ? letters >= 5 : words >= 4;
    }
}
