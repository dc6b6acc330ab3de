package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.duizhao.events.Block;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sample report in all its forms has the same paragraphs, and nothing else. */
class SampleFormsTest {

    private static final Path SAMPLES = Path.of("..", "samples");

    private static Extractor extractor;

    @BeforeAll
    static void start() {
        extractor = new Extractor(ExtractionProperties.defaults());
    }

    @AfterAll
    static void stop() {
        extractor.close();
    }

    @ParameterizedTest
    @CsvSource({
        "report.zh.gb18030.txt, report.zh.txt",
        "report.zh.docx, report.zh.txt",
        "report.en.docx, report.en.txt",
        "report.zh.html, report.zh.txt",
        "report.en.html, report.en.txt",
        "report.zh.pdf, report.zh.txt",
        "report.en.pdf, report.en.txt",
        "interleaved.pdf, interleaved.txt"
    })
    void everyFormHasTheParagraphsOfTheText(String form, String text) throws Exception {
        assertThat(blocks(form).stream().map(block -> folded(block.text())).toList())
                .containsExactlyElementsOf(lines(text));
    }

    @Test
    void theCellsOfATwoColumnTableStayPaired() throws Exception {
        List<String> zh = lines("report.zh.txt");
        List<Block> rows = blocks("twocolumn.docx");
        assertThat(rows).hasSize(zh.size()).allMatch(block -> block.kind() == Block.Kind.TABLE_ROW);
        assertThat(rows.stream()
                        .map(row -> folded(row.text()
                                .substring(
                                        row.cells().get(0).start(),
                                        row.cells().get(0).end())))
                        .toList())
                .isEqualTo(zh);
    }

    private static List<Block> blocks(String name) throws InterruptedException {
        SourceFile file = new SourceFile(SourceFile.Side.ANY, name, "", 0, "0".repeat(64));
        ExtractionResult result = extractor.extract(List.of(new Source(file, SAMPLES.resolve(name))), Hints.NONE);
        assertThat(result).isInstanceOf(ExtractionResult.Extracted.class);
        return ((ExtractionResult.Extracted) result).blocks();
    }

    private static List<String> lines(String name) throws Exception {
        String text = new String(Files.readAllBytes(SAMPLES.resolve(name)), Charset.forName("UTF-8"));
        return Arrays.stream(text.split("\n"))
                .map(SampleFormsTest::folded)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", "");
    }
}
