package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.jspecify.annotations.Nullable;

/** The slides of a presentation of OpenDocument, each a page: title, then what stands on it, then its notes. */
public final class OdfSlides {

    private static final Pattern LENGTH = Pattern.compile("(-?[\\d.]{1,12})(cm|mm|in|pt|pc|px)?");

    private final OdfParts parts;
    private final MarkupBlocks blocks;
    private final Said said;
    private int page;

    private OdfSlides(OdfParts parts, MarkupBlocks blocks, Said said) {
        this.parts = parts;
        this.blocks = blocks;
        this.said = said;
    }

    /**
     * Tells {@code blocks} what is in the file.
     *
     * @return how many slides it has
     */
    public static int read(Path path, MarkupBlocks blocks, Said said) throws IOException {
        try (OdfFile file = new OdfFile(path);
                InputStream in = file.open("content.xml")) {
            file.describe(said);
            OdfSlides slides = new OdfSlides(new OdfParts(file, said), blocks, said);
            slides.read(Xml.reader(in));
            return slides.page;
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("automatic-styles")) {
                    parts.styles.read(xml);
                } else if (xml.getLocalName().equals("page")) {
                    slide(xml);
                }
            }
        }
        parts.sayWhatIsLeft(said);
    }

    private void slide(XMLStreamReader xml) throws XMLStreamException, IOException {
        page++;
        if (parts.styles.isHidden("drawing-page", Xml.attribute(xml, "style-name", ""))) {
            said.warn("hidden slide: " + page + " (not read: what the author has hidden)", "slide " + page);
            said.notRead("hidden-text", "a slide that is hidden", "slide " + page);
            Xml.skip(xml);
            return;
        }
        blocks.page(page);
        List<ReadingOrder.Shape> shapes = new ArrayList<>();
        Script notes = new Script();
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("notes")) {
                notes(xml, notes);
            } else {
                shape(xml, shapes);
            }
        }
        ReadingOrder.of(shapes).forEach(shape -> shape.script().play(blocks));
        notes.play(blocks);
    }

    private void notes(XMLStreamReader xml, Script notes) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            if (Xml.attribute(xml, "class", "").equals("notes")) {
                notes.addAll(new OdfDrawing(parts).read(xml));
            } else {
                Xml.skip(xml);
            }
        }
    }

    private void shape(XMLStreamReader xml, List<ReadingOrder.Shape> shapes) throws XMLStreamException, IOException {
        String kind = Xml.attribute(xml, "class", "");
        boolean empty = Xml.attribute(xml, "placeholder", "false").equals("true");
        String name = xml.getLocalName();
        if (empty || kind.matches("header|footer|date-time|page-number") || name.matches("forms|animations|par")) {
            Xml.skip(xml);
            return;
        }
        if (name.equals("annotation")) {
            parts.leave("comments");
            Xml.skip(xml);
            return;
        }
        boolean title = kind.equals("title");
        ReadingOrder.Box box = box(xml);
        OdfDrawing drawing = new OdfDrawing(parts);
        Script script = new Script();
        if (title) {
            // All that is in it is the slide's title.
            script.start("h1", "");
        }
        script.addAll(drawing.read(xml));
        if (!drawing.equation().isEmpty()) {
            script.start("p", "");
            script.text(drawing.equation());
            script.end("p");
        }
        if (title) {
            script.end("h1");
        }
        shapes.add(new ReadingOrder.Shape(script, title, box));
    }

    private static ReadingOrder.@Nullable Box box(XMLStreamReader xml) {
        double[] numbers = new double[4];
        String[] names = {"x", "y", "width", "height"};
        for (int i = 0; i < names.length; i++) {
            Matcher length = LENGTH.matcher(Xml.attribute(xml, names[i], ""));
            if (!length.matches()) {
                return null;
            }
            numbers[i] = points(Double.parseDouble(length.group(1)), length.group(2));
        }
        return new ReadingOrder.Box(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static double points(double value, @Nullable String unit) {
        return switch (unit == null ? "" : unit) {
            case "cm" -> value * 72 / 2.54;
            case "mm" -> value * 7.2 / 2.54;
            case "in" -> value * 72;
            case "pc" -> value * 12;
            case "px" -> value * 0.75;
            default -> value;
        };
    }
}
