package org.duizhao.bitext.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;

import org.duizhao.bitext.entity.pair.Places.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlacesTest {

    @ParameterizedTest
    @ValueSource(strings = {"京", "北京", "北京市", "Beijing", "Beijing City", " 北京 "})
    void allNamesOfACityAreOnePlace(String name) {
        assertThat(Places.of(name))
                .hasValueSatisfying(place -> assertThat(place.id()).isEqualTo("place:beijing"))
                .hasValueSatisfying(place -> assertThat(place.en()).isEqualTo("Beijing"));
    }

    @ParameterizedTest
    @CsvSource({"上海, PROVINCE", "山东, PROVINCE", "廣東省, PROVINCE", "青岛, CITY", "Shenzhen, CITY", "崂山区, DISTRICT"})
    void aPlaceHasALevel(String name, Level level) {
        assertThat(Places.of(name))
                .hasValueSatisfying(place -> assertThat(place.level()).isEqualTo(level));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "的", "Waiting", "清华大学", "World Bank"})
    void whatIsNoPlaceHasNone(String name) {
        assertThat(Places.of(name)).isEmpty();
    }

    @Test
    void aCityIsShownUnderItsOwnNameWhateverIsJoinedToIt() {
        TextPair first =
                new TextPair("香港中文大学（深圳）在深圳扩建。", "The Chinese University of Hong Kong, Shenzhen expands in Shenzhen.");
        TextPair second = new TextPair("深圳增长了。", "Shenzhen grew.");
        assertThat(new EntityLinker(Entities.standard()).link(java.util.List.of(first, second)))
                .flatExtracting(LinkedPair::zh)
                .filteredOn(mention -> mention.canonical().equals("place:shenzhen"))
                .isNotEmpty()
                .allSatisfy(mention -> assertThat(mention.nameZh()).isEqualTo("深圳市"));
    }
}
