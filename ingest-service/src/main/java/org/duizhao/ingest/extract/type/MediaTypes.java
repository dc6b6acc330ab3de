package org.duizhao.ingest.extract.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** The type of a file, told from its bytes; the name only decides between kinds of text. */
public final class MediaTypes {

    public static final String TEXT = "text/plain";
    public static final String MARKDOWN = "text/markdown";
    public static final String CSV = "text/csv";
    public static final String HTML = "text/html";
    public static final String XHTML = "application/xhtml+xml";
    public static final String PDF = "application/pdf";
    public static final String OFD = "application/ofd";
    public static final String RTF = "application/rtf";
    public static final String EPUB = "application/epub+zip";
    public static final String DOC = "application/msword";
    public static final String PPT = "application/vnd.ms-powerpoint";
    public static final String XLS = "application/vnd.ms-excel";
    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    public static final String ODT = "application/vnd.oasis.opendocument.text";
    public static final String ODP = "application/vnd.oasis.opendocument.presentation";
    public static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";
    public static final String EML = "message/rfc822";
    public static final String MHTML = "multipart/related";
    public static final String MSG = "application/vnd.ms-outlook";
    public static final String SUBTITLES = "application/x-subrip";
    public static final String TMX = "application/x-tmx+xml";
    public static final String XLIFF = "application/xliff+xml";
    public static final String PNG = "image/png";
    public static final String JPEG = "image/jpeg";
    public static final String TIFF = "image/tiff";
    public static final String GIF = "image/gif";
    public static final String BMP = "image/bmp";

    /** An archive of documents, which an upload opens; no document itself. */
    public static final String ZIP = "application/zip";

    /** Everything that extraction reads. */
    public static final Set<String> SUPPORTED = Set.of(
            TEXT, MARKDOWN, CSV, HTML, XHTML, PDF, OFD, RTF, EPUB, DOC, PPT, XLS, DOCX, PPTX, XLSX, ODT, ODP, ODS, EML,
            MHTML, MSG, SUBTITLES, TMX, XLIFF, PNG, JPEG, TIFF, GIF, BMP);

    private static final String EXPECTED =
            "PDF, OFD, Word, OpenDocument, RTF, HTML, EPUB, PowerPoint, Excel, CSV, plain text, a mail, subtitles, TMX,"
                    + " XLIFF or an image";

    private static final Map<String, String> ADVICE = Map.of(
            ZIP,
            "the files inside it, or the archive as one upload",
            "application/xml",
            "the same report saved as PDF, Word or HTML",
            "text/x-gettext-translation",
            "the same messages as TMX or XLIFF, which say what translates what",
            "application/json",
            "the same messages as TMX or XLIFF, or the text as plain text");

    private MediaTypes() {}

    /**
     * @param name the file's name as the uploader gave it; a hint
     */
    public static Detected detect(Path file, String name) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(Signatures.HEAD);
        }
        return new Detected(detect(file, head, name));
    }

    private static String detect(Path file, byte[] head, String name) throws IOException {
        String type = Signatures.of(head);
        return switch (type) {
            case Signatures.ZIP -> ZipKinds.of(file);
            case Signatures.OLE -> OleKinds.of(file);
            case Signatures.UNKNOWN -> TextKinds.of(head, name);
            default -> type;
        };
    }

    /** A detected type. */
    public record Detected(String mediaType) {

        public boolean supported() {
            return SUPPORTED.contains(mediaType);
        }

        /** Why it is not taken and what to do: {@code name: value (expected: rule)}. */
        public String refusal() {
            return "file type: " + mediaType + " (expected: " + ADVICE.getOrDefault(mediaType, EXPECTED) + ")";
        }
    }
}
