package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.EventCodec;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Hints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each named limit is kept, and nothing is cut in silence; depth and expansion are in {@link HostileFilesTest}. */
class LimitsTest {

    private static final Path PAGES = Path.of("src", "test", "resources", "forms", "bulletin.cover.en.pdf");
    private static final String TEXT = "改造管网。\n新建泵站。\n扩建水厂。\n";

    @TempDir
    Path folder;

    @Test
    void bytesOverTheLimitAreRefused() throws Exception {
        try (Extraction extraction = limited(10, 5, 1000, true)) {
            Extraction.assertRefused(
                    extraction.of("a.txt", TEXT.getBytes(StandardCharsets.UTF_8)),
                    FailureKind.LIMIT_EXCEEDED,
                    "size: 48 bytes (expected: at most duizhao.extract.limits.max-bytes = 10)");
        }
    }

    @Test
    void pagesAndCharactersOverTheLimitAreRefused() throws Exception {
        try (Extraction extraction = limited(1 << 20, 1, 8, false)) {
            Extraction.assertRefused(
                    extraction.of("a.pdf", PAGES),
                    FailureKind.LIMIT_EXCEEDED,
                    "pages: 8 (expected: at most duizhao.extract.limits.max-pages = 1)");
            Extraction.assertRefused(
                    extraction.of("a.txt", TEXT.getBytes(StandardCharsets.UTF_8)),
                    FailureKind.LIMIT_EXCEEDED,
                    "characters: over 8 (expected: at most duizhao.extract.limits.max-characters)");
            Extraction.assertRefused(
                    extraction.of("a.pptx", slides()), FailureKind.LIMIT_EXCEEDED, "pages: 2 (expected: at most");
            Extraction.assertRefused(
                    extraction.of("a.xlsx", sheet(1000)), FailureKind.LIMIT_EXCEEDED, "characters: over 8");
        }
    }

    @Test
    void whereThePropertySaysSoTheTextIsCutAndTheDocumentSaysWhere() throws Exception {
        try (Extraction extraction = limited(1 << 20, 1, 12, true)) {
            ExtractionResult.Extracted text =
                    Extraction.extracted(extraction.of("a.txt", TEXT.getBytes(StandardCharsets.UTF_8)));
            assertThat(Extraction.outline(text)).containsExactly("paragraph 改造管网。", "paragraph 新建泵站。");
            assertThat(text.files())
                    .extracting(ExtractedFile::truncatedAt)
                    .containsExactly("duizhao.extract.limits.max-characters: 12");
            assertThat(text.warnings())
                    .containsExactly("a.txt: truncated at duizhao.extract.limits.max-characters: 12");
        }
        try (Extraction extraction = limited(1 << 20, 1, 100_000, true)) {
            ExtractionResult.Extracted pages = Extraction.extracted(extraction.of("a.pdf", Files.readAllBytes(PAGES)));
            assertThat(pages.blocks()).allMatch(block -> Integer.valueOf(1).equals(block.page()));
            assertThat(pages.files())
                    .extracting(ExtractedFile::truncatedAt)
                    .containsExactly("duizhao.extract.limits.max-pages: 1");
            assertThat(Extraction.outline(extraction.of("a.pptx", slides()))).containsExactly("paragraph 供水公告");
        }
    }

    /** 10 MB of them once ended the service that collected them. */
    @Test
    void blocksAndCellsWithoutEndAreRefused() throws Exception {
        try (Extraction extraction = new Extraction(folder, Extraction.defaults(folder.resolve("work")))) {
            String expected = "blocks and cells: over 100000 (expected: at most duizhao.extract.limits.max-items)";
            Extraction.assertRefused(
                    extraction.of("a.txt", "城。\n\n".repeat(300_000).getBytes(StandardCharsets.UTF_8)),
                    FailureKind.LIMIT_EXCEEDED,
                    expected);
            Extraction.assertRefused(
                    extraction.of("a.csv", ("城,城\n" + ",".repeat(200_000)).getBytes(StandardCharsets.UTF_8)),
                    FailureKind.LIMIT_EXCEEDED,
                    expected);
        }
    }

    @Test
    void theFilesOfAPairShareTheLimits() throws Exception {
        try (Extraction extraction = limited(1 << 20, 5, 20, false)) {
            byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
            assertThat(extraction.of("a.txt", text)).isInstanceOf(ExtractionResult.Extracted.class);
            Extraction.assertRefused(
                    extraction.ofPair(text, text),
                    FailureKind.LIMIT_EXCEEDED,
                    "en.txt: characters: over 5 (expected: at most duizhao.extract.limits.max-characters)");
        }
    }

    /** Every character takes three bytes and every block is kept twice, as it is and as the file has it. */
    @Test
    void aTextOfAsManyCharactersAsMayBeFitsAnEvent() throws Exception {
        try (Extraction extraction = new Extraction(folder, Extraction.defaults(folder.resolve("work")))) {
            int characters = ExtractionProperties.defaults().limits().maxCharacters();
            String line = "城\u3000".repeat(111) + "市\n\n";
            String text = line.repeat((characters - 1) / 223);
            ExtractionResult.Extracted most =
                    Extraction.extracted(extraction.of("a.txt", text.getBytes(StandardCharsets.UTF_8)));
            assertThat(EventCodec.value(new DocumentExtracted(
                                    "0".repeat(32), 1, "1", Instant.EPOCH, Hints.NONE, most.files(), most.blocks()))
                            .length)
                    .isLessThan(EventCodec.MAX_VALUE_BYTES);
        }
    }

    private Extraction limited(long bytes, int pages, int characters, boolean truncate) {
        return new Extraction(folder, Extraction.limited(folder.resolve("work"), bytes, pages, characters, truncate));
    }

    private static byte[] slides() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText("供水公告");
            show.createSlide().createTextBox().setText("改造管网");
            show.write(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] sheet(int rows) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet();
            for (int i = 0; i < rows; i++) {
                sheet.createRow(i).createCell(0).setCellValue("泵站" + i);
            }
            book.write(bytes);
        }
        return bytes.toByteArray();
    }
}
