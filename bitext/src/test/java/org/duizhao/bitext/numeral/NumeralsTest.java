package org.duizhao.bitext.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.duizhao.bitext.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "一千二百三十四, 1234",
        "两百零五, 205",
        "二〇二四, 2024",
        "6.5万, 65000",
        "1.39万亿, 1390000000000",
        "千億, 100000000000",
        "十余万, 100000",
        "壹佰伍拾叁, 153",
        "廿一, 21",
        "５万４千６百, 54600",
        "四千五百六十九万八千三百一十一亿, 4569831100000000",
        "两千四百五, 2450",
        "三分之一, 0.333333333333333",
        "百分之五, 5",
        "3.1%, 3.1",
        "两成, 20",
        "两成五, 25",
        "三成半, 35",
        "17 936.4, 17",
        "负三十二, -32"
    })
    void readsChineseNumeralsByValue(String text, String value) {
        assertThat(Numerals.find(text, Language.ZH).get(0).value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "'1,650', 1650",
        "6.5 billion, 6500000000",
        "'1,793.64 billion', 1793640000000",
        "a hundred and five, 105",
        "twenty-one, 21",
        "twenty-first, 21",
        "11th, 11",
        "two thirds, 0.666666666666667",
        "half, 0.5",
        "half a million, 500000",
        "two and a half million, 2500000",
        "three dozen, 36",
        "II, 2",
        "95 percent, 95",
        "minus five point five, -5.5",
        "2 1/4, 2.25",
        "1.3x10^6, 1300000",
        "10k, 10000",
        "4 thousand 3 hundred and 21, 4321",
        "'12,34,567.89', 1234567.89",
        "three quarters million, 750000",
        "forty two and a third, 42.333333333333333",
        "two hundred and fifty-four hundredths, 200.54",
        "three twenty-firsts, 0.142857142857143",
        "one over three, 0.333333333333333",
        "two out of five hundred, 0.004"
    })
    void readsEnglishNumeralsByValue(String text, String value) {
        List<Numeral> found = Numerals.find(text, Language.EN);
        assertThat(found).hasSize(1);
        assertThat(found.get(0).value()).isEqualByComparingTo(value);
        assertThat(found.get(0).end()).isEqualTo(text.length());
    }

    @Test
    void aFullWidthCommaPartsNumbersInHalfWidthDigits() {
        assertThat(Numerals.find("投资20，300个", Language.ZH)).hasSize(2);
        assertThat(Numerals.find("４，５６５", Language.ZH)).hasSize(1);
    }

    @Test
    void yearsAndNetworksAreNoFractionsOrScales() {
        assertThat(Numerals.find("30,000 in 2009, 2023/24, 5G", Language.EN))
                .extracting(numeral -> numeral.value().toPlainString())
                .containsExactly("30000", "2009", "2023", "24", "5");
    }

    @Test
    void givesOffsetsOfTheUnfoldedText() {
        assertThat(Numerals.find("投資強度保持在千億級，１６５０條", Language.ZH))
                .extracting(Numeral::start, Numeral::end)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(7, 9), org.assertj.core.groups.Tuple.tuple(11, 15));
    }

    @Test
    void leavesOutWordsThatAreNoNumbers() {
        assertThat(Numerals.find("統一部署、一流水平、一般公共預算、四川、陸地、零售", Language.ZH)).isEmpty();
        assertThat(Numerals.find("No one else; this one", Language.EN)).isEmpty();
    }

    @Test
    void readsAMegabyteOfDigitsInBoundedTime() {
        for (String run : new String[] {"7", "亿", "一", "万亿", "零", "1,111", "九十", ".", "第", "分之"}) {
            String text = run.repeat(1_000_000 / run.length());
            Numerals.find(text, Language.ZH);
            Numerals.find(text, Language.EN);
        }
        String words = "twenty-one million and a half ".repeat(30_000);
        assertThat(Numerals.find(words, Language.EN)).isNotEmpty();
    }

    @Test
    void anyTextGivesOrderedSpansInsideTheText() {
        Random random = new Random(20240121);
        String alphabet = "一二三十百千万亿零点半第分之成%-.,0123456789 年a\uD800\uDC00\uD83D余多几廿 half million and two";
        for (int round = 0; round < 3_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            for (Language language : Language.values()) {
                int last = 0;
                for (Numeral numeral : Numerals.find(text.toString(), language)) {
                    assertThat(numeral.start()).isGreaterThanOrEqualTo(last);
                    assertThat(numeral.end()).isGreaterThan(numeral.start()).isLessThanOrEqualTo(text.length());
                    last = numeral.end();
                }
            }
        }
    }
}
