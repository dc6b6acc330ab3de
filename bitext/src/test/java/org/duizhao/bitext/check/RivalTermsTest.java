package org.duizhao.bitext.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.duizhao.bitext.text.Span;
import org.junit.jupiter.api.Test;

/** A hundred deviations among twenty terms of an invented report, without a termbase; and what is only said more shortly. */
class RivalTermsTest {

    private static final int USES = 16;

    /** The term, its usual name, and two others. */
    private static final String[][] TERMS = {
        {"城市副中心", "sub-city center", "municipal administrative district", "secondary downtown"},
        {"数字经济", "digital economy", "information-based business", "data-driven sector"},
        {"营商环境", "business environment", "investment climate", "commercial conditions"},
        {"乡村振兴", "rural revitalization", "countryside rejuvenation", "village renewal"},
        {"专精特新企业", "specialized enterprises", "niche market leaders", "little giant firms"},
        {"老旧小区", "old residential compounds", "aging housing estates", "dilapidated neighborhoods"},
        {"海绵城市", "sponge city", "rain-absorbing town", "flood-resistant metropolis"},
        {"高标准农田", "high-standard cropland", "premium farming plots", "well-equipped arable land"},
        {"养老服务", "elderly care services", "support for senior citizens", "assistance to pensioners"},
        {"海洋经济", "marine economy", "blue industries", "seaborne business"},
        {"先进制造业", "advanced manufacturing", "high-end industry", "modern factory sector"},
        {"政务服务中心", "government service center", "administrative hall", "citizens' affairs bureau"},
        {"生态保护红线", "ecological conservation redline", "environmental protection boundary", "nature preservation limit"},
        {"轨道交通", "rail transit", "metro traffic", "underground network"},
        {"公共文化设施", "public cultural facilities", "civic arts venues", "community leisure sites"},
        {"科技企业孵化器", "technology business incubators", "start-up nurseries", "venture cradles"},
        {"跨境电商", "cross-border e-commerce", "international online trade", "overseas web retail"},
        {"职业教育", "vocational education", "trade schooling", "occupational instruction"},
        {"医疗保障", "medical insurance", "health coverage", "sickness benefits"},
        {"绿色低碳转型", "green and low-carbon transition", "eco-friendly shift", "climate-neutral change"}
    };

    private static final String[][] SENTENCES = {
        {"加快%s建设，完成投资%d亿元。", "We accelerated the construction of the %s and invested %d00 million yuan."},
        {"%s发展取得新成效，新增项目%d个。", "New progress was made in the %s, with %d projects added."},
        {"市政府出台支持%s的政策措施%d条。", "The municipal government issued %d policy measures to support the %s."},
        {"围绕%s，举办专题活动%d场。", "A total of %d thematic events were held on the %s."},
        {"%s带动就业%d万人。", "The %s created jobs for %d0,000 people."},
        {"全年推进%s重点任务%d项。", "In the year, %d key tasks of the %s were carried out."},
        {"深化%s改革，惠及居民%d万户。", "Reform of the %s was deepened, benefiting %d0,000 households."},
        {"为%s安排专项资金%d亿元。", "A special fund of %d00 million yuan was set aside for the %s."}
    };

    private final List<Passage> passages = new ArrayList<>();
    private final Set<Integer> planted = new HashSet<>();

    @Test
    void aTermThatIsCalledOtherwiseHereAndThereIsFoundAndWhatIsSaidMoreShortlyIsNot() {
        List<int[]> uses = new ArrayList<>();
        for (int term = 0; term < TERMS.length; term++) {
            for (int use = 0; use < USES; use++) {
                uses.add(new int[] {term, use});
            }
        }
        Collections.shuffle(uses, new Random(7));
        uses.forEach(use -> add(use[0], use[1]));

        Set<Integer> found = new TreeSet<>();
        new RivalTerms(passages)
                .find()
                .forEach(issue -> found.add(issue.places().get(0).pair()));

        Set<Integer> wrong = new TreeSet<>(found);
        wrong.removeAll(planted);
        found.retainAll(planted);
        assertThat(planted).hasSize(100);
        assertThat(found).hasSizeGreaterThanOrEqualTo(95);
        assertThat(wrong).hasSizeLessThanOrEqualTo(3);
    }

    /** Of sixteen uses five deviate, and one says "the project" or "the area". */
    private void add(int term, int use) {
        String[] sentence = SENTENCES[(use * 3 + term) % SENTENCES.length];
        int number = 2 + (term * 17 + use * 5) % 80;
        boolean deviates = use % 3 == 1 && use < USES - 1;
        String name = use == USES - 1 ? (term % 2 == 0 ? "project" : "area") : TERMS[term][deviates ? 2 + use % 2 : 1];
        if (deviates) {
            planted.add(passages.size());
        }
        boolean numberFirst = sentence[1].indexOf("%d") < sentence[1].indexOf("%s");
        String en = numberFirst ? sentence[1].formatted(number, name) : sentence[1].formatted(name, number);
        passages.add(pair(sentence[0].formatted(TERMS[term][0], number), en));
    }

    @Test
    void initialsAndOtherOrdersAreTheSameName() {
        for (String en : List.of(
                "The gross domestic product of the city grew.",
                "Growth of the gross domestic product was strong.",
                "The gross domestic product reached a new level.",
                "The city's GDP went beyond all expectations.")) {
            passages.add(pair("全市生产总值再创新高。", en));
        }

        assertThat(new RivalTerms(passages).find()).isEmpty();
    }

    private static Passage pair(String zh, String en) {
        return new Passage(side(zh), side(en), Passage.Form.TEXT, 0.99, List.of());
    }

    private static Passage.Side side(String text) {
        return new Passage.Side(text, List.of(new Span(0, text.length())), List.of());
    }
}
