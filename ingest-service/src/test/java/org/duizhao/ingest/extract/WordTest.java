package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duizhao.events.CellPlace;
import org.duizhao.events.Table;
import org.duizhao.events.TableRow;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A document of Word is what its author sees: accepted changes, numbers, controls, nothing hidden. */
class WordTest {

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
    void trackedChangesAreReadAsIfAccepted() throws Exception {
        assertThat(Extraction.outline(read("b01-tracked.docx")))
                .containsExactly(
                        "paragraph 全市生产总值达到1793.6亿元，比上年增长5.6%。",
                        "paragraph The city's GDP reached 179.36 billion yuan, up 5.6 percent.",
                        "paragraph 城镇新增就业38.6万人。",
                        "paragraph 新增绿地6.5平方公里。",
                        "paragraph 居民人均可支配收入增长5.4%。",
                        "row 有效行|123");
    }

    @Test
    void hiddenTextIsLeftOutAndSaid() throws Exception {
        ExtractionResult.Extracted extracted = Extraction.extracted(read("b03-hidden-header.docx"));

        assertThat(Extraction.outline(extracted)).noneMatch(line -> line.contains("1650亿元。"));
        assertThat(extracted.warnings()).anyMatch(warning -> warning.contains("hidden text"));
        assertThat(extracted.files().get(0).notRead())
                .anyMatch(left -> left.what().equals("hidden-text"));
    }

    @Test
    void powersAndIndicesStayOnes() throws Exception {
        assertThat(Extraction.outline(read("b03-hidden-header.docx")))
                .anyMatch(line -> line.contains("6.5km²，CO₂排放下降3%，1.2×10⁸元"));
    }

    @Test
    void numbersAreTheOnesThatWordShows() throws Exception {
        assertThat(Extraction.outline(read("b07-autonumber.docx")))
                .contains(
                        "paragraph 第一条 为了保护绿地，制定本条例。",
                        "item （一）各区应当每年新增绿地6.5平方公里。",
                        "paragraph 第十二条 本条例自2026年1月1日起施行。");
    }

    @Test
    void nothingInAContentControlIsLost() throws Exception {
        assertThat(Extraction.outline(read("b04-sdt.docx")))
                .contains(
                        "paragraph 块级控件：湖城市年度报告",
                        "paragraph 嵌套控件：共65页",
                        "row 控件里的行|9814亿元",
                        "paragraph 自定义XML里的文字：65项");
    }

    @Test
    void aSoftBreakPartsLines() throws Exception {
        assertThat(Extraction.outline(read("b10-softbreaks.docx"))).hasSize(4).contains("paragraph 新增绿地6.5平方公里。");
    }

    @Test
    void mergedCellsKeepTheirColumns() throws Exception {
        ExtractionResult.Extracted extracted = Extraction.extracted(read("b05-tables.docx"));
        List<TableRow> rows = extracted.blocks().stream()
                .map(block -> Objects.requireNonNull(block.row()))
                .toList();
        Table table = extracted.tables().get(rows.get(3).table());

        assertThat(rows.get(3).cells())
                .containsExactly(new CellPlace(0, 1, 2), new CellPlace(1, 2, 1), new CellPlace(3, 1, 2));
        assertThat(rows.get(4).cells()).containsExactly(new CellPlace(1, 1, 1), new CellPlace(2, 1, 1));
        assertThat(table.columns().get(2).headers()).containsExactly("产值（亿元）", "2025年");
        assertThat(table.columns().get(2).unit()).isEqualTo("亿元");
    }

    @Test
    void documentsWithinADocumentStandWhereTheyAreShown() throws Exception {
        byte[] inner = docx("<w:p><w:r><w:t>附件：65项。</w:t></w:r></w:p>", Map.of());
        byte[] outer = docx(
                "<w:p><w:r><w:t>前文。</w:t></w:r></w:p><w:altChunk r:id='c1'/><w:altChunk r:id='c2'/>"
                        + "<w:p><w:r><w:t>后文。</w:t></w:r></w:p>",
                Map.of("word/a.docx", inner, "word/b.html", "<p>网页：7项。</p>".getBytes(StandardCharsets.UTF_8)));

        assertThat(Extraction.outline(extraction.of("a.docx", outer)))
                .containsExactly("paragraph 前文。", "paragraph 附件：65项。", "paragraph 网页：7项。", "paragraph 后文。");
    }

    private static byte[] docx(String body, Map<String, byte[]> chunks) throws IOException {
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String list = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>";
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "_rels/.rels",
                (list + "<Relationship Id='r' Type='" + relations
                                + "/officeDocument' Target='word/document.xml'/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put(
                "word/document.xml",
                ("<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main' xmlns:r='"
                                + relations + "'><w:body>" + body + "</w:body></w:document>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put(
                "word/_rels/document.xml.rels",
                (list + "<Relationship Id='c1' Type='" + relations
                                + "/aFChunk' Target='a.docx'/><Relationship Id='c2' Type='" + relations
                                + "/aFChunk' Target='b.html'/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.putAll(chunks);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static ExtractionResult read(String name) throws IOException, InterruptedException {
        return extraction.of(name, Path.of("src/test/resources/cases", name));
    }
}
