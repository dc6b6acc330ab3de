package org.duizhao.bitext.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.align.Anchors.Anchor;
import org.junit.jupiter.api.Test;

class AnchorChainTest {

    @Test
    void ofTwoWaysTheOneWithMorePairsIsTaken() {
        List<Anchor> pairs = new ArrayList<>();
        for (int i = 0; i < 2_000; i += 10) {
            pairs.add(new Anchor(i, i, 0.3f));
        }
        for (int i = 800; i < 1_400; i += 60) {
            pairs.add(new Anchor(i + 1, i - 500, 0.4f));
        }

        assertThat(AnchorChain.of(pairs)).hasSize(200).allMatch(anchor -> anchor.zh() == anchor.en());
    }

    @Test
    void whereFewAnchorsStandTheStretchBetweenTheSureOnesIsThin() {
        List<Anchor> chain = new ArrayList<>();
        for (int i = 0; i < 6_000; i += 10) {
            if (i < 2_100 || i >= 4_000 || i == 3_000) {
                chain.add(new Anchor(i, i + 5, 0.3f));
            }
        }

        List<Stretch> thin = AnchorChain.thinStretches(chain, new Stretch(0, 6_000, 0, 6_005));

        assertThat(thin).containsExactly(new Stretch(2_091, 4_000, 2_096, 4_005));
    }

    @Test
    void whatOneSideLacksIsNotSoughtAgain() {
        List<Anchor> chain = new ArrayList<>();
        for (int i = 0; i < 6_000; i += 10) {
            if (i < 2_000 || i >= 4_000) {
                chain.add(new Anchor(i, i < 2_000 ? i : i - 2_000, 0.3f));
            }
        }

        assertThat(AnchorChain.thinStretches(chain, new Stretch(0, 6_000, 0, 4_000)))
                .isEmpty();
    }
}
