package org.duizhao.bitext.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CorridorTest {

    @Test
    void passagesThatAreToldAgainElsewhereDoNotLeadAstray() {
        Corridor corridor = new Corridor(new Stretch(0, 8_000, 0, 9_000));
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
        Corridor corridor = new Corridor(new Stretch(0, 6_000, 0, 4_000));
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
        Corridor corridor = new Corridor(new Stretch(0, 2_000, 0, 200_000));

        corridor.close();

        assertThat(corridor.from(0)).isZero();
        assertThat(corridor.to(1_999)).isGreaterThanOrEqualTo(200_000);
    }

    @Test
    void commonWordsThatLieDenseAsideDoNotDrawTheWay() {
        Corridor corridor = new Corridor(new Stretch(0, 12_000, 0, 12_000));
        Random random = new Random(1);
        for (int i = 0; i < 12_000; i++) {
            corridor.add(i, i, random.nextDouble() < 0.2 ? 1 : 0);
            for (int common = 0; common < 60; common++) {
                int dense = (int) (12_000 * Math.pow(random.nextDouble(), 2));
                corridor.add(i, i < 6_000 ? dense : 11_999 - dense, 0.4f * random.nextFloat());
            }
        }

        corridor.close();

        for (int i = 0; i < 12_000; i += 100) {
            assertThat(i).isBetween(corridor.from(i), corridor.to(i) - 1);
        }
    }

    @Test
    void aCorridorThroughAStretchStaysInIt() {
        Corridor corridor = new Corridor(new Stretch(1_000, 3_000, 5_000, 9_000));
        for (int i = 1_000; i < 3_000; i++) {
            corridor.add(i, 5_000 + 2 * (i - 1_000), 1);
        }

        corridor.close();

        assertThat(corridor.from(1_000)).isEqualTo(5_000);
        assertThat(corridor.to(2_999)).isEqualTo(9_000);
        assertThat(7_000).isBetween(corridor.from(2_000), corridor.to(2_000) - 1);
    }
}
