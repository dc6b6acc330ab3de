package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.ingest.extract.layout.MarkupBlocks;

/**
 * The text of a document of OpenDocument as its author sees it: without what was deleted or hidden, with the numbers that are
 * counted; what stands in frames after the paragraph that they hang on; notes beside their marks (OpenDocument 1.3, part 3).
 */
public final class OdfText {

    private OdfText() {}

    /** Tells {@code blocks} what is in the file. */
    public static void read(Path path, MarkupBlocks blocks, Said said) throws IOException {
        try (OdfFile file = new OdfFile(path);
                InputStream in = file.open("content.xml")) {
            file.describe(said);
            OdfParts parts = new OdfParts(file, said);
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    if (xml.getLocalName().equals("automatic-styles")) {
                        parts.styles.read(xml);
                    } else if (xml.getLocalName().equals("text")) {
                        readBody(xml, parts, blocks);
                    }
                }
            }
            parts.sayWhatIsLeft(said);
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void readBody(XMLStreamReader xml, OdfParts parts, MarkupBlocks blocks)
            throws IOException, XMLStreamException {
        OdfContent content = new OdfContent(parts);
        while (Xml.nextChild(xml)) {
            content.block(xml);
            content.script().play(blocks);
        }
    }
}
