package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.duizhao.events.FailureKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are damaged, or made to do harm, have a clear outcome each and touch nothing. */
class HostileFilesTest {

    private static final Path FORMS = Path.of("src", "test", "resources", "forms");
    private static final String DOCUMENT =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body><w:p><w:r><w:t>%s</w:t>"
                    + "</w:r></w:p></w:body></w:document>";
    private static final int SEED = 20_260_101;

    @TempDir
    static Path folder;

    static Extraction extraction;

    @BeforeAll
    static void start() {
        extraction = new Extraction(folder);
    }

    @AfterAll
    static void stop() throws IOException {
        extraction.close();
        assertThat(filesIn(folder.resolve("work")))
                .as("left in the work folder")
                .isEmpty();
    }

    private static List<Path> filesIn(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(file -> !file.equals(root)).toList();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "notice.plain.zh.pdf",
                "notice.cover.zh.docx",
                "notice.cover.zh.doc",
                "notice.cover.zh.odt",
                "notice.cover.zh.rtf",
                "notice.cover.en.epub"
            })
    void aCutFileIsRefusedOrReadButNeverBreaksTheParser(String form) throws Exception {
        byte[] whole = Files.readAllBytes(FORMS.resolve(form));
        for (int part = 1; part <= 9; part += 2) {
            assertClear(extraction.of(form, Arrays.copyOf(whole, whole.length * part / 10)), form + " part " + part);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"notice.plain.zh.pdf", "notice.cover.zh.docx", "notice.cover.zh.rtf", "notice.cover.en.epub"})
    void aFileWithFlippedBitsIsRefusedOrReadButNeverBreaksTheParser(String form) throws Exception {
        byte[] whole = Files.readAllBytes(FORMS.resolve(form));
        for (int seed = SEED; seed < SEED + 12; seed++) {
            Random random = new Random(seed);
            byte[] damaged = whole.clone();
            for (int flips = 1 << random.nextInt(8); flips > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            assertClear(extraction.of(form, damaged), form + " seed " + seed);
        }
    }

    private static void assertClear(ExtractionResult result, String what) {
        if (result instanceof ExtractionResult.Refused refused) {
            assertThat(refused.kind()).as("%s: %s", what, refused.cause()).isEqualTo(FailureKind.REJECTED_INPUT);
            assertThat(refused.cause()).as(what).matches("[\\w ]+: .* \\(expected: .*\\)");
        } else {
            assertThat(Extraction.blocks(result)).as(what).isNotEmpty();
        }
    }

    @Test
    void anEncryptedPdfIsRefusedAndSaysThatItNeedsAPassword() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf =
                Loader.loadPDF(FORMS.resolve("notice.plain.zh.pdf").toFile())) {
            pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            pdf.save(bytes);
        }
        Extraction.assertRefused(
                extraction.of("a.pdf", bytes.toByteArray()),
                FailureKind.REJECTED_INPUT,
                "encryption: a password is needed (expected: a file that opens without one)");
    }

    @Test
    void anEncryptedWordFileIsRefusedAndSaysThatItNeedsAPassword() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("user");
            try (OutputStream out = encryptor.getDataStream(container)) {
                out.write(Files.readAllBytes(FORMS.resolve("notice.cover.zh.docx")));
            }
            container.writeFilesystem(bytes);
        }
        Extraction.assertRefused(
                extraction.of("a.docx", bytes.toByteArray()),
                FailureKind.REJECTED_INPUT,
                "encryption: a password is needed (expected: a file that opens without one)");
    }

    @Test
    void aBookWhosePagesAreProtectedIsRefusedAndOneWithHiddenFontsIsRead() throws Exception {
        for (String part : List.of("OEBPS/a.xhtml", "OEBPS/a.otf")) {
            ExtractionResult result = extraction.of("a.epub", book(part));
            if (part.endsWith("otf")) {
                assertThat(Extraction.outline(result)).containsExactly("paragraph 改造管网");
            } else {
                Extraction.assertRefused(result, FailureKind.REJECTED_INPUT, "encryption: the book is protected");
            }
        }
    }

    private static byte[] book(String encrypted) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "mimetype", utf8("application/epub+zip"));
            put(
                    zip,
                    "META-INF/container.xml",
                    utf8("<container xmlns='urn:oasis:names:tc:opendocument:xmlns:container'>"
                            + "<rootfiles><rootfile full-path='OEBPS/a.opf'/></rootfiles></container>"));
            put(
                    zip,
                    "META-INF/encryption.xml",
                    utf8("<encryption xmlns:enc='http://www.w3.org/2001/04/xmlenc#'>"
                            + "<enc:EncryptedData><enc:CipherData><enc:CipherReference URI='" + encrypted
                            + "'/></enc:CipherData></enc:EncryptedData></encryption>"));
            put(
                    zip,
                    "OEBPS/a.opf",
                    utf8("<package xmlns='http://www.idpf.org/2007/opf'><manifest>"
                            + "<item id='a' href='a.xhtml' media-type='application/xhtml+xml'/></manifest>"
                            + "<spine><itemref idref='a'/></spine></package>"));
            put(
                    zip,
                    "OEBPS/a.xhtml",
                    utf8("<html xmlns='http://www.w3.org/1999/xhtml'><body><p>改造管网</p></body></html>"));
        }
        return bytes.toByteArray();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void scriptsOfAPdfAreNotRunAndItsTextIsRead() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument pdf =
                Loader.loadPDF(FORMS.resolve("notice.plain.zh.pdf").toFile())) {
            pdf.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1); this.exportDataObject();"));
            pdf.save(bytes);
        }
        ExtractionResult result = extraction.of("a.pdf", bytes.toByteArray());
        assertThat(Extraction.outline(result)).contains("heading1 一、总体要求").noneMatch(line -> line.contains("alert"));
    }

    @Test
    void aBombOfOneToAThousandIsALimitExceeded() throws Exception {
        Extraction.assertRefused(
                extraction.of("a.docx", docx(DOCUMENT.formatted("x"), Map.of("word/media/a.bin", new byte[64 << 20]))),
                FailureKind.LIMIT_EXCEEDED,
                "expansion: over 200 times (expected: at most duizhao.extract.limits.max-expansion)");
    }

    @Test
    void aBombWithinAContainerIsALimitExceeded() throws Exception {
        byte[] bomb = FormatsTest.zip("a", new byte[64 << 20]);
        Extraction.assertRefused(
                extraction.of("a.docx", docx(DOCUMENT.formatted("x"), Map.of("word/embeddings/a.zip", bomb))),
                FailureKind.LIMIT_EXCEEDED,
                "expansion: over 200 times");
    }

    @ParameterizedTest
    @CsvSource({"2, true", "3, false"})
    void containersWithinContainersHaveALimitOfDepth(int depth, boolean read) throws Exception {
        byte[] inner = "text".getBytes(StandardCharsets.UTF_8);
        for (int level = 1; level < depth + 1; level++) {
            inner = FormatsTest.zip("level" + level, inner);
        }
        ExtractionResult result =
                extraction.of("a.docx", docx(DOCUMENT.formatted("改造管网"), Map.of("word/embeddings/a.bin", inner)));
        if (read) {
            assertThat(Extraction.outline(result)).containsExactly("paragraph 改造管网");
        } else {
            Extraction.assertRefused(
                    result,
                    FailureKind.LIMIT_EXCEEDED,
                    "depth: containers within containers, over 3 (expected: at most duizhao.extract.limits.max-depth)");
        }
    }

    @Test
    void aBillionLaughsAreRefused() throws Exception {
        StringBuilder entities = new StringBuilder("<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
        }
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE w [" + entities + "]>" + DOCUMENT.formatted("&l11;");
        assertThat(extraction.of("a.docx", docx(xml, Map.of())))
                .isInstanceOfSatisfying(
                        ExtractionResult.Refused.class,
                        refused -> assertThat(refused.kind())
                                .as(refused.cause())
                                .isIn(FailureKind.REJECTED_INPUT, FailureKind.LIMIT_EXCEEDED));
        Extraction.assertRefused(
                extraction.of("a.xml", xml.getBytes(StandardCharsets.UTF_8)),
                FailureKind.REJECTED_INPUT,
                "file type: application/xml (expected: the same report saved as PDF, Word or HTML)");
    }

    @Test
    void nothingThatADocumentPointsToIsFetchedOrRead() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "SECRET");
        try (ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String url = "http://127.0.0.1:" + trap.getLocalPort() + "/x";
            String entity = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY e SYSTEM \"" + secret.toUri()
                    + "\"><!ENTITY % p SYSTEM" + " \"" + url + ".dtd\"> %p;]>" + DOCUMENT.formatted("before &e; after");
            String relation = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId1\" TargetMode=\"External\" Target=\"" + url
                    + ".png\" Type=\"http://schemas."
                    + "openxmlformats.org/officeDocument/2006/relationships/image\"/><Relationship Id=\"rId2\" TargetMode=\""
                    + "External\" Target=\"" + url
                    + ".dotm\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                    + "relationships/attachedTemplate\"/></Relationships>";
            Map<String, byte[]> relations =
                    Map.of("word/_rels/document.xml.rels", relation.getBytes(StandardCharsets.UTF_8));
            String html = "<html><head><base href='" + url + "'/><link rel=stylesheet href='" + url
                    + ".css'/></head><body><p>" + "改造管网</p><img src='" + url + ".png'/><iframe src='" + url
                    + "'></iframe></body></html>";
            List<ExtractionResult> results = List.of(
                    extraction.of("a.docx", docx(entity, Map.of())),
                    extraction.of("b.docx", docx(DOCUMENT.formatted("改造管网"), relations)),
                    extraction.of("c.html", html.getBytes(StandardCharsets.UTF_8)));
            assertThat(results).noneMatch(result -> result.toString().contains("SECRET"));
            assertThat(Extraction.outline(results.get(1))).containsExactly("paragraph 改造管网");
            assertThat(Extraction.outline(results.get(2))).containsExactly("paragraph 改造管网");
            // Each call waited for its child, so a connection would be in the queue by now.
            trap.setSoTimeout(1);
            assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void twoGigabytesOfNothingAreALimitExceededWithoutBeingRead() throws Exception {
        Path zeros = folder.resolve("zeros");
        try (RandomAccessFile file = new RandomAccessFile(zeros.toFile(), "rw")) {
            file.setLength(2L << 30);
        }
        Extraction.assertRefused(
                extraction.of("zeros.pdf", zeros),
                FailureKind.LIMIT_EXCEEDED,
                "size: 2147483648 bytes (expected: at most");
        Extraction.assertRefused(
                extraction.of("zeros.pdf", new byte[1 << 20]),
                FailureKind.REJECTED_INPUT,
                "file type: application/octet-stream");
        Extraction.assertRefused(extraction.of("none.pdf", new byte[0]), FailureKind.REJECTED_INPUT, "size: 0 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../../../etc/passwd", "a\0b.txt", "\u202Efdp.exe", "C:\\x\\..\\y.txt", "/dev/null", "", "."})
    void aNameNeverBecomesAPath(String name) throws Exception {
        byte[] text = "改造管网128公里。".getBytes(StandardCharsets.UTF_8);
        assertThat(Extraction.outline(extraction.of(name, text))).containsExactly("paragraph 改造管网128公里。");
        assertThat(Extraction.outline(extraction.of(name + "长".repeat(500), text)))
                .containsExactly("paragraph 改造管网128公里。");
    }

    @Test
    void namesWithinAContainerWriteNothing() throws Exception {
        byte[] evil = docx(
                DOCUMENT.formatted("改造管网"),
                Map.of("../../../../tmp/duizhao-evil", new byte[] {1}, "/tmp/duizhao-evil", new byte[] {1}));
        assertThat(extraction.of("a.docx", evil)).isNotNull();
        assertThat(Path.of("/tmp/duizhao-evil")).doesNotExist();
        assertThat(Path.of(System.getProperty("java.io.tmpdir"), "duizhao-evil"))
                .doesNotExist();
    }

    @Test
    void htmlOfAnyDepthIsReadOrRefused() throws Exception {
        String html = "<html><body>" + "<div>".repeat(100_000) + "改造管网" + "</body></html>";
        assertThat(extraction.of("a.html", html.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ExtractionResult.Extracted.class,
                        extracted -> assertThat(Extraction.outline(extracted)).containsExactly("paragraph 改造管网"));
    }

    private static byte[] docx(String document, Map<String, byte[]> more) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(
                    zip,
                    "[Content_Types].xml",
                    ("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                    + "<Default Extension=\"bin\" ContentType=\"application/octet-stream\"/>"
                                    + "<Default Extension=\"xml\" ContentType=\"application/vnd.openxmlformats-officedocument."
                                    + "wordprocessingml.document.main+xml\"/></Types>")
                            .getBytes(StandardCharsets.UTF_8));
            put(
                    zip,
                    "_rels/.rels",
                    ("<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                    + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                    + "relationships/officeDocument\" Target=\"word/document.xml\"/></Relationships>")
                            .getBytes(StandardCharsets.UTF_8));
            put(zip, "word/document.xml", document.getBytes(StandardCharsets.UTF_8));
            for (Map.Entry<String, byte[]> entry : more.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
