package org.duizhao.bitext.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duizhao.bitext.entity.Entities;
import org.duizhao.bitext.entity.TextPair;
import org.junit.jupiter.api.Test;

class DocumentFactsFinderTest {

    @Test
    void aWorkReportSaysWhoSpeaksWhenAndWhere() {
        Facts facts = new DocumentFactsFinder(Entities.standard()).find(List.of(
                new TextPair("政 府 工 作 報 告", "REPORT ON THE WORK OF THE GOVERNMENT"),
                new TextPair("——2024年1月21日在北京市第十六屆人民代表大會第二次會議上", "Delivered on January 21, 2024"),
                new TextPair("北京市市長 殷 勇", "Yin Yong, Mayor of Beijing"),
                new TextPair("北京市的工作取得進展。", "Beijing made progress.")));

        assertThat(facts)
                .isEqualTo(new Facts(
                        "政府工作報告",
                        "REPORT ON THE WORK OF THE GOVERNMENT",
                        "2024-01-21",
                        "北京市人民政府",
                        "北京市",
                        2024,
                        "北京市市長"));
    }

    @Test
    void theYearOfTheTitleGoesBeforeThatOfTheDate() {
        Facts facts = new DocumentFactsFinder(Entities.standard()).find(List.of(
                new TextPair("2023年成都市国民经济和社会发展统计公报", "Statistical Bulletin of Chengdu 2023"),
                new TextPair("成都市统计局 二〇二四年三月", "March 2024")));

        assertThat(facts.year()).isEqualTo(2023);
        assertThat(facts.date()).isEqualTo("2024-03");
        assertThat(facts.city()).isEqualTo("成都市");
    }

    @Test
    void anEnglishDocumentHasEnglishFacts() {
        Facts facts = new DocumentFactsFinder(Entities.standard()).find(List.of(
                new TextPair(null, "Report on the Work of the Government"),
                new TextPair(null, "15 January 2026, Qingdao. The Qingdao Municipal Government reports.")));

        assertThat(facts.date()).isEqualTo("2026-01-15");
        assertThat(facts.city()).isEqualTo("Qingdao");
        assertThat(facts.issuer()).isEqualTo("Qingdao Municipal Government");
    }

    @Test
    void nothingIsSaidOfNothing() {
        assertThat(new DocumentFactsFinder(Entities.standard()).find(List.of())).isEqualTo(Facts.NONE);
    }
}
