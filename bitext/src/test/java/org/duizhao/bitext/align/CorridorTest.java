package org.duizhao.bitext.align;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorridorTest {

    @Test
    void passagesThatAreToldAgainElsewhereDoNotLeadAstray() {
        Corridor corridor = new Corridor(8_000, 9_000);
        for (int i = 0; i < 8_000; i += 3) {
            for (int twin = 0; twin < 4; twin++) {
                corridor.add(i, (i * 9 / 8 + twin * 2_250) % 9_000, 1);
            }
        }

        corridor.close();

        for (int i = 0; i < 8_000; i += 100) {
            assertThat(i * 9 / 8).isBetween(corridor.from(i), corridor.to(i) - 1);
            assertThat(corridor.to(i) - corridor.from(i)).isLessThan(1_000);
        }
    }

    @Test
    void aPartThatOneSideLacksIsSteppedOver() {
        Corridor corridor = new Corridor(6_000, 4_000);
        for (int i = 0; i < 6_000; i++) {
            if (i < 2_000 || i >= 4_000) {
                corridor.add(i, i < 2_000 ? i : i - 2_000, 1);
            }
        }

        corridor.close();

        assertThat(corridor.from(1_000)).isLessThanOrEqualTo(1_000);
        assertThat(corridor.from(5_000)).isLessThanOrEqualTo(3_000);
        assertThat(corridor.to(5_000)).isGreaterThan(3_000);
    }

    @Test
    void whereNothingIsSharedThereIsStillAWay() {
        Corridor corridor = new Corridor(2_000, 200_000);

        corridor.close();

        assertThat(corridor.from(0)).isZero();
        assertThat(corridor.to(1_999)).isGreaterThanOrEqualTo(200_000);
    }
}
