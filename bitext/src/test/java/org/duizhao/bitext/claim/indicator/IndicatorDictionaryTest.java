package org.duizhao.bitext.claim.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IndicatorDictionaryTest {

    @Test
    void entriesAreSortedAndNoNameIsTwoIndicators() throws IOException {
        Set<String> names = new HashSet<>();
        String before = "";
        for (String line : lines()) {
            String[] columns = line.split("\t", -1);
            assertThat(columns).as(line).hasSize(8);
            assertThat(columns[0]).isGreaterThan(before);
            before = columns[0];
            for (String name : (columns[1] + "|" + columns[2]).split("\\|")) {
                assertThat(names.add(name.toLowerCase(Locale.ROOT)) || name.matches("\\p{ASCII}+"))
                        .as(name)
                        .isTrue();
            }
        }
    }

    @Test
    void everyParentIsThere() {
        IndicatorDictionary all = IndicatorDictionary.standard();
        assertThat(all.all())
                .hasSizeGreaterThan(300)
                .allSatisfy(one -> assertThat(one.parent() == null || all.byId(one.parent()) != null)
                        .isTrue());
    }

    @Test
    void aUsersOwnEntryGoesFirst() {
        IndicatorDictionary own =
                IndicatorDictionary.with(List.of("lake-code\t清湖码注册用户\tregistered users of the Lake Code\t1"));

        assertThat(own.zh().find("清湖码注册用户287万人"))
                .extracting(one -> one.indicator().id())
                .containsExactly("lake-code");
        assertThat(own.byId("gdp")).isNotNull();
    }

    @Test
    void aBrokenEntryIsRefusedWithTheRule() {
        assertThatThrownBy(() -> IndicatorDictionary.with(List.of("alone")))
                .hasMessageContaining("expected: id, Chinese names, English names");
        assertThatThrownBy(() -> IndicatorDictionary.with(List.of("x\t甲\tx\t1\tbigger")))
                .hasMessageContaining("better: bigger (expected: one of");
    }

    private static List<String> lines() throws IOException {
        try (InputStream in = IndicatorDictionary.class.getResourceAsStream("indicators.tsv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }
}
