package org.duizhao.bitext.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrittenChineseTest {

    @Test
    void theScriptTellsTheMainlandFromTheOthers() {
        assertThat(new WrittenChinese("").next("全市新建公园五座，新增绿地六平方公里。")).isEqualTo("zh-CN");
        assertThat(new WrittenChinese("").next("新增綠地6.5平方公里。")).isEqualTo("zh-TW");
    }

    @Test
    void factsTellHongKongFromTaiwanWhateverTheForms() {
        assertThat(new WrittenChinese("香港特別行政區政府").next("政府會繼續發展運輸網絡。")).isEqualTo("zh-HK");
        assertThat(new WrittenChinese("Hong Kong").next("學校裡的學生")).isEqualTo("zh-HK");
        assertThat(new WrittenChinese("澳門").next("經濟發展")).isEqualTo("zh-HK");
        assertThat(new WrittenChinese("臺北市").next("學校裏的學生")).isEqualTo("zh-TW");
        assertThat(new WrittenChinese("香港").next("全港新建学校五所，增长三成，完成目标。"))
                .as("facts make no simplified text traditional")
                .isEqualTo("zh-CN");
    }

    @Test
    void withoutFactsTheFirstFormThatOneOfThemUsesDecides() {
        WrittenChinese chinese = new WrittenChinese("");
        assertThat(chinese.next("經濟發展")).isEqualTo("zh-TW");
        assertThat(chinese.next("學校裏的學生")).isEqualTo("zh-HK");
        assertThat(chinese.next("經濟發展，看著")).isEqualTo("zh-HK");
    }

    @Test
    void aTextThatDoesNotTellIsAsWhatWasBeforeIt() {
        WrittenChinese chinese = new WrittenChinese("");
        assertThat(chinese.next("合计")).isEqualTo("zh-CN");
        chinese.next("經濟發展");
        assertThat(chinese.next("2025年")).isEqualTo("zh-TW");
        assertThat(chinese.next("本市新建公园五座，比上年增长三成以上。")).isEqualTo("zh-CN");
    }

    @Test
    void aNameInAnotherScriptChangesNothing() {
        assertThat(new WrittenChinese("").next("著名作家錢某在本市图书馆讲述了清代以来的城市建设历史。")).isEqualTo("zh-CN");
    }
}
