package org.duizhao.ingest.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RaisedTest {

    @ParameterizedTest
    @CsvSource({
        "1.2×10, 8, 1.2×10⁸",
        "10, -6, 10⁻⁶",
        "6.5 km, 2, 6.5 km²",
        "3200万m, 3, 3200万m³",
        "2, 10, 2¹⁰",
        "x, 2, x²",
        "(a+b), 2, (a+b)²",
        "t hm, -2, t hm⁻²"
    })
    void isAPowerBehindWhatIsRaisedToOne(String before, String raised, String right) {
        assertThat(before + Raised.after(before, raised, true)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({
        "1793.6, 1, 1793.6[1]",
        "5.6%, 2, 5.6%[2]",
        "in 2025, 3, in 2025[3]",
        "120, (1), 120[1]",
        "增长10, 1, 增长10[1]",
        "总人口, 2, 总人口[2]",
        "the households, 2, the households[2]",
        "亿元。, 3, 亿元。[3]",
        "'1,110', 2, '1,110[2]'",
        "32.5, a, 32.5[a]",
        "(GDP), 2, (GDP)[2]",
        "'', 1, [1]"
    })
    void isTheMarkOfANoteElsewhere(String before, String raised, String right) {
        assertThat(before + Raised.after(before, raised, true)).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"the 4, th, the 4th", "CO, 2, CO₂", "PM, 2.5, PM2.5"})
    void otherThingsStayThemselves(String before, String text, String right) {
        assertThat(before + Raised.after(before, text, text.equals("th"))).isEqualTo(right);
    }

    @ParameterizedTest
    @CsvSource({"8, .6, -4.4", "7, .7, -4", "10, .83, -4", "12, .7, -5"})
    void isToldOnAPageFromSizeAndHeight(double size, double share, double up) {
        double small = share * size;
        SetPage page = new SetPage(1)
                .line(72, 300, size, "绿地10")
                .line(72 + 3 * size, 300 + up * size / 12, small, "8")
                .line(72 + 3 * size + small / 2, 300, size, "m")
                .line(72 + 3.5 * size + small / 2, 300 + up * size / 12, small, "2")
                .line(72 + 3.5 * size + small, 300, size, "，产值1793.6")
                .line(72 + 9.5 * size + small, 300 + up * size / 12, small, "1")
                .line(72 + 9.5 * size + 1.5 * small, 300, size, "亿元，CO")
                .line(72 + 13.5 * size + 1.5 * small, 300 - up * size / 24, small, "2")
                .line(72 + 13.5 * size + 2 * small, 300, size, "减少。");
        assertThat(SetPage.read(page)).containsExactly("PARAGRAPH 绿地10⁸m²，产值1793.6[1]亿元，CO₂减少。");
    }
}
