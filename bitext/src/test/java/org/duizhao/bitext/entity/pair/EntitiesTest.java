package org.duizhao.bitext.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.duizhao.bitext.entity.EntityMention;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.list.OwnName;
import org.duizhao.bitext.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntitiesTest {

    private static List<String> maximal(String text, Language language) {
        return maximal(Entities.standard(), text, language);
    }

    private static List<String> maximal(Entities entities, String text, Language language) {
        return entities.find(text, language).stream()
                .filter(mention -> !mention.nested())
                .map(mention -> text.substring(mention.start(), mention.end()) + "/"
                        + mention.type().code())
                .toList();
    }

    @Test
    void offsetsCountTheUnitsOfTheTextAsGiven() {
        assertThat(Entities.standard().find("推進杭州亞運會籌辦。", Language.ZH))
                .contains(new EntityMention(2, 7, EntityType.EVENT, false));
        assertThat(Entities.standard().find("We opened Hangzhou Library.", Language.EN))
                .containsExactly(
                        new EntityMention(10, 26, EntityType.FACILITY, false),
                        new EntityMention(10, 18, EntityType.PLACE, true));
    }

    @Test
    void aHeadWordEndsTheNameThatAPlaceBegins() {
        assertThat(maximal("建成宁波大学附属医院和慈溪市文化中心。", Language.ZH))
                .containsExactly("宁波大学附属医院/organisation", "慈溪市文化中心/facility");
    }

    @Test
    void phasesAndSectionsBelongToTheName() {
        assertThat(maximal("地铁9号线三期、12号线北段开工。", Language.ZH)).containsExactly("地铁9号线三期/facility", "12号线北段/facility");
        assertThat(maximal("Phase III of Metro Line 9 and the north section of Line 12 opened.", Language.EN))
                .containsExactly("Phase III of Metro Line 9/facility", "north section of Line 12/facility");
    }

    @Test
    void aNameMayBeBrokenOverLinesOrLetterSpaced() {
        String text = "在成都市第十八届\n人民代表大会第三次会议上";
        assertThat(Entities.standard().find(text, Language.ZH))
                .contains(new EntityMention(1, 20, EntityType.EVENT, false));
        assertThat(maximal("政 府 工 作 报 告", Language.ZH)).containsExactly("政 府 工 作 报 告/document");
    }

    @Test
    void theWholeCityIsNoEntityAndTheMunicipalCommitteeIs() {
        assertThat(maximal("在市委领导下，全市上下团结奋斗。", Language.ZH)).containsExactly("市委/organisation");
        assertThat(maximal("The city made progress this year.", Language.EN)).isEmpty();
    }

    @Test
    void articlesPossessivesAndSentenceStartsAreNoPartOfNames() {
        assertThat(maximal("Strengthen Chengdu's role. The Chengdu Museum opened.", Language.EN))
                .containsExactly("Chengdu/place", "Chengdu Museum/facility");
    }

    @Test
    void placesInARowAreSeveralAndADepartmentWithAndIsOne() {
        assertThat(maximal("Roads link Pingdu and Laixi.", Language.EN)).containsExactly("Pingdu/place", "Laixi/place");
        assertThat(maximal("The Ministry of Culture and Tourism approved it.", Language.EN))
                .containsExactly("Ministry of Culture and Tourism/organisation");
    }

    @Test
    void anAcronymIsKnownOnceItIsDefined() {
        assertThat(maximal(
                        "The Lakeside International Design Expo (LIDE) opened. LIDE drew many visitors.", Language.EN))
                .contains("Lakeside International Design Expo/event", "LIDE/event");
    }

    @Test
    void monthsAndCurrenciesAreNoNames() {
        assertThat(maximal("By May it had drawn US$4.82 billion, or RMB30 billion of GDP.", Language.EN))
                .isEmpty();
    }

    @Test
    void ownNamesGoBeforeThoseOfTheLibrary() {
        Entities own = Entities.with(OwnName.read("mine", Stream.of("# ours", "", "星河谷|星谷\tStarvale\tplace")));

        assertThat(maximal(own, "建设星河谷，看星谷。", Language.ZH)).containsExactly("星河谷/place", "星谷/place");
        assertThat(maximal(own, "We built Starvale.", Language.EN)).containsExactly("Starvale/place");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "星河谷\\tStarvale\\tvalley; mine line 1: entity type: valley (expected: person, place",
                "星河谷 Starvale; mine line 1: 星河谷 Starvale (expected: Chinese, English and type, separated by tabs)",
                "\\t\\tplace; mine line 1: \\t\\tplace (expected: a Chinese or an English name)",
                "Starvale\\t\\tplace; mine line 1: name: Starvale (expected: 2 to 100 characters, Chinese ones among them)",
                "星河谷\\t星谷\\tplace; mine line 1: name: 星谷 (expected: 2 to 100 characters, none Chinese)",
                "谷\\tVale\\tplace; mine line 1: name: 谷 (expected: 2 to 100 characters",
                "星河谷|\\tVale\\tplace; mine line 1: name:  (expected: 2 to 100 characters"
            })
    void aBadLineOfAGazetteerIsNamedWithItsRule(String line, String message) {
        assertThatThrownBy(() -> OwnName.read("mine", Stream.of(line.replace("\\t", "\t"))))
                .hasMessageStartingWith(message.replace("\\t", "\t"));
    }

    @Test
    void anyTextGivesMentionsWithinItsBoundsInOrder() {
        Random random = new Random(20260115);
        String[] pieces = {
            "青岛",
            "市",
            "大学",
            "第",
            "届",
            "一百",
            "12",
            "号线",
            "二期",
            "（",
            "）",
            "“",
            "”",
            "《",
            "\n",
            " ",
            "\uD800",
            "\uDC00",
            "😀",
            "　",
            "Qingdao",
            " Port ",
            "of ",
            "the ",
            "and ",
            "People's ",
            "Line ",
            "(",
            ")",
            "U.S.",
            "'s",
            ".",
            "-",
            "–",
            "\t",
            "ＡＢ",
            "é",
            "殷 勇"
        };
        for (int round = 0; round < 400; round++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(40); n > 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            for (Language language : Language.values()) {
                int last = 0;
                for (EntityMention mention : Entities.standard().find(text.toString(), language)) {
                    assertThat(mention.end()).isLessThanOrEqualTo(text.length());
                    assertThat(mention.start()).as(text.toString()).isGreaterThanOrEqualTo(last);
                    last = mention.start();
                }
            }
        }
    }

    @Test
    void hugeLinesAreRead() {
        for (String piece :
                List.of("9", "亿", "青岛市第", "（", "Qingdao ", "A", "a-", "《", "“", "'s ", "of the ", "年", "No. ")) {
            String text = piece.repeat(200_000 / piece.length());
            for (Language language : Language.values()) {
                assertThat(Entities.standard().find(text, language)).isNotNull();
            }
        }
    }
}
