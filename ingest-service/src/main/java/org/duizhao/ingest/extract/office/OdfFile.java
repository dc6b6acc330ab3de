package org.duizhao.ingest.extract.office;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;

/** The parts of an OpenDocument file (OpenDocument 1.3, part 2). */
final class OdfFile implements Closeable {

    private final ZipFile zip;

    OdfFile(Path file) throws IOException {
        zip = new ZipFile(file.toFile());
        try (InputStream in = open("META-INF/manifest.xml")) {
            if (new String(in.readAllBytes(), StandardCharsets.UTF_8).contains("encryption-data")) {
                throw new EncryptedDocumentException("encryption-data");
            }
        }
    }

    /** A part; an empty one where there is none. */
    InputStream open(String part) throws IOException {
        ZipEntry entry = zip.getEntry(part);
        return entry == null ? new ByteArrayInputStream(new byte[0]) : zip.getInputStream(entry);
    }

    /** A text, a sheet or slides within the file, as a file of its own; null for a chart or anything else. */
    byte @Nullable [] document(String folder) throws IOException {
        String manifest;
        try (InputStream in = open("META-INF/manifest.xml")) {
            manifest = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Matcher type = Pattern.compile("<[^>]*full-path=\"" + Pattern.quote(folder) + "\"[^>]*>")
                .matcher(manifest);
        Matcher kind = Pattern.compile("opendocument\\.(?:text|spreadsheet|presentation)")
                .matcher("");
        if (!type.find() || !kind.reset(type.group()).find()) {
            return null;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            add(out, "mimetype", ("application/vnd.oasis." + kind.group()).getBytes(StandardCharsets.US_ASCII));
            add(out, "META-INF/manifest.xml", "<manifest/>".getBytes(StandardCharsets.US_ASCII));
            for (String part : List.of("content.xml", "styles.xml", "meta.xml")) {
                if (has(folder + part)) {
                    try (InputStream in = open(folder + part)) {
                        add(out, part, in.readAllBytes());
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void add(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    boolean has(String part) {
        return zip.getEntry(part) != null;
    }

    /** Title, author and dates. */
    void describe(Said said) throws IOException, XMLStreamException {
        if (!has("meta.xml")) {
            return;
        }
        try (InputStream in = open("meta.xml")) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    String name = switch (xml.getLocalName()) {
                        case "title", "creator", "language", "subject" -> "dc:" + xml.getLocalName();
                        case "initial-creator" -> "dc:creator";
                        case "creation-date" -> "dcterms:created";
                        case "date" -> "dcterms:modified";
                        default -> "";
                    };
                    if (!name.isEmpty()) {
                        said.metadata(name, Xml.text(xml));
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
