package org.duizhao.bitext.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the aligner says of sentences without counterpart, where some were left out of our marked texts. */
class UnsaidTest {

    private static final double LIKELY = 0.65;

    private int leftOut;
    private int reported;
    private int right;

    @Test
    void sentencesWhoseCounterpartWasLeftOutAreFoundAndFewOthers() {
        for (int round = 0; round < 4; round++) {
            for (String text : MarkedText.GENRES) {
                leaveOut(MarkedText.read(text), new Random(round));
            }
        }

        assertThat(leftOut).isGreaterThan(60);
        assertThat((double) right / leftOut).isGreaterThan(0.92);
        assertThat((double) right / reported).isGreaterThan(0.85);
    }

    @Test
    void everySentenceOfABeadHasItsProbability() {
        DevelopmentSet.Document text = MarkedText.read("novel-2");

        assertThat(new SentenceAligner().align(text.zh(), text.en()))
                .allMatch(bead ->
                        bead.unsaid().size() == bead.zh().size() + bead.en().size())
                .allMatch(bead -> bead.unsaid().stream().allMatch(p -> p >= 0 && p <= 1));
    }

    /** Leaves the English of every sixteenth pair out; the Chinese that nothing else says is what is to be found. */
    private void leaveOut(DevelopmentSet.Document text, Random random) {
        Set<Integer> gone = new HashSet<>();
        Set<Integer> unsaid = new HashSet<>();
        for (Bead bead : text.gold()) {
            boolean pair = bead.zh().size() == 1 && bead.en().size() == 1;
            if (pair && random.nextInt(16) == 0) {
                gone.addAll(bead.en());
                unsaid.addAll(bead.zh());
            } else if (bead.en().isEmpty()) {
                unsaid.addAll(bead.zh());
            }
        }
        List<String> en = new ArrayList<>();
        for (int j = 0; j < text.en().size(); j++) {
            if (!gone.contains(j)) {
                en.add(text.en().get(j));
            }
        }
        leftOut += unsaid.size();
        new SentenceAligner().align(text.zh(), en).forEach(bead -> count(bead, unsaid));
    }

    private void count(Bead bead, Set<Integer> unsaid) {
        for (int s = 0; s < bead.zh().size(); s++) {
            boolean found = bead.unsaid().get(s) >= LIKELY;
            reported += found ? 1 : 0;
            right += found && unsaid.contains(bead.zh().get(s)) ? 1 : 0;
        }
    }
}
