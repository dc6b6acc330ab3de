package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.duizhao.events.Block;
import org.duizhao.events.FailureKind;
import org.duizhao.events.NotRead;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** OFD in the styles of different producers, and small files made here. */
class OfdTest {

    private static final Path FORMS = Path.of("src", "test", "resources", "ofd");

    @TempDir
    static Path folder;

    static Extraction extraction;

    @BeforeAll
    static void start() {
        extraction = new Extraction(
                folder,
                Extraction.withOcr(
                        folder.resolve("work"),
                        ExtractionProperties.OcrMode.AUTO,
                        folder.resolve("no-tesseract").toString()));
    }

    @AfterAll
    static void stop() {
        extraction.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"line", "glyph", "grun", "runs", "fold", "two"})
    void everyStyleHasTheParagraphsAndRowsOfTheReport(String style) throws Exception {
        String name = "R1-" + style + ".ofd";
        List<String> read = Extraction.blocks(extraction.of(name, FORMS.resolve(name))).stream()
                .map(block -> folded(block.text()))
                .toList();
        assertThat(read)
                .containsExactlyElementsOf(Files.readAllLines(FORMS.resolve("R1.expected")).stream()
                        .map(OfdTest::folded)
                        .toList());
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void glyphsWithoutCharactersAreSaid() throws Exception {
        Extraction.assertRefused(
                extraction.of("n.ofd", FORMS.resolve("R1-nounicode.ofd")), FailureKind.REJECTED_INPUT, "text: none");
    }

    @Test
    void anAttachmentIsNamedAndIsNoText() throws Exception {
        ExtractionResult.Extracted read = Extraction.extracted(extraction.of("r.ofd", FORMS.resolve("R1-runs.ofd")));
        assertThat(read.files().get(0).notRead())
                .singleElement()
                .matches(left -> left.what().equals("attachment") && "data.xml".equals(left.place()));
        assertThat(read.files().get(0).pages()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({
        "'<TextCode X=\"0\" Y=\"5\" DeltaX=\"g 20 5\">新增绿地6.5平方公里。</TextCode>', 新增绿地6.5平方公里。",
        "'<TextCode X=\"0\" Y=\"5\">新增绿地6.5平方公里。</TextCode>', 新增绿地6.5平方公里。",
        "'<TextCode X=\"0\" Y=\"5\" DeltaX=\"5 5  g 2 5 2.5\">新增绿地6.5</TextCode>', 新增绿地6.5",
        "'<TextCode X=\"0\" Y=\"5\">新增</TextCode><TextCode X=\"10\">绿地</TextCode>', 新增绿地",
        "'<TextCode Y=\"5\">GDP rose by 5.6 percent.</TextCode>', GDP rose by 5.6 percent.",
        "'<TextCode X=\"0\" Y=\"5\">投资1650户</TextCode><TextCode X=\"0.1\" Y=\"5\">投资1650户</TextCode>', 投资1650户",
        "'<TextCode X=\"0\" Y=\"5\" DeltaX=\"g 3 5 -15 g 3 5\" DeltaY=\"g 3 0 8 g 3 0\">全市新增绿地甚多</TextCode>', 全市新增绿地甚多"
    })
    void stepsOfAllKindsArePlaced(String codes, String text) throws Exception {
        assertThat(String.join("", texts(page(object("", codes))))).isEqualTo(text);
    }

    @Test
    void aSizeOfOneIsScaledByTheTransformation() throws Exception {
        String title =
                object("CTM=\"9 0 0 9 0 0\" Size=\"1\"", "<TextCode X=\"0\" Y=\"1\" DeltaX=\"g 3 1\">年度报告</TextCode>");
        String text =
                "<TextObject Boundary=\"20 60 170 10\" Font=\"3\" Size=\"4\"><TextCode X=\"0\" Y=\"4\">全市生产总值达到1793.6亿元。</TextCode></TextObject>";
        assertThat(Extraction.outline(extraction.of("t.ofd", ofd(Map.of("P.xml", page(title + text))))))
                .containsExactly("heading1 年度报告", "paragraph 全市生产总值达到1793.6亿元。");
    }

    @Test
    void whatIsInvisibleIsNotRead() throws Exception {
        String hidden = object("Visible=\"false\"", "<TextCode X=\"0\" Y=\"5\">作废</TextCode>");
        String shown = "<PageBlock><PageBlock>" + object("", "<TextCode X=\"0\" Y=\"5\">有效文本</TextCode>")
                + "</PageBlock></PageBlock>";
        assertThat(texts(page(hidden + shown))).containsExactly("有效文本");
    }

    @Test
    void verticalTextIsReadFromRightToLeft() throws Exception {
        String first = column(150, "全市生产总值达到一千七百亿元");
        String second = column(130, "新增绿地六平方公里");
        assertThat(String.join("", texts(page(second + first)))).isEqualTo("全市生产总值达到一千七百亿元新增绿地六平方公里");
    }

    private static String column(int x, String text) {
        return "<TextObject Boundary=\"" + x
                + " 30 10 200\" Font=\"3\" Size=\"5\"><TextCode X=\"0\" Y=\"5\" DeltaY=\"g " + text.length() + " 5.5\">"
                + text + "</TextCode></TextObject>";
    }

    @Test
    void aCompositeWithinItselfEnds() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "Res.xml",
                "<Res><CompositeGraphicUnits><CompositeGraphicUnit ID=\"9\" Width=\"1\" Height=\"1\"><Content>"
                        + object("", "<TextCode X=\"0\" Y=\"5\">自身引用</TextCode>")
                        + "<CompositeObject Boundary=\"0 0 1 1\" ResourceID=\"9\"/></Content></CompositeGraphicUnit></CompositeGraphicUnits></Res>");
        parts.put("P.xml", page("<CompositeObject Boundary=\"0 0 210 297\" ResourceID=\"9\"/>"));
        assertThat(Extraction.blocks(extraction.of("c.ofd", ofd(parts))))
                .extracting(Block::text)
                .containsExactly("自身引用");
    }

    @Test
    void aMissingPageIsNamedAndTheOthersAreRead() throws Exception {
        byte[] bytes = ofd(
                Map.of("P.xml", page(object("", "<TextCode X=\"0\" Y=\"5\">新增绿地6.5平方公里。</TextCode>"))),
                "P.xml",
                "Q.xml");
        ExtractionResult.Extracted read = Extraction.extracted(extraction.of("m.ofd", bytes));
        assertThat(read.blocks()).hasSize(1);
        assertThat(read.files().get(0).notRead()).extracting(NotRead::place).containsExactly("page 2");
    }

    @Test
    void declarationsOfEntitiesAreRefused() throws Exception {
        String bomb = "<!DOCTYPE Page [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
                + page(object("", "<TextCode X=\"0\" Y=\"5\">&b;</TextCode>"));
        assertThat(extraction.of("e.ofd", ofd(Map.of("P.xml", bomb)))).isInstanceOf(ExtractionResult.Refused.class);
        String external = "<!DOCTYPE Page [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>"
                + page(object("", "<TextCode X=\"0\" Y=\"5\">&a;</TextCode>"));
        assertThat(extraction.of("x.ofd", ofd(Map.of("P.xml", external)))).isInstanceOf(ExtractionResult.Refused.class);
    }

    @Test
    void anEncryptedFileIsRefusedAsSuch() throws Exception {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("P.xml", "\u0001\u0002");
        parts.put("Encrypt/decryptseed.dat", "x");
        Extraction.assertRefused(extraction.of("s.ofd", ofd(parts)), FailureKind.REJECTED_INPUT, "encryption");
    }

    @Test
    void pagesThatAreOnlyPicturesAreSaidWhereThereIsNoOcr() throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put(
                "Res.xml",
                "<Res><MultiMedias><MultiMedia ID=\"7\" Type=\"Image\"><MediaFile>i.png</MediaFile></MultiMedia></MultiMedias></Res>"
                        .getBytes(StandardCharsets.UTF_8));
        parts.put("i.png", picture());
        parts.put(
                "P.xml",
                page("<ImageObject Boundary=\"0 0 210 297\" CTM=\"210 0 0 297 0 0\" ResourceID=\"7\"/>")
                        .getBytes(StandardCharsets.UTF_8));
        Extraction.assertRefused(extraction.of("p.ofd", zip(parts, "P.xml")), FailureKind.REJECTED_INPUT, "scanned");
    }

    private static byte[] picture() throws IOException {
        BufferedImage image = new BufferedImage(210, 297, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 210, 297);
        graphics.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static List<String> texts(String page) throws Exception {
        return Extraction.blocks(extraction.of("t.ofd", ofd(Map.of("P.xml", page)))).stream()
                .map(Block::text)
                .toList();
    }

    private static String object(String more, String codes) {
        String size = more.contains("Size=") ? "" : " Size=\"5\"";
        return "<TextObject Boundary=\"20 20 170 10\" Font=\"3\" " + more + size + ">" + codes + "</TextObject>";
    }

    private static String page(String content) {
        return "<Page xmlns=\"http://www.ofdspec.org/2016\"><Content><Layer Type=\"Body\">" + content
                + "</Layer></Content></Page>";
    }

    private static byte[] ofd(Map<String, String> parts) throws IOException {
        return ofd(parts, "P.xml");
    }

    private static byte[] ofd(Map<String, String> parts, String... pages) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return zip(bytes, pages);
    }

    private static byte[] zip(Map<String, byte[]> parts, String... pages) throws IOException {
        StringBuilder list = new StringBuilder();
        for (String page : pages) {
            list.append("<Page ID=\"1\" BaseLoc=\"").append(page).append("\"/>");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                put(zip, "Doc_1/" + part.getKey(), part.getValue());
            }
            put(
                    zip,
                    "Doc_1/Document.xml",
                    ("<Document><CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea><PublicRes>Res.xml</PublicRes></CommonData><Pages>"
                                    + list + "</Pages></Document>")
                            .getBytes(StandardCharsets.UTF_8));
            put(
                    zip,
                    "OFD.xml",
                    "<OFD><DocBody><DocRoot>Doc_1/Document.xml</DocRoot></DocBody></OFD>"
                            .getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
