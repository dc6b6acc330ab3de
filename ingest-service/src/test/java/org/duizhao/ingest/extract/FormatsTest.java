package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duizhao.events.Block;
import org.duizhao.events.FailureKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of each format; the paged ones are in {@link ReportFormsTest}. */
class FormatsTest {

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
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "GB18030", "Big5", "UTF-8 BOM"})
    void plainTextIsReadInItsEncoding(String charset) throws Exception {
        String text = "一、總體要求\n全市供水管網改造128公里,惠及居民24.5萬人。\n[1]不含中央投資。\n";
        byte[] bytes = charset.endsWith("BOM")
                ? ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)
                : text.getBytes(Charset.forName(charset));
        assertThat(Extraction.outline(extraction.of("a.txt", bytes)))
                .containsExactly("heading1 一、總體要求", "paragraph 全市供水管網改造128公里,惠及居民24.5萬人。", "note [1]不含中央投資。");
    }

    @Test
    void theSeedsFormIsReadWithLetterSpacedTitleWrappedNamesAndNote() throws Exception {
        String text = """
                政 府 工 作 報 告
                ——2024年1月21日在臨江市第十六屆
                人民代表大會第二次會議上
                臨江市市長 王 某
                REPORT ON THE WORK OF THE GOVERNMENT
                Delivered at the Second Session of the Sixteenth Linjiang Municipal
                People's Congress on January 21, 2024
                二、2024年重點任務
                打造六條產業鏈和五個產業集群。
                注釋:
                [11]The chains include hydrogen energy.
                """;
        ExtractionResult result = extraction.of("seed.txt", text.getBytes(StandardCharsets.UTF_8));
        assertThat(Extraction.outline(result))
                .containsExactly(
                        "paragraph 政府工作報告",
                        "paragraph ——2024年1月21日在臨江市第十六屆人民代表大會第二次會議上",
                        "paragraph 臨江市市長 王 某",
                        "paragraph REPORT ON THE WORK OF THE GOVERNMENT",
                        "paragraph Delivered at the Second Session of the Sixteenth Linjiang Municipal People's Congress on"
                                + " January 21, 2024",
                        "heading1 二、2024年重點任務",
                        "paragraph 打造六條產業鏈和五個產業集群。",
                        "paragraph 注釋:",
                        "note [11]The chains include hydrogen energy.");
        assertThat(Extraction.blocks(result).get(0).original()).isEqualTo("政 府 工 作 報 告");
    }

    @Test
    void markdownKeepsHeadingsRowsItemsAndTheTextOfLinks() throws Exception {
        String text = "# 供水公告\n\n市水务局**正式**发布[全文](http://example.invalid/a)。\n\n## 项目\n\n- 东湖水厂\n\n| 项目 | 投资 |\n"
                + "| --- | --- |\n| 泵站 | 0.8 |\n";
        assertThat(Extraction.outline(extraction.of("a.md", text.getBytes(StandardCharsets.UTF_8))))
                .containsExactly(
                        "heading1 供水公告",
                        "paragraph 市水务局正式发布全文。",
                        "heading2 项目",
                        "item - 东湖水厂",
                        "row 项目|投资",
                        "row 泵站|0.8");
    }

    @ParameterizedTest
    @CsvSource({"','", "';'", "'\t'"})
    void csvKeepsItsCellsApart(String separator) throws Exception {
        String text =
                "项目,投资\n\"东湖水厂,二期\",1.2\n".replace("项目,", "项目" + separator).replace("\",", "\"" + separator);
        ExtractionResult result = extraction.of("a.csv", text.getBytes(Charset.forName("GB18030")));
        assertThat(Extraction.outline(result)).containsExactly("row 项目|投资", "row 东湖水厂,二期|1.2");
        Block row = Extraction.blocks(result).get(1);
        assertThat(row.cells().get(1).start()).isEqualTo("东湖水厂,二期".length() + 1);
        assertThat(row.cells().get(1).end()).isEqualTo(row.text().length());
    }

    @Test
    void ofAWebPageOnlyTheArticleRemains() throws Exception {
        String page = """
                <!DOCTYPE html><html lang="zh"><head><meta charset="gb2312"><title>公告_市水务局</title>
                <script>var n = 12.5;</script></head><body>
                <div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/x">政务公开</a></li></ul></div>
                <div class="position">当前位置：<a href="/">首页</a></div>
                <h1>关于供水的公告</h1>
                <div class="TRS_Editor"><h2>一、要求</h2><p>全市供水管网改造128公里，<br>新建泵站6座。</p>
                <ul><li>完成东湖水厂扩建</li></ul>
                <table><tr><td>项目</td><td>投资</td></tr><tr><td>泵站</td><td>0.8</td></tr></table></div>
                <div class="share">分享到：微信</div>
                <div class="related"><h3>相关链接</h3><ul><li><a href="/9">2024年公告12.5%</a></li></ul></div>
                <footer>版权所有 备案号20250001</footer></body></html>
                """;
        assertThat(Extraction.outline(extraction.of("a.html", page.getBytes(Charset.forName("GB18030")))))
                .containsExactly(
                        "heading1 关于供水的公告",
                        "heading2 一、要求",
                        "paragraph 全市供水管网改造128公里，",
                        "paragraph 新建泵站6座。",
                        "item 完成东湖水厂扩建",
                        "row 项目|投资",
                        "row 泵站|0.8");
    }

    @Test
    void aLongLineOfWhatButtonsSayIsText() throws Exception {
        String line = "大".repeat(300_000);
        String page = "<!DOCTYPE html><html><head><title>a</title></head><body><article><h1>公告</h1><p>" + line
                + "</p></article></body></html>";
        assertThat(Extraction.outline(extraction.of("a.html", page.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("heading1 公告", "paragraph " + line);
    }

    @Test
    void xhtmlIsReadAsXml() throws Exception {
        String page =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Strict//EN\""
                        + " \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><head>"
                        + "<title>t</title></head><body><h1>供水公告</h1><p>改造管网128公里&#12290;</p></body></html>";
        assertThat(Extraction.outline(extraction.of("a.xhtml", page.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("heading1 供水公告", "paragraph 改造管网128公里。");
    }

    @Test
    void aWorkbookOfTheOlderKindShowsPowersAsSuch() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            HSSFFont raised = book.createFont();
            raised.setTypeOffset(Font.SS_SUPER);
            HSSFRichTextString area = new HSSFRichTextString("6.5km2，绿地");
            area.applyFont(5, 6, raised);
            var row = book.createSheet("t").createRow(0);
            row.createCell(0).setCellValue("面积");
            row.createCell(1).setCellValue(area);
            book.write(bytes);
        }
        assertThat(Extraction.outline(extraction.of("a.xls", bytes.toByteArray())))
                .containsExactly("row 面积|6.5km²，绿地");
    }

    @Test
    void equationsOfAPageAreLinesOfText() throws Exception {
        String page =
                "<!DOCTYPE html><html><head><title>t</title></head><body><article><h1>公告</h1><p>面积<math><mi>S</mi><mo>=</mo>"
                        + "<msup><mi>r</mi><mn>2</mn></msup></math>，比例<math><mfrac><mn>3</mn><mn>4</mn></mfrac></math>。</p></article>"
                        + "</body></html>";
        assertThat(Extraction.outline(extraction.of("a.html", page.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("heading1 公告", "paragraph 面积S=r²，比例3/4。");
    }

    @Test
    void slidesAndSheetsAreRowsAndParagraphsWithTheirPage() throws Exception {
        ByteArrayOutputStream slides = new ByteArrayOutputStream();
        try (XMLSlideShow show = new XMLSlideShow()) {
            show.createSlide().createTextBox().setText("供水公告");
            show.createSlide().createTextBox().setText("改造管网128公里。");
            show.write(slides);
        }
        assertThat(Extraction.blocks(extraction.of("a.pptx", slides.toByteArray())))
                .extracting(Block::text, Block::page)
                .containsExactly(tuple("供水公告", 1), tuple("改造管网128公里。", 2));
        ByteArrayOutputStream sheets = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("投资");
            var row = sheet.createRow(0);
            row.createCell(0).setCellValue("泵站");
            row.createCell(1).setCellValue(0.8);
            sheet.createDrawingPatriarch()
                    .createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 1, 3, 4, 6))
                    .setText("注：初步数。");
            book.write(sheets);
        }
        assertThat(Extraction.outline(extraction.of("a.xlsx", sheets.toByteArray())))
                .contains("row 泵站|0.8", "note 注：初步数。");
    }

    @ParameterizedTest
    @CsvSource({
        "377ABCAF271C, application/x-7z-compressed",
        "1F8B0800, application/gzip",
        "526172211A0700, application/vnd.rar",
        "7F454C46020101, application/x-elf",
        "4D5A9000, application/vnd.microsoft.portable-executable",
        "494433030000, audio/mpeg",
        "00000018667479706D703432, video/mp4",
        "4F67675300, application/ogg",
        "53514C69746520666F726D6174203300, application/vnd.sqlite3",
        "0001020304050607, application/octet-stream"
    })
    void whatIsNoReportIsRefusedByItsBytesWhateverItsName(String hex, String type) throws Exception {
        byte[] head = HexFormat.of().parseHex(hex);
        for (String name : new String[] {"report.pdf", "report.docx", "report.txt"}) {
            Extraction.assertRefused(
                    extraction.of(name, Arrays.copyOf(head, 600)),
                    FailureKind.REJECTED_INPUT,
                    "file type: " + type + " (expected: PDF, OFD, Word");
        }
    }

    @Test
    void anArchiveIsRefusedWithWhatToDo() throws Exception {
        Extraction.assertRefused(
                extraction.of("report.docx", zip("report.txt", "改造管网".getBytes(StandardCharsets.UTF_8))),
                FailureKind.REJECTED_INPUT,
                "file type: application/zip (expected: the files inside it, or the archive as one upload)");
    }

    static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
