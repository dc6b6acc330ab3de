package org.duizhao.bitext.entity.pair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.duizhao.bitext.entity.list.ZhText;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to a name and what does not, rule by rule, in literal text. */
class EntityRulesTest {

    /** The mentions as {@code start-end type}, nested ones with a plus sign. */
    private static List<String> find(String text) {
        Language language = text.chars().anyMatch(c -> ZhText.isHan((char) c)) ? Language.ZH : Language.EN;
        return Entities.standard().find(text, language).stream()
                .map(mention -> mention.start() + "-" + mention.end() + " "
                        + mention.type().code() + (mention.nested() ? "+" : ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "We praised the Qingdao Museum. | 15-29 facility",
                "Qingdao's ports grew. | 0-7 place",
                "Phase II of Metro Line 6 opened. | 0-24 facility",
                "They began the south section of Line 8. | 15-38 facility",
                "It hosted the 2025 Qingdao Marathon. | 14-35 event",
                "The China (Yunnan) Pilot Free Trade Zone grew. | 4-40 facility",
                "We enacted the Regulations of Guangzhou on Urban Greening. | 15-57 document",
                "Qingpu District of Shanghai sent 32 doctors. | 0-27 place",
                "China Petroleum & Chemical Corporation invested. | 0-38 organisation",
                "Mayor Wu Jianchuan spoke. | 6-18 person",
                "The Nobel laureate Abdulrazak Gurnah came. | 19-36 person",
                "Pedro Sánchez, Prime Minister of Spain, agreed. | 0-13 person",
                "Experts met at the Belt and Road Summit in May. | 19-39 event",
                "We opened the Yau Ma Tei section of the Central Kowloon Route. | 14-61 facility",
                "Phase III expansion project of Baiyun International Airport began. | 0-59 project",
            })
    void englishSpansAreMaximalWithoutArticleAndPossessive(String text, String expected) {
        assertThat(find(text)).contains(expected).noneMatch(found -> isLonger(found, expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "建设地铁6号线二期。 | 2-9 facility",
                "创建“四好农村路”示范区。 | 2-12 facility",
                "中新（重庆）示范项目签约。 | 0-10 project",
                "環境及生態局負責。 | 0-6 organisation",
                "屯馬綫通車。 | 0-3 facility",
                "市疾病预防控制中心启用。 | 0-9 organisation",
                "毛宁在记者会上表示满意。 | 0-2 person",
                "西班牙首相桑切斯到访。 | 5-8 person",
                "由邓炳强局长主持。 | 1-4 person",
                "世贸组织总干事到会。 | 0-7 title",
                "举办2025青岛马拉松。 | 2-11 event",
                "省委、市政协部署。 | 0-2 organisation",
                "省委、市政协部署。 | 3-6 organisation",
                "企业来青投资。 | 3-4 place",
                "机构驻京办公。 | 3-4 place",
                "上海市青浦区选派医生。 | 0-6 place",
                "沪滇协作落地。 | 0-2 place",
                "沪滇协作落地。 | 0-1 place+",
                "中国（云南）自由贸易试验区挂牌。 | 0-13 facility",
                "国家移民管理局支持。 | 0-7 organisation",
                "西安市发展和改革委员会发布。 | 0-11 organisation",
                "广州至湛江高铁铺轨。 | 0-7 facility",
                "苏通大桥通车。 | 0-4 facility",
                "盈江县丰收。 | 0-3 place",
                "市长吴建川会见客人。 | 2-5 person",
                "中国海洋工程研究院（青岛）成立。 | 0-13 organisation",
            })
    void chineseSpansAreMaximal(String text, String expected) {
        assertThat(find(text)).contains(expected).noneMatch(found -> isLonger(found, expected));
    }

    private static boolean isLonger(String found, String expected) {
        int[] left = span(found);
        int[] right = span(expected);
        boolean contains = left[0] <= right[0] && right[1] <= left[1] && left[1] - left[0] > right[1] - right[0];
        return contains && !expected.endsWith("+");
    }

    private static int[] span(String mention) {
        String[] ends = mention.split(" ")[0].split("-");
        return new int[] {Integer.parseInt(ends[0]), Integer.parseInt(ends[1])};
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全市上下团结奋斗。",
                "本市居民收入增长。",
                "我市经济平稳。",
                "各区积极推进。",
                "2025年3月12日完成。",
                "The city made progress.",
                "Residents of the province were pleased.",
                "In March 2025, GDP rose by RMB30 billion."
            })
    void theCityItsPartsAndDatesAreNoEntities(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void aNameInsideAnotherIsNested() {
        assertThat(find("宁波大学附属医院启用。")).startsWith("0-8 organisation").contains("0-2 place+");
        assertThat(find("Ningbo Library opened.")).containsExactly("0-14 facility", "0-6 place+");
    }

    @Test
    void lettersMayBeSpacedAndLinesBroken() {
        assertThat(find("政 府 工 作 报 告")).containsExactly("0-11 document");
        assertThat(find("北京市第十六届\n人民代表大会第二次会议")).contains("0-19 event");
        assertThat(find("at the Second Session of the Sixteenth Beijing Municipal\nPeople's Congress"))
                .contains("7-74 event");
    }

    @Test
    void theEnglishOfAPairTellsChineseNamesThatNoListKnows() {
        TextPair pair = new TextPair("秦岚枢纽和澜溪坊启用。", "The Qinlan Hub and Lanxi Fang opened.");
        LinkedPair linked =
                new EntityLinker(Entities.standard()).link(List.of(pair)).get(0);

        assertThat(linked.zh())
                .filteredOn(mention -> !mention.nested())
                .extracting(mention -> Objects.requireNonNull(pair.zh()).substring(mention.start(), mention.end()))
                .containsExactly("秦岚枢纽", "澜溪坊");
        assertThat(linked.zh())
                .filteredOn(mention -> !mention.nested())
                .extracting(LinkedMention::canonical)
                .containsExactlyElementsOf(linked.en().stream()
                        .filter(mention -> !mention.nested())
                        .map(LinkedMention::canonical)
                        .toList());
    }

    @Test
    void theChineseOfAPairTellsEnglishDescriptions() {
        TextPair pair = new TextPair("建设燃料电池汽车示范城市群。", "We built a demonstration city cluster for fuel cell vehicles.");
        LinkedPair linked =
                new EntityLinker(Entities.standard()).link(List.of(pair)).get(0);

        assertThat(linked.en()).hasSize(1);
        assertThat(linked.en().get(0).start()).isEqualTo(11);
        assertThat(linked.en().get(0).end()).isEqualTo(60);
        assertThat(linked.en().get(0).canonical()).isEqualTo(linked.zh().get(0).canonical());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "Q ",
                "QINGDAO ",
                "Zhang Wei ",
                "China (",
                "Regulations of Guangzhou on ",
                "& B ",
                "青",
                "沪滇",
                "县",
                "大瑞铁路",
                "（简称青）",
                "\uD83D"
            })
    void aMegabyteOfAnythingIsReadOrRefusedByALimitOnItsOwnAndInAPair(String piece) {
        String text = piece.repeat(1_000_000 / piece.getBytes(StandardCharsets.UTF_8).length);
        for (Language language : Language.values()) {
            assertReadOrOverALimit(() -> Entities.standard().find(text, language));
        }
        String half = text.substring(0, 50_000);
        assertReadOrOverALimit(() -> new EntityLinker(Entities.standard())
                .link(List.of(new TextPair(half, half), new TextPair(half, "Zhang Wei met Li Na in Qinlan. "))));
    }

    private static void assertReadOrOverALimit(Callable<List<?>> reading) {
        try {
            assertThat(reading.call()).isNotNull();
        } catch (Exception e) {
            assertThat(e).isInstanceOf(Work.LimitExceededException.class).hasMessageContaining(": over ");
        }
    }
}
