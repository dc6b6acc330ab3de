package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BundlePairsTest {

    @Test
    void namesThatDifferOnlyInTheirLanguageAreAPair() {
        assertThat(pairs("2024 report_en.docx", "2024 report_zh.docx", "附录.pdf"))
                .containsExactly("2024 report_zh.docx + 2024 report_en.docx", "附录.pdf");
        assertThat(pairs("公报（中文版）.pdf", "公报（英文版）.pdf")).containsExactly("公报（中文版）.pdf + 公报（英文版）.pdf");
        assertThat(pairs("zh/a.txt", "zh/b.txt", "en/a.txt", "en/b.txt"))
                .containsExactly("zh/a.txt + en/a.txt", "zh/b.txt + en/b.txt");
        assertThat(pairs("2023/report.zh-CN.txt", "2024/report.zh-CN.txt", "2024/report.en-US.txt"))
                .containsExactly("2023/report.zh-CN.txt", "2024/report.zh-CN.txt + 2024/report.en-US.txt");
    }

    @Test
    void wordsWithinOtherWordsAreNoLanguages() {
        assertThat(pairs("energy.txt", "green.txt", "chn.txt")).containsExactly("energy.txt", "green.txt", "chn.txt");
    }

    @Test
    void whereNamesDoNotTellTheTextDoes() {
        assertThat(pairs("01 报告.docx=zh", "01 report.docx=en", "02 规划.docx=zh", "02 plan.docx=en"))
                .containsExactly("01 报告.docx + 01 report.docx", "02 规划.docx + 02 plan.docx");
        assertThat(pairs("报告.docx=zh", "report.docx=en")).containsExactly("报告.docx + report.docx");
        assertThat(pairs("报告.docx=zh", "规划.docx=zh", "report.docx=en"))
                .containsExactly("报告.docx", "规划.docx", "report.docx");
        assertThat(pairs("both.docx")).containsExactly("both.docx");
    }

    /** @param files names, each with the language of its text behind = */
    private static List<String> pairs(String... files) {
        List<Bundle.Member> members = Arrays.stream(files)
                .map(file -> new Bundle.Member(file.replaceFirst("=.*", ""), Path.of("x")))
                .toList();
        Map<String, String> languages = Arrays.stream(files)
                .filter(file -> file.contains("="))
                .collect(java.util.stream.Collectors.toMap(
                        file -> file.replaceFirst("=.*", ""), file -> file.replaceFirst(".*=", "")));
        return BundlePairs.documents(members, member -> languages.get(member.path())).stream()
                .map(document -> String.join(
                        " + ", document.stream().map(Bundle.Member::path).toList()))
                .toList();
    }
}
