package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.duizhao.events.Block;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtractorTest {

    @TempDir
    static Path folder;

    static Extractor extractor;

    @BeforeAll
    static void start() {
        extractor = new Extractor(ExtractionProperties.defaults());
    }

    @AfterAll
    static void stop() {
        extractor.close();
    }

    @Test
    void textInAnyEncodingGivesTheSameBlocks() throws Exception {
        String text = "政府工作報告\n北京市第十六屆人民代表大會第二次會議上,經濟發展持續推進。\nThe economy grew.\n";
        for (String charset : List.of("UTF-8", "GB18030", "Big5", "UTF-16", "UTF-16LE", "UTF-16BE")) {
            var result = extract("report.txt", text.getBytes(Charset.forName(charset)));
            assertThat(texts(result)).as(charset).containsExactly(text.split("\n"));
            assertThat(((ExtractionResult.Extracted) result).blocks())
                    .extracting(Block::language)
                    .as(charset)
                    .containsExactly("zh", "zh", "en");
        }
    }

    @Test
    void anEmptyFileIsRejected() throws Exception {
        assertThat(extract("empty.txt", new byte[0]))
                .isEqualTo(new ExtractionResult.Refused(
                        FailureKind.REJECTED_INPUT, "size: 0 bytes (expected: a file with text)"));
    }

    @Test
    void aProgramIsRejectedByItsBytesAndNotItsName() throws Exception {
        byte[] program = "MZ\u0090\0\u0003\0\0\0".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(extract("report.pdf", program)).isInstanceOfSatisfying(ExtractionResult.Refused.class, refused -> {
            assertThat(refused.kind()).isEqualTo(FailureKind.REJECTED_INPUT);
            assertThat(refused.cause())
                    .startsWith("file type: application/vnd.microsoft.portable-executable (expected: PDF");
        });
    }

    static ExtractionResult extract(String name, byte[] bytes) throws Exception {
        Path file = Files.write(Files.createTempFile(folder, "source", ".bin"), bytes);
        SourceFile source = new SourceFile(SourceFile.Side.ANY, name, "", bytes.length, "0".repeat(64));
        return extractor.extract(List.of(new Source(source, file)), Hints.NONE);
    }

    static List<String> texts(ExtractionResult result) {
        assertThat(result).isInstanceOf(ExtractionResult.Extracted.class);
        return ((ExtractionResult.Extracted) result)
                .blocks().stream().map(Block::text).toList();
    }
}
