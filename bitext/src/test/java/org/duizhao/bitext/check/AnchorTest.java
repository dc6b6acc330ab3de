package org.duizhao.bitext.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.duizhao.bitext.text.Span;
import org.junit.jupiter.api.Test;

class AnchorTest {

    @Test
    void theSideOfAnAnchorIsFoldedTextWithThirtyCharactersAround() {
        String text = "第一句說明了全年的總體情況和工作的要求。投入補貼２４.８億元，惠及群眾。" + "後".repeat(40);
        int start = text.indexOf("２４");
        Anchor.Side side = Anchor.Side.of(text, new Span(20, 36), new Span(start, start + 6));

        assertThat(side.sentence()).isEqualTo("投入补贴24.8亿元,惠及群众。");
        assertThat(side.around()).isEqualTo("第一句说明了全年的总体情况和工作的要求。投入补贴24.8亿元,惠及群众。" + "后".repeat(24));
    }

    @Test
    void whiteSpaceAndCaseMakeNoOtherAnchor() {
        String one = "The  City built\n12 schools.";
        String two = "the city built 12 schools.";

        assertThat(Anchor.Side.of(one, new Span(0, one.length()), new Span(16, 18)))
                .isEqualTo(Anchor.Side.of(two, new Span(0, two.length()), new Span(15, 17)));
    }

    @Test
    void aSurrogatePairIsNotCut() {
        String text = "𠮷".repeat(40) + "12所" + "𠮷".repeat(40);
        Anchor.Side side = Anchor.Side.of(text, new Span(0, text.length()), new Span(80, 83));

        assertThat(side.around().codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                .isTrue();
    }

    @Test
    void aKindHasAWireNameWithAHyphen() {
        assertThat(IssueKind.WRONG_PAIR.code()).isEqualTo("wrong-pair");
    }
}
