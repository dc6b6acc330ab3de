package org.duizhao.bitext.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void traditionalBecomesSimplifiedInPlace() {
        assertThat(Folding.fold("城鄉建設用地再減量6.5平方公里")).isEqualTo("城乡建设用地再减量6.5平方公里");
    }

    @Test
    void fullWidthBecomesAsciiAndIdeographicSpaceASpace() {
        assertThat(Folding.fold("ＡＢ１２％　x")).isEqualTo("AB12% x");
    }

    @Test
    void surrogatesAndLengthAreKept() {
        String text = "𠮷野家\uD83D乾隆";
        assertThat(Folding.fold(text)).isEqualTo(text).hasSameSizeAs(text);
    }

    @Test
    void theTableIsIcusTransform() {
        Transliterator icu = Transliterator.getInstance("Traditional-Simplified");
        for (char c = 0x4E00; c <= 0x9FFF; c++) {
            String expected = icu.transliterate(String.valueOf(c));
            if (c != '乾' && expected.length() == 1) {
                assertThat(String.valueOf(Folding.fold(c))).as("%c", c).isEqualTo(expected);
            }
        }
    }
}
