package org.duizhao.bitext.numeral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duizhao.bitext.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms that a numeral may take, each in a sentence. */
class NamedNumeralsTest {

    @ParameterizedTest
    @CsvSource({
        "共一千二百三十四人, 一千二百三十四, 1234",
        "计两百零五件, 两百零五, 205",
        "計兩百零五件, 兩百零五, 205",
        "二〇二四年, 二〇二四, 2024",
        "约6.5万人, 6.5万, 65000",
        "約６．５萬人, ６．５萬, 65000",
        "达1.39万亿元, 1.39万亿, 1390000000000",
        "千亿元投资, 千亿, 100000000000",
        "百余家企业, 百余, 100",
        "千多名学生, 千多, 1000",
        "增长三成, 三成, 30",
        "增长两成五, 两成五, 25",
        "三分之一的村, 三分之一, 0.333333333333333",
        "百分之五的人, 百分之五, 5",
        "千分之三的税, 千分之三, 0.003",
        "为5.47‰。, 5.47‰, 0.547",
        "增长1.2倍, 1.2, 1.2",
        "产值翻一番, 翻一番, 2",
        "产值翻了一番, 翻了一番, 2",
        "产值翻两番, 翻两番, 4",
        "产值翻番, 翻番, 2",
        "半小时, 半, 0.5",
        "半公里, 半, 0.5",
        "半个月, 半, 0.5",
        "排放减半。, 半, 0.5",
        "不足一半, 一半, 0.5",
        "廿人, 廿, 20",
        "廿一世紀, 廿一, 21",
        "壹贰叁, 壹贰叁, 123",
        "人民币壹仟贰佰叁拾肆元, 壹仟贰佰叁拾肆, 1234",
        "壹貳參號, 壹貳參, 123",
        "１，６５０条, １，６５０, 1650",
        "下降-2.5%, -2.5%, -2.5"
    })
    void chinese(String text, String numeral, String value) {
        check(Language.ZH, text, numeral, value);
    }

    @ParameterizedTest
    @CsvSource({
        "'for 1,650 lanes', '1,650', 1650",
        "'with 6.5 billion of it', 6.5 billion, 6500000000",
        "'to a hundred and five homes', a hundred and five, 105",
        "'in the twenty-first century', twenty-first, 21",
        "'in Phase II of it', II, 2",
        "'half of them', half, 0.5",
        "'by half', half, 0.5",
        "'two thirds of them', two thirds, 0.666666666666667",
        "'of two-thirds', two-thirds, 0.666666666666667",
        "'with dozens of stops', dozens, 12",
        "'a dozen eggs', a dozen, 12",
        "'at 5.47 per thousand.', 5.47 per thousand, 0.547",
        "'at 5.47‰ now', 5.47‰, 0.547",
        "'the １２ towns', １２, 12",
        "'up 5.6 percent', 5.6 percent, 5.6"
    })
    void english(String text, String numeral, String value) {
        check(Language.EN, text, numeral, value);
    }

    private static void check(Language language, String text, String numeral, String value) {
        List<Numeral> found = Numerals.find(text, language);
        assertThat(found).hasSize(1);
        assertThat(text.substring(found.get(0).start(), found.get(0).end())).isEqualTo(numeral);
        assertThat(found.get(0).value()).isEqualByComparingTo(value);
    }
}
