package org.duizhao.bitext.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.entity.pair.Entities;
import org.duizhao.bitext.entity.pair.TextPair;
import org.junit.jupiter.api.Test;

class DocumentFactsFinderTest {

    @Test
    void aWorkReportSaysWhoSpeaksWhenAndWhere() {
        Facts facts = new DocumentFactsFinder(Entities.standard())
                .find(List.of(
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
        Facts facts = new DocumentFactsFinder(Entities.standard())
                .find(List.of(
                        new TextPair("2023年成都市国民经济和社会发展统计公报", "Statistical Bulletin of Chengdu 2023"),
                        new TextPair("成都市统计局 二〇二四年三月", "March 2024")));

        assertThat(facts.year()).isEqualTo(2023);
        assertThat(facts.date()).isEqualTo("2024-03");
        assertThat(facts.city()).isEqualTo("成都市");
    }

    @Test
    void anEnglishDocumentHasEnglishFacts() {
        Facts facts = new DocumentFactsFinder(Entities.standard())
                .find(List.of(
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

    @Test
    void theSampleReportStatesItsFacts() throws IOException {
        List<String> zh = Files.readAllLines(Path.of("..", "samples", "report.zh.txt"));
        List<String> en = Files.readAllLines(Path.of("..", "samples", "report.en.txt"));
        List<TextPair> pairs = new ArrayList<>();
        for (int i = 0; i < Math.min(zh.size(), en.size()); i++) {
            pairs.add(new TextPair(zh.get(i), en.get(i)));
        }

        Facts facts = new DocumentFactsFinder(Entities.standard()).find(pairs);

        assertThat(facts.titleZh()).isEqualTo("政府工作报告");
        assertThat(facts.titleEn()).isEqualToIgnoringCase("Report on the Work of the Government");
        assertThat(facts.date()).isEqualTo("2026-01-15");
        assertThat(facts.issuer()).isEqualTo("青岛市人民政府");
        assertThat(facts.city()).isEqualTo("青岛市");
        assertThat(facts.year()).isEqualTo(2026);
        assertThat(facts.office()).isEqualTo("青岛市市长");
    }

    @Test
    void aDepartmentIssuesAPlanReview() {
        Facts facts = new DocumentFactsFinder(Entities.standard())
                .find(List.of(
                        new TextPair(
                                "西安市国民经济和社会发展第十四个五年规划中期评估报告", "Mid-term Review of the 14th Five-Year Plan of Xi'an"),
                        new TextPair(
                                "西安市发展和改革委员会 2023年12月",
                                "Xi'an Municipal Development and Reform Commission, December 2023")));

        assertThat(facts.issuer()).isEqualTo("西安市发展和改革委员会");
        assertThat(facts.date()).isEqualTo("2023-12");
        assertThat(facts.city()).isEqualTo("西安市");
        assertThat(facts.office()).isNull();
    }

    @Test
    void impossibleDatesAreAsExactAsTheyCanBe() {
        Facts facts = new DocumentFactsFinder(Entities.standard())
                .find(List.of(new TextPair("工作报告", "Report"), new TextPair("2024年2月45日", "February 45, 2024")));

        assertThat(facts.date()).isEqualTo("2024-02");
    }
}
