package org.duizhao.index.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class AmountsTest {

    @Test
    void aLargeNumberKeepsItsFirstDigitsAndGetsAWordForItsSize() {
        assertThat(Amounts.compact(3.58e12, Locale.ENGLISH)).isEqualTo("3.58T");
        assertThat(Amounts.compact(3.58e12, Locale.CHINESE)).isEqualTo("3.58万亿");
        assertThat(Amounts.compact(65_000, Locale.CHINESE)).isEqualTo("6.5万");
        assertThat(Amounts.compact(1650, Locale.ENGLISH)).isEqualTo("1,650");
        assertThat(Amounts.compact(0.123456, Locale.ENGLISH)).isEqualTo("0.1235");
        assertThat(Amounts.compact(-2.5, Locale.ENGLISH)).isEqualTo("-2.5");
    }

    @Test
    void aFullNumberKeepsAllDigits() {
        assertThat(Amounts.full(new BigDecimal("1793640000000.25"), Locale.ENGLISH))
                .isEqualTo("1,793,640,000,000.25");
    }
}
