package org.duizhao.bitext.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FigureChecksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "投资4.6万亿元; investment of 4.6 trillion yuan; MATCH; SAME",
                "面积52.5万亩; an area of 35,000 hectares; MATCH; CONVERSION",
                "总产量63.8亿斤; a harvest of 3.19 million tonnes; MATCH; CONVERSION",
                "占两成; 20 percent of it; MATCH; SAME",
                "增长1.2倍; an increase of 120 percent; MATCH; FORM",
                "半数; 50 percent of them; MATCH; FORM",
                "连续11年居首位; for the 11th consecutive year; MATCH; SAME",
                "罚款8,000元; a fine of $8,000; MATCH; SAME",
                "为期两年半; for two and a half years; MATCH; SAME",
                "产值增长近一倍; output nearly doubled; MATCH; FORM",
                "投资500亿元; an investment of US$50 billion; MISMATCH; UNIT",
                "新增38.62万人; 386,000 jobs; MATCH; ROUNDING",
                "投资4.6万亿元; investment of 460 billion yuan; MISMATCH; MAGNITUDE",
                "增长5.6%; up 5.8 percent; MISMATCH; DIGIT",
                "到2030年; by 2035; MISMATCH; YEAR",
                "提高0.6个百分点; up 0.6 percent; MISMATCH; UNIT",
                "面积8万亩; an area of 80,000 ha; MISMATCH; UNIT",
                "靠泊能力30万吨级; ships of 300,000 DWT; MATCH; FORM",
                "密度为每百平方公里; a density per 100 square kilometers; MATCH; SAME",
                "占12.5%; one in eight residents; MATCH; FORM"
            })
    void tellsWhatMatchesAndWhy(String zh, String en, Status status, Reason reason) {
        List<Check> checks = FigureChecks.of(List.of(FigurePair.find(zh, en))).get(0);
        assertThat(checks).hasSize(1);
        assertThat(checks.get(0).status()).isEqualTo(status);
        assertThat(checks.get(0).reason()).isEqualTo(reason);
    }

    @Test
    void anotherBoundIsStillAMatch() {
        Check check = FigureChecks.of(List.of(FigurePair.find("达到15%以上", "over 15 percent")))
                .get(0)
                .get(0);
        assertThat(check.status()).isEqualTo(Status.MATCH);
        assertThat(check.sameBound()).isFalse();
    }

    @Test
    void aFigureFindsItsPartnerInTheNeighbouringPair() {
        List<List<Check>> checks = FigureChecks.of(List.of(
                FigurePair.find("改造38条。新增3.2万个。", "We opened 38 roads."),
                FigurePair.find("继续。", "There are 32,000 spaces.")));
        assertThat(checks.get(0))
                .allMatch(check -> check.status() == Status.MATCH)
                .hasSize(2);
    }

    @Test
    void leftoversOfUnlikeNounsAreNoMismatch() {
        List<Check> checks = FigureChecks.of(
                        List.of(FigurePair.find("推动“两个示范区”建设", "together with its three neighboring counties")))
                .get(0);
        assertThat(checks).extracting(Check::status).containsExactlyInAnyOrder(Status.ZH_ONLY, Status.EN_ONLY);
    }

    @Test
    void namesAndMarkersNeverAppear() {
        assertThat(FigureChecks.of(List.of(FigurePair.find("一、国道109与“十四五”", "I. National Highway 109")))
                        .get(0))
                .isEmpty();
    }
}
