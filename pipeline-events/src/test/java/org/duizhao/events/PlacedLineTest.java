package org.duizhao.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacedLineTest {

    /** 绿地6.5平方公里: Han of 12 points, others of 5. */
    private static PlacedLine line(String direction, double width, double height) {
        return new PlacedLine(10, 19, 3, 100, 200, width, height, direction, List.of(2.0, 12.0, 3.0, 5.0, 4.0, 12.0));
    }

    @ParameterizedTest
    @CsvSource({
        "right, 87, 13, 124, 200, 15, 13",
        "left, 87, 13, 148, 200, 15, 13",
        "down, 13, 87, 100, 224, 13, 15",
        "up, 13, 87, 100, 248, 13, 15"
    })
    void aPartStandsWhereItsCharactersDo(
            String direction, double width, double height, double x, double y, double partWidth, double partHeight) {
        PlacedLine part = line(direction, width, height).part(12, 15);
        assertThat(part)
                .isEqualTo(new PlacedLine(12, 15, 3, x, y, partWidth, partHeight, direction, List.of(3.0, 5.0)));
    }

    @Test
    void aPartIsCutToTheLineAndNoneIsNothing() {
        assertThat(line("right", 87, 13).part(0, 11))
                .extracting(PlacedLine::start, PlacedLine::end, PlacedLine::width)
                .containsExactly(10, 11, 12.0);
        assertThat(line("right", 87, 13).part(19, 30)).isNull();
        assertThat(line("right", 87, 13).part(0, 10)).isNull();
    }

    @Test
    void partsOfPartsAreParts() {
        PlacedLine line = line("right", 87, 13);
        PlacedLine whole = line.part(11, 18);
        assertThat(whole).isNotNull();
        assertThat(whole.part(13, 16)).isEqualTo(line.part(13, 16));
        assertThat(line.shifted(-10).part(2, 5)).isEqualTo(line.part(12, 15).shifted(-10));
    }
}
