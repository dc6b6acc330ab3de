package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.duizhao.events.Block;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.FailureKind;
import org.duizhao.events.NotRead;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small files of kinds that were once read wrong, and their like made here. */
class PdfKindsTest {

    private static final Path CASES = Path.of("src", "test", "resources", "cases");
    private static final Path SAMPLES = Path.of("..", "samples");

    @TempDir
    static Path folder;

    static Extraction extraction;
    static Extraction withoutOcr;

    @BeforeAll
    static void start() {
        extraction = new Extraction(folder);
        withoutOcr = new Extraction(
                folder,
                Extraction.withOcr(
                        folder.resolve("other"),
                        ExtractionProperties.OcrMode.AUTO,
                        folder.resolve("no-tesseract").toString()));
    }

    @AfterAll
    static void stop() {
        extraction.close();
        withoutOcr.close();
    }

    @Test
    void noLineOfAFactSheetIsTakenForFurniture() throws Exception {
        assertThat(texts("c18-factsheets.pdf"))
                .filteredOn(text -> text.contains("学校"))
                .hasSize(4);
    }

    @Test
    void aTitleNearTheEdgeIsKept() throws Exception {
        assertThat(texts("c01-unigb-notounicode.pdf")).first().isEqualTo("湖城市年度报告");
    }

    @Test
    void aLevelWatermarkLeavesTheLinesWhole() throws Exception {
        assertThat(texts("c08b-watermark-horizontal.pdf"))
                .contains("第7项工作进展顺利，新增绿地7.5平方公里，惠及居民1656户，群众满意。")
                .noneMatch(text -> text.contains("内部资料"));
    }

    @Test
    void aSlantedWatermarkIsNoHeading() throws Exception {
        assertThat(Extraction.blocks(read("c08c-watermark30.pdf")))
                .noneMatch(block -> block.kind() == Block.Kind.HEADING)
                .noneMatch(block -> block.text().contains("稿"));
    }

    @Test
    void verticalColumnsAreReadFromRightToLeft() throws Exception {
        assertThat(String.join("", texts("c03-vertical-glyphs.pdf")))
                .startsWith("湖城市年度报告全市生产总值达到一千七百九十三亿元，比上年增长百分之五点六。");
    }

    @Test
    void aTurnedTableKeepsItsRows() throws Exception {
        assertThat(Extraction.outline(read("c05-rotated-table.pdf")))
                .containsExactly("row 指标|2024年|2025年", "row 生产总值（亿元）|1698.5|1793.6", "row 新增绿地（平方公里）|5.8|6.5");
    }

    @Test
    void contentsAreAList() throws Exception {
        assertThat(Extraction.outline(read("c17-toc.pdf")))
                .startsWith("heading1 目 录", "item 一、2025年工作回顾", "item （一）全力稳增长");
    }

    @ParameterizedTest
    @CsvSource({"c12-attachment.pdf, 附件.txt", "c13-portfolio.pdf, r.pdf"})
    void whatIsAttachedIsAFurtherFile(String file, String name) throws Exception {
        ExtractionResult.Extracted read = Extraction.extracted(read(file));
        assertThat(read.files()).extracting(ExtractedFile::name).containsExactly(file, name);
        assertThat(read.files().get(1).within()).isZero();
        assertThat(read.blocks())
                .anyMatch(block -> block.file() == 1 && block.text().contains("新增绿地"));
        assertThat(read.warnings()).singleElement().asString().contains(name);
    }

    @Test
    void fieldsAndNotesWrittenOnThePageAreText() throws Exception {
        assertThat(texts("c14-annots.pdf"))
                .contains("Form value: 1,650 households", "Free text: revised to 7.5 square kilometers");
    }

    @Test
    void aFieldWithoutLooksIsTextAndARemarkIsNot() throws Exception {
        assertThat(Extraction.blocks(extraction.of("form.pdf", form())))
                .extracting(Block::text)
                .containsExactly("新增绿地6.5平方公里");
    }

    private static byte[] form() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            PDAcroForm form = new PDAcroForm(pdf);
            pdf.getDocumentCatalog().setAcroForm(form);
            PDTextField field = new PDTextField(form);
            field.setPartialName("green");
            field.getCOSObject().setItem(COSName.SUBTYPE, COSName.WIDGET);
            field.getCOSObject().setString(COSName.V, "新增绿地6.5平方公里");
            field.getWidgets().get(0).setRectangle(new PDRectangle(72, 600, 300, 18));
            page.getAnnotations().add(field.getWidgets().get(0));
            form.getFields().add(field);
            PDAnnotationText remark = new PDAnnotationText();
            remark.setContents("请核对数字");
            remark.setRectangle(new PDRectangle(400, 600, 20, 20));
            page.getAnnotations().add(remark);
            return bytes(pdf);
        }
    }

    @ParameterizedTest
    @CsvSource({"report.zh.pdf, none", "report.en.pdf, none", "report.zh.pdf, private", "report.en.pdf, shifted"})
    void aTextLayerThatDoesNotSayWhatItShowsIsRefusedWithoutOcr(String sample, String fault) throws Exception {
        Extraction.assertRefused(withoutOcr.of(sample, broken(sample, fault)), FailureKind.REJECTED_INPUT, "scanned");
    }

    @Test
    void ofADocumentWithOneSuchPageTheOthersAreReadAndItIsNamed() throws Exception {
        byte[] bytes;
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(SAMPLES.resolve("report.zh.pdf")));
                PDDocument bad = Loader.loadPDF(broken("report.zh.pdf", "none"))) {
            pdf.importPage(bad.getPage(0));
            bytes = bytes(pdf);
        }
        ExtractionResult.Extracted read = Extraction.extracted(withoutOcr.of("mixed.pdf", bytes));
        assertThat(read.files().get(0).notRead()).extracting(NotRead::what).containsOnly("page");
        assertThat(read.warnings()).anyMatch(warning -> warning.contains("fonts that map to Unicode"));
        assertThat(read.blocks()).isNotEmpty();
    }

    /** The same pages, whose fonts name no characters, those of the private use area, or the ones after the right ones. */
    private static byte[] broken(String sample, String fault) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(Files.readAllBytes(SAMPLES.resolve(sample)))) {
            for (PDPage page : pdf.getPages()) {
                COSDictionary fonts = page.getResources().getCOSObject().getCOSDictionary(COSName.FONT);
                for (COSName name : List.copyOf(fonts.keySet())) {
                    breakFont(pdf, fonts.getCOSDictionary(name), fault);
                }
            }
            return bytes(pdf);
        }
    }

    private static void breakFont(PDDocument pdf, COSDictionary font, String fault) throws IOException {
        COSBase map = font.getDictionaryObject(COSName.TO_UNICODE);
        font.removeItem(COSName.TO_UNICODE);
        if (map instanceof COSStream stream && !fault.equals("none")) {
            String text = new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            Matcher targets =
                    Pattern.compile("(?<=> ?<)[0-9A-Fa-f]{4}(?=>\\s*\n)").matcher(text);
            String wrong = targets.replaceAll(m -> "%04X"
                    .formatted(
                            fault.equals("private")
                                    ? 0xE000 + Integer.parseInt(m.group(), 16) % 0x1000
                                    : Integer.parseInt(m.group(), 16) + 1));
            COSStream replaced = pdf.getDocument().createCOSStream();
            try (OutputStream out = replaced.createOutputStream()) {
                out.write(wrong.getBytes(StandardCharsets.ISO_8859_1));
            }
            font.setItem(COSName.TO_UNICODE, replaced);
        }
    }

    private static byte[] bytes(PDDocument pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        pdf.save(out);
        return out.toByteArray();
    }

    private static ExtractionResult read(String name) throws InterruptedException {
        return extraction.of(name, CASES.resolve(name));
    }

    private static List<String> texts(String name) throws InterruptedException {
        return Extraction.blocks(read(name)).stream().map(Block::text).toList();
    }
}
