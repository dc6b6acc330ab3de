package org.duizhao.bitext.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZhReaderTest {

    @ParameterizedTest
    @CsvSource({"政 府 工 作 報 告, 政府工作报告", "曹妃|甸示范区, 曹妃甸示范区", "曹妃  |　甸, 曹妃甸", "使用 GDP 数据, 使用 GDP 数据", "第 5 条, 第 5 条"})
    void blanksAndLineEndsBetweenChineseCharactersPartNoWord(String sentence, String read) {
        assertThat(ZhReader.prepared(sentence.replace('|', '\n'))).isEqualTo(read);
    }

    @Test
    void namesBrokenOverLinesAreFoundOnBothSides() {
        List<Bead> beads =
                new SentenceAligner(List.of(), true).align(List.of("缙\n云很美。"), List.of("The beauty of Jin-\nyun."));

        assertThat(beads.get(0).why()).extracting(WordLink::origin).contains(Origin.NAME);
    }
}
