package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.duizhao.events.Block;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.FailureKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pages without text, by Tesseract, and by a program that stands in for it where only the waiting matters. */
class OcrTest {

    private static final Path PAGE = Path.of("src", "test", "resources", "forms", "notice.plain.zh.pdf");
    /** Its first page has sentences in both languages, and no table. */
    private static final Path REPORT = Path.of("src", "test", "resources", "forms", "transport.interleaved.pdf");

    /** Of a clean page at 300 dots an inch, marks in the other width among them. */
    private static final double MOST_ERRORS = 0.05;

    private BufferedImage image;

    @TempDir
    Path folder;

    @BeforeEach
    void draw() throws IOException {
        image = picture(PAGE);
    }

    private static BufferedImage picture(Path report) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(report.toFile())) {
            return new PDFRenderer(pdf).renderImageWithDPI(0, 300, ImageType.GRAY);
        }
    }

    @Test
    void aPictureAndAPdfOfPicturesAreReadAndSayThatTheyWere() throws Exception {
        assumeTrue(hasTesseract(), "tesseract with chi_sim: absent (expected: installed, to test OCR)");
        try (Extraction extraction = new Extraction(folder)) {
            String truth = text(extraction.of("truth.pdf", firstPage()));
            image = picture(REPORT);
            assertIsRead(extraction.of("a.png", png()), truth);
            assertIsRead(extraction.of("a.pdf", pictures()), truth);
        }
    }

    /** One askew by less than a degree, as scanners take pages in. */
    @Test
    void theRowsOfARuledTableStayRows() throws Exception {
        assumeTrue(hasTesseract(), "tesseract with chi_sim: absent (expected: installed, to test OCR)");
        BufferedImage askew = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = askew.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, askew.getWidth(), askew.getHeight());
        pen.rotate(Math.toRadians(0.5), askew.getWidth() / 2.0, askew.getHeight() / 2.0);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(image, 0, 0, null);
        pen.dispose();
        image = askew;
        try (Extraction extraction = new Extraction(folder)) {
            ExtractionResult result = extraction.of("a.png", png());
            List<Block> rows = Extraction.blocks(result).stream()
                    .filter(block -> block.kind() == Block.Kind.TABLE_ROW)
                    .toList();

            assertThat(rows).hasSize(3).allSatisfy(row -> {
                assertThat(row.cells()).hasSize(3);
                assertThat(row.ocrConfidence()).isBetween(0.0, 1.0);
            });
            assertThat(rows.get(1).text()).contains("\t1.2\t2026");
            assertThat(rows.get(2).text()).contains("\t0.8\t2026");
        }
    }

    /** The first page alone, with its text. */
    private static byte[] firstPage() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(REPORT.toFile())) {
            while (pdf.getNumberOfPages() > 1) {
                pdf.removePage(1);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static String text(ExtractionResult result) {
        return String.join(
                "", Extraction.blocks(result).stream().map(Block::text).toList());
    }

    private static void assertIsRead(ExtractionResult result, String truth) {
        ExtractionResult.Extracted extracted = Extraction.extracted(result);
        assertThat(extracted.files()).extracting(ExtractedFile::ocr).containsExactly(true);
        assertThat(extracted.blocks()).allSatisfy(block -> {
            assertThat(block.ocrConfidence()).isBetween(0.0, 1.0);
            assertThat(block.page()).isEqualTo(1);
        });
        assertThat(CharacterErrors.rate(text(result), truth))
                .as("share of wrong characters in %s", text(result))
                .isLessThanOrEqualTo(MOST_ERRORS);
    }

    @Test
    void withoutTesseractAScanIsRefusedAndTextBesideItIsKept() throws Exception {
        ExtractionProperties missing =
                Extraction.withOcr(folder.resolve("work"), ExtractionProperties.OcrMode.AUTO, "/nonexistent/tesseract");
        try (Extraction extraction = new Extraction(folder, missing)) {
            String cause = "scanned: no OCR installed (expected: tesseract-ocr with chi_sim, chi_tra)";
            Extraction.assertRefused(extraction.of("a.png", png()), FailureKind.REJECTED_INPUT, cause);
            Extraction.assertRefused(extraction.of("a.pdf", pictures()), FailureKind.REJECTED_INPUT, cause);
            ExtractionResult.Extracted mixed = Extraction.extracted(extraction.of("a.pdf", textAndPicture()));
            assertThat(Extraction.outline(mixed)).contains("heading1 一、总体要求");
            assertThat(mixed.warnings()).containsExactly("a.pdf: pages without text: [2]; " + cause);
        }
    }

    @Test
    void ocrThatIsOffIsNamed() throws Exception {
        ExtractionProperties off =
                Extraction.withOcr(folder.resolve("work"), ExtractionProperties.OcrMode.OFF, "tesseract");
        try (Extraction extraction = new Extraction(folder, off)) {
            Extraction.assertRefused(
                    extraction.of("a.png", png()),
                    FailureKind.REJECTED_INPUT,
                    "scanned: OCR is off (expected: duizhao.extract.ocr.mode = auto)");
        }
    }

    @Test
    @Timeout(300)
    void scansDoNotHoldUpOtherDocuments() throws Exception {
        Path go = folder.resolve("go");
        Path begun = folder.resolve("begun");
        Path program = folder.resolve("tesseract");
        Files.writeString(program, """
                #!/bin/sh
                if [ "$1" = --list-langs ]; then echo chi_sim; exit 0; fi
                touch "%s"
                until [ -e "%s" ]; do sleep 0.05; done
                printf '4\\t1\\t1\\t1\\t1\\t0\\t0\\t0\\t300\\t40\\t-1\\t\\n5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t300\\t40\\t90\\tread\\n'
                """.formatted(begun, go));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        ExtractionProperties slow =
                Extraction.withOcr(folder.resolve("work"), ExtractionProperties.OcrMode.AUTO, program.toString());
        try (Extraction extraction = new Extraction(folder, slow)) {
            byte[] picture = png();
            List<CompletableFuture<ExtractionResult>> scans =
                    List.of(later(extraction, picture), later(extraction, picture), later(extraction, picture));
            await().atMost(120, TimeUnit.SECONDS).until(() -> Files.exists(begun));
            for (int i = 0; i < 5; i++) {
                byte[] text = ("改造管网" + i).getBytes(StandardCharsets.UTF_8);
                assertThat(Extraction.outline(extraction.of("a.txt", text))).containsExactly("paragraph 改造管网" + i);
            }
            assertThat(scans).noneMatch(CompletableFuture::isDone);
            Files.createFile(go);
            for (CompletableFuture<ExtractionResult> scan : scans) {
                assertThat(Extraction.outline(scan.get(120, TimeUnit.SECONDS))).containsExactly("paragraph read");
            }
        }
    }

    private static CompletableFuture<ExtractionResult> later(Extraction extraction, byte[] picture) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return extraction.of("a.png", picture);
                    } catch (IOException | InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                },
                command -> new Thread(command).start());
    }

    private byte[] png() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private byte[] pictures() throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            return withPicture(pdf);
        }
    }

    private byte[] textAndPicture() throws IOException {
        try (PDDocument pdf = Loader.loadPDF(PAGE.toFile())) {
            return withPicture(pdf);
        }
    }

    private byte[] withPicture(PDDocument pdf) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
            content.drawImage(
                    LosslessFactory.createFromImage(pdf, image),
                    0,
                    0,
                    PDRectangle.A4.getWidth(),
                    PDRectangle.A4.getHeight());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        pdf.save(bytes);
        return bytes.toByteArray();
    }

    private static boolean hasTesseract() throws InterruptedException {
        try {
            Process process = new ProcessBuilder("tesseract", "--list-langs")
                    .redirectErrorStream(true)
                    .start();
            String languages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor() == 0 && languages.contains("chi_sim");
        } catch (IOException e) {
            return false;
        }
    }
}
