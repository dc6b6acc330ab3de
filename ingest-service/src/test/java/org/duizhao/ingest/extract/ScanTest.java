package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.duizhao.events.Block;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Scans of R1, read with nothing installed. */
class ScanTest {

    private static final Path SCANS = Path.of("src", "test", "resources", "scans");
    private static final double MOST_ERRORS = 0.015;

    @TempDir
    Path folder;

    private Extraction extraction;

    @BeforeEach
    void start() throws IOException {
        extraction = new Extraction(folder);
        Assumptions.assumeTrue(
                !new NativeLibrary(folder.resolve("library")).options().isEmpty(),
                "PP-OCR: no library for this platform (expected: one of Linux, macOS or Windows)");
    }

    @AfterEach
    void stop() {
        extraction.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"d09-stamp200", "d10-rot90", "d14-table200", "d17-english200"})
    void aScanIsReadWhicheverWayUpAndThroughItsStamp(String name) throws Exception {
        String truth = Files.readString(SCANS.resolve(name + ".txt"));

        ExtractionResult result = extraction.of(name, SCANS.resolve(name + ".pdf"));

        String read = String.join(
                "", Extraction.blocks(result).stream().map(Block::text).toList());
        assertThat(CharacterErrors.rate(read, truth)).as(read).isLessThan(MOST_ERRORS);
        assertThat(Extraction.extracted(result).files().get(0).ocr()).isTrue();
    }

    @Test
    void theCellsOfARuledTableAreReadEachForItself() throws Exception {
        List<String> rows = Extraction.blocks(extraction.of("t.pdf", SCANS.resolve("d14-table200.pdf"))).stream()
                .filter(block -> block.kind() == Block.Kind.TABLE_ROW)
                .map(Block::text)
                .toList();

        assertThat(rows).hasSize(10).contains("地区生产总值\t亿元\t17936.4\t5.6", "集装箱吞吐量\t万标准箱\t3420\t-1.2");
    }

    @Test
    void wordsOfEnglishAreParted() throws Exception {
        List<String> texts = Extraction.blocks(extraction.of("e.pdf", SCANS.resolve("d17-english200.pdf"))).stream()
                .map(Block::text)
                .toList();

        assertThat(texts)
                .contains(
                        "REPORT ON THE WORK OF THE GOVERNMENT",
                        "First, we made every effort to stabilize growth, and the economy continued to improve.");
    }

    @Test
    void aPictureInTraditionalScriptStaysTraditional() throws Exception {
        String text = "臺北市政府全年核定都市更新案件1,216件";

        List<Block> blocks = Extraction.blocks(extraction.of("t.png", picture(text, Color.BLACK)));

        assertThat(blocks).extracting(Block::text).containsExactly(text);
        assertThat(blocks.get(0).ocrConfidence()).isGreaterThan(0.9);
    }

    @Test
    void aRedTitleIsNoStamp() throws Exception {
        List<Block> blocks = Extraction.blocks(extraction.of("t.png", picture("湖城市人民政府文件", Color.RED)));

        assertThat(blocks).extracting(Block::text).containsExactly("湖城市人民政府文件");
    }

    private static byte[] picture(String text, Color ink) throws IOException {
        BufferedImage picture = new BufferedImage(1600, 500, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        pen.setColor(ink);
        pen.setFont(font(text));
        pen.drawString(text, 150, 250);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        return bytes.toByteArray();
    }

    private static Font font(String text) {
        Optional<Font> font = Stream.of("Noto Serif CJK TC", "Noto Sans CJK TC", Font.SERIF)
                .map(name -> new Font(name, Font.PLAIN, 46))
                .filter(candidate -> candidate.canDisplayUpTo(text) < 0)
                .findFirst();
        Assumptions.assumeTrue(font.isPresent(), "fonts: none for Chinese (expected: fonts-noto-cjk, to draw pages)");
        return font.orElseThrow();
    }
}
