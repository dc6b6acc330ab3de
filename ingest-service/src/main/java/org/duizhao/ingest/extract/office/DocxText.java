package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.ingest.extract.layout.MarkupBlocks;

/**
 * The text of a document of Word as its author sees it: with what was inserted and without what was deleted, moved away or
 * hidden; with the numbers that Word counts; what stands in content controls and text boxes; notes beside their marks
 * (ECMA-376, part 1, 17).
 */
public final class DocxText {

    private final MarkupBlocks blocks;
    private final DocxParts parts;

    private DocxText(MarkupBlocks blocks, DocxParts parts) {
        this.blocks = blocks;
        this.parts = parts;
    }

    /** Tells {@code blocks} what is in the file. */
    public static void read(Path path, MarkupBlocks blocks, Said said) throws IOException {
        try (OfficePackage file = new OfficePackage(path)) {
            file.describe(said);
            String main = file.mainPart();
            DocxParts parts = DocxParts.of(file, main, said);
            body(file, main, new DocxText(blocks, parts)::readContent);
            parts.sayWhatIsLeft();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** The blocks of a document within another one. */
    static Script chunk(Path path, Said said) throws IOException, XMLStreamException {
        Script script = new Script();
        try (OfficePackage file = new OfficePackage(path)) {
            String main = file.mainPart();
            DocxParts parts = DocxParts.of(file, main, said);
            parts.asChunk();
            body(file, main, xml -> {
                DocxContent content = new DocxContent(parts);
                while (Xml.nextChild(xml)) {
                    content.block(xml);
                }
                content.finish();
                script.addAll(content.script());
            });
            parts.sayWhatIsLeft();
        }
        return script;
    }

    /** Reads what is in a body. */
    private interface BodyReader {

        void read(XMLStreamReader xml) throws XMLStreamException, IOException;
    }

    private static void body(OfficePackage file, String main, BodyReader reader)
            throws IOException, XMLStreamException {
        try (InputStream in = file.open(main)) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("body")) {
                    reader.read(xml);
                }
            }
        }
    }

    private void readContent(XMLStreamReader xml) throws XMLStreamException, IOException {
        DocxContent content = new DocxContent(parts);
        while (Xml.nextChild(xml)) {
            content.block(xml);
            content.script().play(blocks);
        }
        content.finish();
        content.script().play(blocks);
    }
}
