package org.duizhao.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FileGroupTest {

    private static List<String> groups(String... names) {
        return FileGroup.of(Stream.of(names).map(Path::of).toList()).stream()
                .map(group -> group.files() + (group.half() ? " waits" : ""))
                .toList();
    }

    @Test
    void namesThatDifferInTheLanguageAreAPairWhateverTheSuffix() {
        assertThat(groups("report.en.pdf", "report.zh.docx")).containsExactly("[report.zh.docx, report.en.pdf]");
        assertThat(groups("2024_EN.html", "2024_CN.txt")).containsExactly("[2024_CN.txt, 2024_EN.html]");
        assertThat(groups("年报(中文).doc", "年报(英文).doc")).containsExactly("[年报(中文).doc, 年报(英文).doc]");
        assertThat(groups("年报中文版.doc", "年报英文版.doc")).containsExactly("[年报中文版.doc, 年报英文版.doc]");
    }

    @Test
    void oneOfAPairWaitsAndAnythingElseIsByItself() {
        assertThat(groups("a.zh.txt", "b.en.txt", "c.txt"))
                .containsExactly("[a.zh.txt] waits", "[b.en.txt] waits", "[c.txt]");
        assertThat(groups("Shenzhen.txt", "Garden.txt", "zh.txt", "en"))
                .containsExactly("[Garden.txt]", "[Shenzhen.txt]", "[en]", "[zh.txt]");
    }

    @Test
    void aThirdFileOfTheSameNameIsByItself() {
        assertThat(groups("a.zh.docx", "a.zh.pdf", "a.en.pdf")).containsExactly("[a.zh.docx, a.en.pdf]", "[a.zh.pdf]");
    }
}
