package org.duizhao.index.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpellingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1650 | 1,650",
                "1,650 | 1650",
                "1650条 | 1,650条",
                "1,234,567.89 | 1234567.89",
                "1234567.89 | 1,234,567.89",
                "-12345 | -12,345",
                "Wi-Fi | WiFi",
                "COVID-19 | COVID19",
                "e\u2011mail | email",
                "one-stop-shop | onestopshop"
            })
    void whatIsWrittenInTwoWaysIsAskedForInBoth(String text, String other) {
        assertThat(Spellings.of(text)).startsWith(text).contains(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"165", "1.6500", "12,34", "1,6500", "1-2", "165-170", "-growth", "绿地", "3,5"})
    void whatIsWrittenInOneWayOnlyIsLeftAsItIs(String text) {
        assertThat(Spellings.of(text)).containsExactly(text);
    }

    @Test
    void compoundsOfATextAreInOnePieceAndLowerCase() {
        assertThat(Spellings.compounds("公共Wi-Fi覆盖; COVID-19 and post-COVID-19 one-stop services, 2-3 G20 well-known"))
                .containsExactly("covid19", "onestop", "postcovid19", "wellknown", "wifi");
        assertThat(Spellings.compounds("a-".repeat(50) + "b")).isEmpty();
    }
}
