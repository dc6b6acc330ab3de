package org.duizhao.bitext.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether lines are bilingual shows in many of them; a foreign name in one shows nothing. */
class BilingualLinesTest {

    @Test
    void shortLinesArePartedWhereMostAreBilingual() {
        BilingualLines lines =
                BilingualLines.of(List.of("目录 Contents", "主要指标 Key Indicators", "城市 Cities", "人口 Population"));

        assertThat(parts(lines, "目录 Contents")).containsExactly("目录 ", "Contents");
        assertThat(parts(lines, "人口 Population")).containsExactly("人口 ", "Population");
    }

    @Test
    void aForeignNameInAChineseDocumentPartsNothing() {
        BilingualLines lines =
                BilingualLines.of(List.of("与 Siemens 公司签署协议。", "参加世界经济论坛 Davos", "城市发展很快。", "绿地增加了。", "我们欢迎各方投资。"));

        assertThat(parts(lines, "参加世界经济论坛 Davos")).hasSize(1);
        assertThat(parts(lines, "与 Siemens 公司签署协议。")).hasSize(1);
    }

    @Test
    void severalTurnsInALineAreParted() {
        BilingualLines lines = BilingualLines.of(
                List.of("你好。 Hello. 谢谢。 Thank you.", "产量翻了一番。 Output doubled.", "增长了两倍。 It tripled.", "好的。 OK."));

        assertThat(parts(lines, "你好。 Hello. 谢谢。 Thank you.")).containsExactly("你好。", " Hello.", " 谢谢。", " Thank you.");
        assertThat(parts(lines, "完成PM2.5治理。 PM2.5 was treated.")).containsExactly("完成PM2.5治理。", " PM2.5 was treated.");
    }

    @Test
    void twoWholeSentencesShowItByThemselves() {
        BilingualLines lines = BilingualLines.of(List.of("增长了两倍。 It tripled.", "城市发展很快。", "绿地增加了。"));

        assertThat(parts(lines, "增长了两倍。 It tripled.")).containsExactly("增长了两倍。", " It tripled.");
    }

    private static List<String> parts(BilingualLines lines, String text) {
        return lines.split(text).stream().map(run -> run.span().of(text)).toList();
    }
}
