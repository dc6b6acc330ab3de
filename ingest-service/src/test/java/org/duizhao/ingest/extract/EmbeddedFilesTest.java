package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.duizhao.events.ExtractedFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files within files are further files of the document, whatever they are packed into. */
class EmbeddedFilesTest {

    private static final String TEXT = "新增绿地6.5平方公里，惠及居民1650户。";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

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
    void anObjectOfWordIsTheFileThatWasPacked() throws Exception {
        assertHolds(
                "a.docx",
                docx("oleObject", "oleObject1.bin", packed("一嘰.txt")),
                "一嘰.txt"); // the second ends in the byte of a backslash
    }

    @Test
    void aWorkbookWithinWordIsAFile() throws Exception {
        assertHolds("a.docx", docx("package", "Sheet1.xlsx", xlsx()), "Sheet1.xlsx");
    }

    @Test
    void anEquationOfEquationEditorIsSaid() throws Exception {
        byte[] object;
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            file.createDocument(new java.io.ByteArrayInputStream(new byte[40]), "Equation Native");
            object = bytes(file);
        }
        ExtractionResult.Extracted read =
                Extraction.extracted(extraction.of("e.docx", docx("oleObject", "oleObject1.bin", object)));
        assertThat(read.files())
                .singleElement()
                .satisfies(file ->
                        assertThat(file.notRead()).anyMatch(left -> left.what().equals("equation")));
    }

    @Test
    void anObjectOfAnOldWorkbookIsAFile() throws Exception {
        try (HSSFWorkbook book = new HSSFWorkbook()) {
            book.createSheet("s").createRow(0).createCell(0).setCellValue("湖城市");
            book.addOlePackage(TEXT.getBytes(StandardCharsets.UTF_8), "note", "note.txt", "note.txt");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            assertHolds("a.xls", out.toByteArray(), "note.txt");
        }
    }

    @Test
    void aSheetWithinAnOpenDocumentTextIsAFile() throws Exception {
        Map<String, String> inner = new LinkedHashMap<>();
        inner.put(
                "META-INF/manifest.xml",
                "<manifest><file-entry full-path=\"Object 1/\""
                        + " media-type=\"application/vnd.oasis.opendocument.spreadsheet\"/></manifest>");
        inner.put(
                "Object 1/content.xml",
                "<o:document-content xmlns:o='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                        + " xmlns:t='urn:oasis:names:tc:opendocument:xmlns:table:1.0'"
                        + " xmlns:x='urn:oasis:names:tc:opendocument:xmlns:text:1.0'><o:body><o:spreadsheet><t:table t:name='s'>"
                        + "<t:table-row><t:table-cell><x:p>" + TEXT + "</x:p></t:table-cell></t:table-row>"
                        + "</t:table></o:spreadsheet></o:body></o:document-content>");
        String body = "<text:p>湖城市<draw:frame><draw:object xlink:href='./Object 1'/></draw:frame></text:p>";
        assertHolds("a.odt", Packed.odf("text", "", body, inner), "Object 1.odf");
    }

    @Test
    void aFileThatHangsOnAPageIsAFile() throws Exception {
        try (PDDocument pdf = new PDDocument()) {
            PDPage page = new PDPage(PDRectangle.A4);
            pdf.addPage(page);
            PDEmbeddedFile file =
                    new PDEmbeddedFile(pdf, new java.io.ByteArrayInputStream(TEXT.getBytes(StandardCharsets.UTF_8)));
            PDComplexFileSpecification named = new PDComplexFileSpecification();
            named.setFileUnicode("说明.txt");
            named.setEmbeddedFileUnicode(file);
            PDAnnotationFileAttachment annotation = new PDAnnotationFileAttachment();
            annotation.setFile(named);
            annotation.setRectangle(new PDRectangle(100, 700, 20, 20));
            page.getAnnotations().add(annotation);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            pdf.save(out);
            assertHolds("a.pdf", out.toByteArray(), "说明.txt");
        }
    }

    private static void assertHolds(String name, byte[] bytes, String inner) throws Exception {
        ExtractionResult.Extracted read = Extraction.extracted(extraction.of(name, bytes));
        assertThat(read.files()).extracting(ExtractedFile::name).containsExactly(name, inner);
        assertThat(read.files().get(1).within()).isZero();
        assertThat(read.blocks())
                .anyMatch(block -> block.file() == 1 && block.text().contains(TEXT));
    }

    private static byte[] docx(String relation, String name, byte[] part) throws Exception {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("湖城市年度报告");
            PackagePartName at = PackagingURIHelper.createPartName("/word/embeddings/" + name);
            PackagePart embedded = document.getPackage().createPart(at, "application/octet-stream");
            try (OutputStream out = embedded.getOutputStream()) {
                out.write(part);
            }
            document.getPackagePart().addRelationship(at, TargetMode.INTERNAL, RELATION + relation);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        }
    }

    /** As Windows packs a file: names in the system's charset, which POI does not write. */
    private static byte[] packed(String name) throws IOException {
        byte[] of = name.getBytes(Charset.forName("GB18030"));
        byte[] text = TEXT.getBytes(StandardCharsets.UTF_8);
        ByteBuffer record =
                ByteBuffer.allocate(64 + 3 * of.length + text.length).order(ByteOrder.LITTLE_ENDIAN);
        record.position(4);
        record.putShort((short) 2);
        record.put(of)
                .put((byte) 0)
                .put("C:\\".getBytes(StandardCharsets.US_ASCII))
                .put(of)
                .put((byte) 0);
        record.putShort((short) 0).putShort((short) 3);
        record.putInt(of.length + 1).put(of).put((byte) 0);
        record.putInt(text.length).put(text).putShort((short) 0);
        record.putInt(0, record.position() - 4);
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            Ole10Native.createOleMarkerEntry(file);
            file.createDocument(
                    new java.io.ByteArrayInputStream(record.array(), 0, record.position()), Ole10Native.OLE10_NATIVE);
            return bytes(file);
        }
    }

    private static byte[] xlsx() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.createSheet("s").createRow(0).createCell(0).setCellValue(TEXT);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] bytes(POIFSFileSystem file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.writeFilesystem(out);
        return out.toByteArray();
    }
}
