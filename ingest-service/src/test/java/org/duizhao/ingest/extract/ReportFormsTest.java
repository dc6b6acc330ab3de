package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.duizhao.events.Block;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports that {@code src/test/reports/make-forms} wrote with LibreOffice and Chromium have the paragraphs of their source. */
class ReportFormsTest {

    private static final Path FORMS = Path.of("src", "test", "resources", "forms");
    private static final Path PAGES = Path.of("src", "test", "resources", "pages");

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bulletin.zh.gb18030.txt",
                "bulletin.zh.html",
                "bulletin.en.html",
                "bulletin.cover.zh.docx",
                "bulletin.twocolumn.docx",
                "bulletin.columns.zh.pdf",
                "bulletin.columns.en.pdf",
                "bulletin.cover.en.pdf",
                "bulletin.web2f.en.pdf",
                "notice.plain.zh.pdf",
                "notice.web2.zh.pdf",
                "notice.web1f.en.pdf",
                "notice.cover.zh.docx",
                "notice.cover.zh.odt",
                "notice.cover.en.odt",
                "notice.cover.zh.rtf",
                "notice.cover.en.epub",
                "fiscal.office.en.pdf",
                "fiscal.office.zh.odt",
                "fiscal.office.zh.rtf",
                "fiscal.cover.en.epub",
                "fiscal.portal.en.html",
                "transport.columns.zh.pdf",
                "transport.web2f.zh.pdf",
                "transport.interleaved.pdf",
                "transport.office.en.docx",
                "transport.office.zh.doc",
                "transport.portal.zh.html"
            })
    void everyFormHasTheTextAndTheParagraphsOfItsSource(String form) throws Exception {
        Comparison comparison = comparison(FORMS, form);
        assertThat(comparison.text()).as("text, %s", comparison.differences()).isGreaterThanOrEqualTo(0.99);
        assertThat(comparison.boundaries())
                .as("paragraphs, %s", comparison.differences())
                .isGreaterThanOrEqualTo(0.98);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "blog.en",
                "both",
                "bureau.zh",
                "council.en",
                "gazette.zh-hant",
                "main-related.en",
                "plain.en",
                "portal-div.zh",
                "portal-notice.zh",
                "press.en",
                "sections.en",
                "tables.zh"
            })
    void aShortArticleComesWithItsTitleAndWithoutWhatIsAroundIt(String page) throws Exception {
        assertThat(comparison(PAGES, page + ".html").differences()).isEmpty();
    }

    /** The marks of the notes, which this format does not tell, are much of a short text. */
    @ParameterizedTest
    @CsvSource({"notice.cover.zh.doc, 0.98, 0.98", "notice.cover.en.doc, 0.99, 0.98"})
    void aFormThatLosesTheMarksOfNotesKeepsTheRest(String form, double text, double boundaries) throws Exception {
        Comparison comparison = comparison(FORMS, form);
        assertThat(comparison.text()).as("text, %s", comparison.differences()).isGreaterThanOrEqualTo(text);
        assertThat(comparison.boundaries())
                .as("paragraphs, %s", comparison.differences())
                .isGreaterThanOrEqualTo(boundaries);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notice.cover.zh.docx",
                "notice.cover.zh.odt",
                "notice.cover.zh.doc",
                "notice.cover.zh.rtf",
                "notice.plain.zh.pdf",
                "notice.web2.zh.pdf"
            })
    void headingsListsRowsAndNotesAreWhatTheyAre(String form) throws Exception {
        ExtractionResult result = extraction.of(form, FORMS.resolve(form));
        List<Block> blocks = Extraction.blocks(result);
        assertThat(blocks).first().satisfies(title -> {
            assertThat(title.text()).isEqualTo("政府公告");
            assertThat(title.original()).isEqualTo("政　府　公　告");
        });
        assertThat(blocks.stream()
                        .filter(block -> block.kind() == Block.Kind.HEADING)
                        .map(Block::text))
                .containsSubsequence("一、总体要求", "（一）重点任务", "二、组织保障");
        assertThat(level(blocks, "一、总体要求")).isLessThan(level(blocks, "（一）重点任务"));
        assertThat(Extraction.outline(result))
                .containsSubsequence("row 项目|投资（亿元）|完成时间", "row 东湖水厂|1.2|2026年9月", "row 城东泵站|0.8|2026年11月");
        assertThat(blocks.stream().filter(block -> block.kind() == Block.Kind.FOOTNOTE))
                .singleElement()
                .satisfies(note -> assertThat(note.text().replace(" ", "")).isEqualTo("[1]不含中央预算内投资。"));
        assertThat(blocks).extracting(Block::ordinal).isSorted();
        assertThat(blocks.stream().filter(block -> block.text().matches(".*\\p{IsHan}.*")))
                .allMatch(block -> "zh".equals(block.language()));
        if (form.endsWith(".pdf")) {
            assertThat(blocks).allMatch(block -> block.page() != null && block.page() == 1);
        }
    }

    private static int level(List<Block> blocks, String text) {
        return blocks.stream()
                .filter(block -> block.text().equals(text))
                .map(Block::level)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    private static Comparison comparison(Path from, String form) throws Exception {
        ExtractionResult result = extraction.of(form, from.resolve(form));
        return Comparison.of(Extraction.blocks(result), Files.readAllLines(from.resolve(form + ".expected")));
    }
}
