package org.duizhao.ingest.extract.ofd;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.ingest.extract.layout.PageGlyphs;

/** One page, read when it is asked for. */
public final class OfdPage {

    private final OfdFile file;
    private final String path;
    private final double[] documentBox;
    private final Map<String, Content> templates;
    private final OfdResources resources;

    OfdPage(OfdFile file, String path, double[] documentBox, Map<String, Content> templates, OfdResources resources) {
        this.file = file;
        this.path = path;
        this.documentBox = documentBox;
        this.templates = templates;
        this.resources = resources;
    }

    /** What a page or a template page has. */
    record Content(double[] box, List<String> below, List<String> above, List<Units.Unit> units) {

        private static final double[] NONE = {};

        static Content of(OfdFile file, String path) throws IOException {
            Reader reader = new Reader();
            file.read(path, reader::handle);
            return new Content(reader.box, reader.below, reader.above, reader.units.units());
        }

        private static final class Reader {

            private final UnitReader units = new UnitReader();
            private final List<String> below = new ArrayList<>();
            private final List<String> above = new ArrayList<>();
            private double[] box = NONE;

            private void handle(XMLStreamReader reader, int event) throws XMLStreamException {
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (reader.getLocalName().equals("PhysicalBox")) {
                        box = OfdDocument.box(reader.getElementText(), box);
                    } else if (reader.getLocalName().equals("Template")) {
                        boolean foreground = OfdFile.attribute(reader, "ZOrder").equals("Foreground");
                        (foreground ? above : below).add(OfdFile.attribute(reader, "TemplateID"));
                    }
                }
                units.handle(reader, event);
            }
        }
    }

    /**
     * @param shown how many glyphs the page shows
     * @param unmapped of those, how many it has no character for
     * @param pictures how many pictures it shows
     * @param drawn whether it consists of curves
     * @param paintable whether the file has the fonts of its glyphs without characters
     */
    public record Read(PageGlyphs page, int shown, int unmapped, int pictures, boolean drawn, boolean paintable) {}

    /** @param number from 1 */
    public Read read(int number) throws IOException {
        Content content = Content.of(file, path);
        double[] box = content.box.length == 4 ? content.box : documentBox;
        GlyphStage stage = new GlyphStage(resources);
        for (List<Units.Unit> units : layers(content)) {
            stage.draw(units, OfdDocument.toPoints(box));
        }
        return stage.read(number, box);
    }

    /** From the lowest to the uppermost. */
    private List<List<Units.Unit>> layers(Content content) {
        List<List<Units.Unit>> layers = new ArrayList<>();
        content.below.forEach(id -> addTemplate(id, layers));
        layers.add(content.units);
        content.above.forEach(id -> addTemplate(id, layers));
        return layers;
    }

    private void addTemplate(String id, List<List<Units.Unit>> layers) {
        Content template = templates.get(id);
        if (template != null) {
            layers.add(template.units);
        }
    }

    /** What the page draws, for a painter: layers, and how millimetres become points. */
    Drawing drawing() throws IOException {
        Content content = Content.of(file, path);
        double[] box = content.box.length == 4 ? content.box : documentBox;
        return new Drawing(layers(content), OfdDocument.toPoints(box), box[2] * 72 / 25.4, box[3] * 72 / 25.4);
    }

    record Drawing(List<List<Units.Unit>> layers, AffineTransform toPoints, double width, double height) {}

    OfdResources resources() {
        return resources;
    }

    OfdFile file() {
        return file;
    }
}
