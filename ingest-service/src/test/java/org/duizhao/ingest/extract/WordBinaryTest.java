package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents of Word 97 to 2003 are what their author sees. */
class WordBinaryTest {

    @TempDir
    static Path folder;

    static Extraction extraction;

    @BeforeAll
    static void start() {
        extraction = new Extraction(folder);
    }

    @AfterAll
    static void stop() {
        extraction.close();
    }

    @Test
    void hiddenTextIsLeftOutAndSaid() throws Exception {
        ExtractionResult.Extracted extracted = changed(run -> run.setVanished(true));

        assertThat(String.join("", Extraction.outline(extracted))).contains("前").doesNotContain("密件");
        assertThat(extracted.files().get(0).notRead())
                .anyMatch(left -> left.what().equals("hidden-text"));
    }

    @Test
    void deletedTextIsLeftOutAndSaid() throws Exception {
        ExtractionResult.Extracted extracted = changed(run -> run.markDeleted(true));

        assertThat(String.join("", Extraction.outline(extracted))).contains("前").doesNotContain("密件");
        assertThat(extracted.files().get(0).notRead())
                .anyMatch(left -> left.what().equals("deleted-text"));
    }

    private static ExtractionResult.Extracted changed(Consumer<CharacterRun> change)
            throws IOException, InterruptedException {
        Path file = Path.of("src/test/resources/forms/notice.cover.zh.doc");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (HWPFDocument document = new HWPFDocument(Files.newInputStream(file))) {
            Range range = document.getRange();
            CharacterRun secret = range.getParagraph(0).insertBefore("密件");
            change.accept(secret);
            range.getParagraph(0).insertBefore("前");
            document.write(out);
        }
        return Extraction.extracted(extraction.of("a.doc", out.toByteArray()));
    }
}
