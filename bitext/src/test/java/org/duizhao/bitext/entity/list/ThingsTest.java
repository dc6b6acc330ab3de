package org.duizhao.bitext.entity.list;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThingsTest {

    private static EntityMention place(int start, int end) {
        return new EntityMention(start, end, EntityType.PLACE, false);
    }

    @ParameterizedTest
    @CsvSource({"Brussels sprouts taste bitter, 0, 8", "a pair of Oxford shoes, 10, 16", "BERMUDA SHORTS, 0, 7"})
    void whatIsCalledAfterAPlaceNamesNone(String text, int start, int end) {
        assertThat(Things.without(List.of(place(start, end)), Set.of(), text, Language.EN))
                .isEmpty();
    }

    @Test
    void theSameInChinese() {
        assertThat(Things.without(List.of(place(3, 5)), Set.of(), "路边的法国梧桐", Language.ZH))
                .isEmpty();
    }

    @Test
    void moreThanTheThingStays() {
        EntityMention shop = new EntityMention(0, 5, EntityType.ORGANISATION, false);
        assertThat(Things.without(List.of(shop), Set.of(), "北京烤鸭店", Language.ZH))
                .containsExactly(shop);
    }

    @Test
    void aWordThatGoesOnIsAnother() {
        assertThat(Things.without(List.of(place(0, 6)), Set.of(), "Panama hatters", Language.EN))
                .hasSize(1);
    }

    @Test
    void whatAUserGivesStays() {
        assertThat(Things.without(List.of(place(0, 6)), Set.of(new Span(0, 6)), "Panama hats", Language.EN))
                .hasSize(1);
    }

    @Test
    void theListIsSortedWithoutDoubles() {
        List<String> rows = WordLists.rows("things.tsv", 2).stream()
                .map(row -> row[0] + "\t" + row[1])
                .toList();
        assertThat(rows).isSorted().doesNotHaveDuplicates();
    }
}
