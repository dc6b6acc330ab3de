package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "改造管网, 改造管网, 0",
        "改 造管 网, 改造管网, 0",
        "改造管刚, 改造管网, 0.25",
        "改造网, 改造管网, 0.25",
        "改造了管网, 改造管网, 0.25",
        "造改管网, 改造管网, 0.5",
        "x, 改造管网, 1"
    })
    void countsWhatIsMissingAddedAndChanged(String read, String truth, double rate) {
        assertThat(CharacterErrors.rate(read, truth)).isEqualTo(rate);
    }
}
