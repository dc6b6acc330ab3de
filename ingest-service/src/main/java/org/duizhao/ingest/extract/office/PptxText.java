package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.ingest.extract.layout.MarkupBlocks;

/** The slides of a presentation of PowerPoint 2007 and later, each a page: title, what stands on it, its notes (ECMA-376, part 1, 19). */
public final class PptxText {

    private final OfficePackage file;
    private final MarkupBlocks blocks;
    private final Said said;
    private final LeftOut left = new LeftOut();

    private PptxText(OfficePackage file, MarkupBlocks blocks, Said said) {
        this.file = file;
        this.blocks = blocks;
        this.said = said;
    }

    /**
     * Tells {@code blocks} what is in the file.
     *
     * @return how many slides it has
     */
    public static int read(Path path, MarkupBlocks blocks, Said said) throws IOException {
        try (OfficePackage file = new OfficePackage(path)) {
            file.describe(said);
            PptxText text = new PptxText(file, blocks, said);
            List<String> slides = text.slides();
            for (int i = 0; i < slides.size(); i++) {
                text.slide(slides.get(i), i + 1);
            }
            text.left.say(said);
            return slides.size();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    /** Their parts, in the order in which they are shown. */
    private List<String> slides() throws IOException, XMLStreamException {
        String main = file.mainPart();
        Map<String, OfficePackage.Relation> relations = file.relations(main);
        List<String> slides = new ArrayList<>();
        try (InputStream in = file.open(main)) {
            XMLStreamReader xml = Xml.reader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("sldId")) {
                    OfficePackage.Relation relation = relations.get(relationId(xml));
                    if (relation != null && file.has(relation.target())) {
                        slides.add(relation.target());
                    }
                }
            }
        }
        return slides;
    }

    /** The element has an id of its own beside that of the relationship. */
    private static String relationId(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void slide(String part, int page) throws IOException, XMLStreamException {
        try (InputStream in = file.open(part)) {
            XMLStreamReader xml = Xml.reader(in);
            xml.nextTag();
            if (Xml.attribute(xml, "show", "1").matches("0|false")) {
                said.warn("hidden slide: " + page + " (not read: what the author has hidden)", "slide " + page);
                said.notRead("hidden-text", "a slide that is hidden", "slide " + page);
                return;
            }
            blocks.page(page);
            PptxShapes shapes = new PptxShapes(file, part, left, PptxLayout.of(file, part));
            shapes.read(xml);
            ReadingOrder.of(shapes.shapes()).forEach(shape -> shape.script().play(blocks));
        }
        sayWhatHangsOn(part);
    }

    private void sayWhatHangsOn(String part) throws IOException, XMLStreamException {
        for (OfficePackage.Relation relation : file.relations(part).values()) {
            switch (relation.type()) {
                case "chart", "chartEx" -> left.count("chart");
                case "comments" -> left.count("comments");
                case "oleObject", "package" -> new Embedded(left, said).part(file, relation);
                case "control" -> left.count("attachment");
                case "video", "audio" -> left.count("media");
                case "notesSlide" -> notes(relation.target());
                default -> {
                    // Read, or nothing that has a text.
                }
            }
        }
    }

    private void notes(String part) throws IOException, XMLStreamException {
        if (!file.has(part)) {
            return;
        }
        try (InputStream in = file.open(part)) {
            PptxShapes shapes = new PptxShapes(file, part, left, PptxLayout.NONE).onlyBody();
            shapes.read(Xml.reader(in));
            shapes.shapes().forEach(shape -> shape.script().play(blocks));
        }
    }
}
