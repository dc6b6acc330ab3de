package org.duizhao.bitext.qa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.check.IssueKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssueWordsTest {

    private static final IssueWords ZH = IssueWords.in(Locale.CHINESE, unit -> unit.equals("CNY") ? "元" : unit);
    private static final IssueWords EN = IssueWords.in(Locale.ENGLISH);
    private static final Path CHECK = Path.of("src/main/java/org/duizhao/bitext/check");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        figure | 4.6万亿元 is 4600000000000 CNY, 460 billion yuan is 460000000000 CNY | “4.6万亿元”为 4,600,000,000,000元，“460 billion yuan”为 460,000,000,000元
        arithmetic | 53170000000 + 38070000000 = 91240000000, not 86240000000 CNY | 53,170,000,000 + 38,070,000,000 = 91,240,000,000，而非 86,240,000,000元
        arithmetic | from 120 to 150 is a change of 30, not 35 | 从 120 到 150，变化为 30，而非 35
        arithmetic | 30 of 120 is 25 percent, not 52 | 30 占 120 的 25%，而非 52%
        arithmetic | the difference of the row is 12, not 21 | 该行的差额为 12，而非 21
        arithmetic | 5, but one is named | 说是 5，却只列出 1 项
        arithmetic | 5, but 4 are named | 说是 5，却列出 4 项
        term | 河 is “river” or “stream” in the termbase | 术语库中河是“river”或“stream”
        term | “sub-city centre” is 城市副中心 in the termbase | 术语库中“sub-city centre”是城市副中心
        term | 河 is “river” in 7 other places | 河在其他 7 处译为“river”
        unread | a.xlsx: hidden-text sheet 附表 was not read: 3 cells in hidden rows or columns | a.xlsx：未读取隐藏文字（工作表“附表”），隐藏行列中的 3 个单元格
        unread | a b.pdf: comment was not read: remarks are no part of the text | a b.pdf：未读取批注，批注不属于正文
        form | “ has no other half | “ 缺少另一半
        form | RMB (expected: yuan throughout) | “RMB”（全文应统一为“yuan”）
        """)
    void aSentenceOfTheCheckIsSaidInChinese(String kind, String english, String chinese) {
        assertThat(ZH.why(kind, "none", english)).isEqualTo(chinese);
        assertThat(EN.why(kind, "none", english)).isEqualTo(english);
    }

    @Test
    void whatIsNotKnownIsToldByItsReason() {
        assertThat(ZH.why("figure", "digit", "said in quite another way")).isEqualTo("有一两位数字不同");
        assertThat(ZH.reason("omission", "sentence")).isEqualTo("英文没有这一内容");
        assertThat(ZH.kind("new-kind")).isEqualTo("new-kind");
    }

    @Test
    void everyKindHasAName() {
        for (IssueKind kind : IssueKind.values()) {
            assertThat(ZH.kind(kind.code())).as(kind.code()).matches("\\p{IsHan}+");
            assertThat(EN.kind(kind.code())).as(kind.code()).doesNotContain(kind.name());
        }
    }

    /** Whoever puts a new sentence into a check is told that the other language lacks it. */
    @Test
    void everySentenceThatAFormatOfTheCheckMakesIsKnown() throws IOException {
        Pattern format = Pattern.compile("\"([^\"]*%s[^\"]*)\"\\s*\\.formatted\\(");
        List<String> sentences = new ArrayList<>();
        try (var files = Files.list(CHECK)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                Matcher found = source.contains("Finding.of(") ? format.matcher(source) : null;
                while (found != null && found.find()) {
                    sentences.add(found.group(1));
                }
            }
        }
        assertThat(sentences).hasSizeGreaterThan(6);
        for (String sentence : sentences) {
            String said = sentence.replaceFirst("%s named", "4 are named").replace("%s", "12");
            assertThat(ZH.knows("arithmetic", said)).as(sentence).isTrue();
        }
    }
}
