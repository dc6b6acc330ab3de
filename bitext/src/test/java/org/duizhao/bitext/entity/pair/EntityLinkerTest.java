package org.duizhao.bitext.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duizhao.bitext.entity.City;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.text.Language;
import org.junit.jupiter.api.Test;

class EntityLinkerTest {

    private static final List<TextPair> PAIRS = List.of(
            new TextPair(
                    "——2025年1月在宁波市第十六届人民代表大会第五次会议上",
                    "Delivered at the Fifth Session of the Sixteenth Ningbo Municipal People's Congress"),
            new TextPair(
                    "市委、市政府支持慈溪市发展。",
                    "The CPC Ningbo Municipal Committee and the Ningbo Municipal Government supported Cixi."),
            new TextPair("溪口湿地公园在甬开放。", "Xikou Wetland Park opened in Ningbo."),
            new TextPair("中国国际服务贸易交易会举行。", "The China International Fair for Trade in Services (CIFTIS) was held."),
            new TextPair("服贸会成果丰硕。", "CIFTIS was fruitful."),
            new TextPair(null, "Cixi grew."));

    private final List<LinkedPair> linked = new EntityLinker(Entities.standard()).link(PAIRS);

    private LinkedMention mention(int pair, Language language, String text) {
        String side = PAIRS.get(pair).side(language);
        return linked.get(pair).side(language).stream()
                .filter(mention -> side != null
                        && side.substring(mention.start(), mention.end()).equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(text + " is not among " + linked.get(pair)));
    }

    private void assertSame(int pair, String zh, String en) {
        assertThat(mention(pair, Language.ZH, zh).canonical())
                .isEqualTo(mention(pair, Language.EN, en).canonical());
    }

    @Test
    void namesAreLinkedByTheirParts() {
        assertSame(0, "宁波市第十六届人民代表大会第五次会议", "Fifth Session of the Sixteenth Ningbo Municipal People's Congress");
        assertSame(1, "市委", "CPC Ningbo Municipal Committee");
        assertSame(1, "市政府", "Ningbo Municipal Government");
    }

    @Test
    void namesAreLinkedByTheirSound() {
        assertSame(2, "溪口湿地公园", "Xikou Wetland Park");
    }

    @Test
    void foreignPeopleAreToldByTheirConsonants() {
        List<TextPair> pairs = List.of(
                new TextPair("鲁比奥与穆达瓦迪在北京通话。", "Rubio spoke with Musalia Mudavadi in Beijing over the telephone."));
        LinkedPair found = new EntityLinker(Entities.standard()).link(pairs).get(0);

        assertThat(found.zh())
                .filteredOn(mention -> mention.type() == EntityType.PERSON)
                .hasSize(2);
        for (int i = 0; i < 3; i++) {
            assertThat(found.zh().get(i).canonical())
                    .isEqualTo(found.en().get(i).canonical());
        }
    }

    @Test
    void oneCharacterStandsForTheCityOfTheDocument() {
        assertSame(2, "甬", "Ningbo");
        assertThat(mention(2, Language.ZH, "甬").canonical()).isEqualTo("place:ningbo");
    }

    @Test
    void acronymAndFullNameAreOneEntityOverTheDocument() {
        LinkedMention first = mention(3, Language.ZH, "中国国际服务贸易交易会");

        assertThat(mention(4, Language.EN, "CIFTIS").canonical()).isEqualTo(first.canonical());
        assertThat(mention(4, Language.ZH, "服贸会").nameZh()).isEqualTo("中国国际服务贸易交易会");
        assertThat(first.nameEn()).isEqualTo("China International Fair for Trade in Services");
    }

    @Test
    void aMentionWithoutAPartnerHasTheIdOfItsEntity() {
        assertThat(mention(5, Language.EN, "Cixi").canonical())
                .isEqualTo(mention(1, Language.ZH, "慈溪市").canonical());
    }

    @Test
    void theCityOfADocumentIsTheOneItNamesMost() {
        assertThat(new EntityLinker(Entities.standard()).city(PAIRS)).isEqualTo(new City("宁波市", "Ningbo"));
        assertThat(new EntityLinker(Entities.standard()).city(List.of())).isNull();
    }

    @Test
    void aShortNameIsOneEntityWithTheNameThatDefinesIt() {
        List<TextPair> pairs = List.of(
                new TextPair(
                        "举办中国湖滨国际设计博览会（以下简称湖设会）。", "We held the China Lakeside International Design Expo (CLIDE)."),
                new TextPair("湖设会签约40项。", "CLIDE saw 40 deals signed."));
        List<LinkedPair> found = new EntityLinker(Entities.standard()).link(pairs);

        assertThat(found.get(1).zh()).hasSize(1);
        assertThat(found.get(1).en()).hasSize(1);
        String full = found.get(0).zh().get(0).canonical();
        assertThat(found.get(1).zh().get(0).canonical()).isEqualTo(full);
        assertThat(found.get(1).en().get(0).canonical()).isEqualTo(full);
        assertThat(found.get(1).en().get(0).nameZh()).isEqualTo("中国湖滨国际设计博览会");
    }
}
