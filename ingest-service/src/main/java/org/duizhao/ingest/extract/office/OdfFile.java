package org.duizhao.ingest.extract.office;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.EncryptedDocumentException;

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
