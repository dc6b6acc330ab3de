package org.duizhao.ingest.extract.child;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.ingest.extract.wire.Piece;

/**
 * The running headers and footers of an OpenDocument file, which Tika puts before its text (OpenDocument 1.3, part 3, 16.10
 * and 16.11).
 */
final class OdfFurniture {

    private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";

    private final Set<String> lines = new HashSet<>();

    private OdfFurniture() {}

    static OdfFurniture of(Path file) throws IOException {
        OdfFurniture furniture = new OdfFurniture();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            ZipEntry styles = zip.getEntry("styles.xml");
            if (styles != null) {
                try (InputStream in = zip.getInputStream(styles)) {
                    furniture.read(in);
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return furniture;
    }

    private void read(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader xml = factory.createXMLStreamReader(in);
        int depth = 0;
        StringBuilder line = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && isFurniture(xml)) {
                depth++;
            } else if (event == XMLStreamReader.END_ELEMENT && isFurniture(xml)) {
                depth--;
            } else if (event == XMLStreamReader.CHARACTERS && depth > 0) {
                line.append(xml.getText());
            } else if (event == XMLStreamReader.END_ELEMENT && isParagraph(xml)) {
                lines.add(folded(line.toString()));
                line.setLength(0);
            }
        }
    }

    private static boolean isFurniture(XMLStreamReader xml) {
        return STYLE.equals(xml.getNamespaceURI()) && xml.getLocalName().matches("(?:header|footer)(?:-left|-first)?");
    }

    private static boolean isParagraph(XMLStreamReader xml) {
        return TEXT.equals(xml.getNamespaceURI()) && xml.getLocalName().matches("p|h");
    }

    /** Without page numbers, which are fields. */
    private static String folded(String text) {
        return text.replaceAll("[\\d\\s]+", "");
    }

    List<Piece> removedFrom(List<Piece> pieces) {
        int from = 0;
        while (from < pieces.size() && lines.contains(folded(pieces.get(from).text()))) {
            from++;
        }
        return pieces.subList(from, pieces.size());
    }
}
