package org.duizhao.ingest.extract.type;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a zip file is: an office document, a book, or an archive. */
final class ZipKinds {

    private static final Map<String, String> BY_ENTRY = Map.of(
            "word/document.xml", MediaTypes.DOCX,
            "word/document2.xml", MediaTypes.DOCX,
            "ppt/presentation.xml", MediaTypes.PPTX,
            "xl/workbook.xml", MediaTypes.XLSX,
            "xl/workbook.bin", "application/vnd.ms-excel.sheet.binary.macroenabled.12",
            "OFD.xml", MediaTypes.OFD,
            "ofd.xml", MediaTypes.OFD,
            "META-INF/MANIFEST.MF", "application/java-archive");

    private static final int MAX_ENTRIES = 100_000;

    private ZipKinds() {}

    static String of(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry mimetype = zip.getEntry("mimetype");
            if (mimetype != null) {
                try (var in = zip.getInputStream(mimetype)) {
                    return new String(in.readNBytes(200), StandardCharsets.US_ASCII)
                            .strip()
                            .replaceFirst("(?<=opendocument\\.\\w{4,12})-template$", "");
                }
            }
            return byEntries(zip);
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            return damaged(file);
        }
    }

    private static String byEntries(ZipFile zip) {
        Enumeration<? extends ZipEntry> entries = zip.entries();
        for (int n = 0; entries.hasMoreElements() && n < MAX_ENTRIES; n++) {
            String kind = BY_ENTRY.get(entries.nextElement().getName());
            if (kind != null) {
                return kind;
            }
        }
        return Signatures.ZIP;
    }

    /** Without a readable directory the names of the first local headers still tell what it was meant to be. */
    private static String damaged(Path file) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(Signatures.HEAD);
        }
        if (Signatures.indexOf(head, "[Content_Types].xml", head.length) < 0) {
            return Signatures.ZIP;
        }
        if (Signatures.indexOf(head, "ppt/", head.length) >= 0) {
            return MediaTypes.PPTX;
        }
        return Signatures.indexOf(head, "xl/", head.length) >= 0 ? MediaTypes.XLSX : MediaTypes.DOCX;
    }
}
