package org.duizhao.bitext.claim.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetsTest {

    private static List<Point> points(int year, String text) {
        Report report = ClaimsOfText.report(year);
        return Points.of(report, ClaimsOfText.of(text, "").claims(report, new Aliases()));
    }

    @ParameterizedTest
    @CsvSource({
        "地区生产总值增长6%左右, 地区生产总值增长5.9%, MET",
        "地区生产总值增长5.5%左右, 地区生产总值增长5.4%, WITHIN",
        "一般公共预算收入增长5.5%, 一般公共预算收入增长4.9%, MISSED",
        "固定资产投资增长8%以上, 固定资产投资增长7.9%, MISSED",
        "城镇新增就业9万人, 城镇新增就业8.6万人, MET",
        "居民消费价格涨幅3%左右, 居民消费价格上涨0.4%, MET",
        "城镇调查失业率控制在5.5%以内, 城镇调查失业率5.6%, MISSED",
        "单位地区生产总值能耗下降3%, 单位地区生产总值能耗下降3.2%, MET",
        "退渔还湖6000亩, 退渔还湖420公顷, MET"
    })
    void aTargetIsHeldAgainstItsResult(String target, String result, Outcome outcome) {
        List<Point> points = new ArrayList<>(points(2024, "一、2024年主要目标\n" + target + "。"));
        points.addAll(points(2025, "一、2024年工作回顾\n" + result + "。"));

        assertThat(Targets.outcomes(points)).extracting(TargetOutcome::outcome).containsExactly(outcome);
    }
}
