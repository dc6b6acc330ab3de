package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The shapes of one slide, or of its notes. */
final class PptxShapes {

    private static final String FURNITURE = "dt|ftr|hdr|sldNum|sldImg";

    private final OfficePackage file;
    private final String part;
    private final LeftOut left;
    private final PptxLayout layout;
    private final List<ReadingOrder.Shape> shapes = new ArrayList<>();
    private boolean onlyBody;

    /** The shape that is being read. */
    private static final class Open {

        private String type = "";
        private String index = "";
        private boolean placeholder;
        private boolean hidden;
        private ReadingOrder.@Nullable Box box;
        private final Script script = new Script();
    }

    PptxShapes(OfficePackage file, String part, LeftOut left, PptxLayout layout) {
        this.file = file;
        this.part = part;
        this.left = left;
        this.layout = layout;
    }

    /** For notes, whose other placeholders repeat the slide. */
    PptxShapes onlyBody() {
        onlyBody = true;
        return this;
    }

    List<ReadingOrder.Shape> shapes() {
        return shapes;
    }

    /** All shapes up to the end of the element that is open, or of the part. */
    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            element(xml);
        }
    }

    private void element(XMLStreamReader xml) throws XMLStreamException, IOException {
        switch (xml.getLocalName()) {
            case "sp", "graphicFrame", "cxnSp" -> shape(xml);
            case "grpSp" -> group(xml);
            case "cSld", "spTree", "notes", "sld" -> read(xml);
            case "AlternateContent" -> alternate(xml);
            case "pic" -> {
                left.count("picture");
                Xml.skip(xml);
            }
            default -> Xml.skip(xml);
        }
    }

    /** The first way that it is given in; the others say the same for older readers. */
    private void alternate(XMLStreamReader xml) throws XMLStreamException, IOException {
        boolean first = true;
        while (Xml.nextChild(xml)) {
            if (first) {
                read(xml);
            } else {
                Xml.skip(xml);
            }
            first = false;
        }
    }

    /** A group is read as one shape, since its own coordinates may be any. */
    private void group(XMLStreamReader xml) throws XMLStreamException, IOException {
        PptxShapes inner = new PptxShapes(file, part, left, layout);
        ReadingOrder.Box box = null;
        boolean hidden = false;
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "grpSpPr" -> box = place(xml);
                case "nvGrpSpPr" -> {
                    Open open = new Open();
                    names(xml, open);
                    hidden = open.hidden;
                }
                default -> inner.element(xml);
            }
        }
        if (hidden) {
            left.count("hidden-text");
            return;
        }
        Script script = new Script();
        ReadingOrder.of(inner.shapes).forEach(shape -> script.addAll(shape.script()));
        shapes.add(new ReadingOrder.Shape(script, false, box));
    }

    private void shape(XMLStreamReader xml) throws XMLStreamException, IOException {
        Open open = new Open();
        content(xml, open);
        if (open.placeholder && open.box == null) {
            open.box = layout.box(open.index, open.type);
        }
        boolean title = open.type.matches("title|ctrTitle");
        if (open.hidden) {
            if (!open.script.isEmpty()) {
                left.count("hidden-text");
            }
        } else if (!open.type.matches(FURNITURE) && !(onlyBody && !open.type.equals("body"))) {
            Script script = new Script();
            if (title) {
                script.start("h1", "");
            }
            script.addAll(open.script);
            if (title) {
                script.end("h1");
            }
            shapes.add(new ReadingOrder.Shape(script, title, open.box));
        }
    }

    private void content(XMLStreamReader xml, Open open) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "nvSpPr", "nvGraphicFramePr", "nvCxnSpPr" -> names(xml, open);
                case "spPr" -> {
                    ReadingOrder.Box box = place(xml);
                    open.box = box == null ? open.box : box;
                }
                case "xfrm" -> open.box = box(xml);
                case "txBody" -> new PptxParagraphs(open.script).read(xml);
                case "graphic", "graphicData" -> content(xml, open);
                case "tbl" -> new PptxTable(open.script).read(xml);
                case "relIds" -> diagram(xml, open);
                default -> Xml.skip(xml);
            }
        }
    }

    private static void names(XMLStreamReader xml, Open open) throws XMLStreamException {
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "nvPr" -> names(xml, open);
                case "cNvPr" -> {
                    open.hidden = Xml.attribute(xml, "hidden", "0").matches("1|true");
                    Xml.skip(xml);
                }
                case "ph" -> {
                    open.placeholder = true;
                    open.type = Xml.attribute(xml, "type", "body");
                    open.index = Xml.attribute(xml, "idx", "");
                    Xml.skip(xml);
                }
                default -> Xml.skip(xml);
            }
        }
    }

    private static ReadingOrder.@Nullable Box place(XMLStreamReader xml) throws XMLStreamException {
        ReadingOrder.Box box = null;
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("xfrm")) {
                box = box(xml);
            } else {
                Xml.skip(xml);
            }
        }
        return box;
    }

    /** Of the element {@code xfrm} that is open. */
    static ReadingOrder.@Nullable Box box(XMLStreamReader xml) throws XMLStreamException {
        double[] box = new double[4];
        int found = 0;
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("off")) {
                box[0] = Xml.number(xml, "x", 0);
                box[1] = Xml.number(xml, "y", 0);
                found++;
            } else if (xml.getLocalName().equals("ext")) {
                box[2] = Xml.number(xml, "cx", 0);
                box[3] = Xml.number(xml, "cy", 0);
                found++;
            }
            Xml.skip(xml);
        }
        return found < 2 ? null : new ReadingOrder.Box(box[0], box[1], box[2], box[3]);
    }

    /** What the points of a diagram say, in their order. */
    private void diagram(XMLStreamReader xml, Open open) throws XMLStreamException, IOException {
        Map<String, OfficePackage.Relation> relations = file.relations(part);
        OfficePackage.Relation data = relations.get(Xml.attribute(xml, "dm", ""));
        Xml.skip(xml);
        if (data == null || !file.has(data.target())) {
            left.count("diagram");
            return;
        }
        try (InputStream in = file.open(data.target())) {
            XMLStreamReader points = Xml.reader(in);
            while (points.hasNext()) {
                if (points.next() == XMLStreamReader.START_ELEMENT
                        && points.getLocalName().equals("t")) {
                    new PptxParagraphs(open.script).read(points);
                }
            }
        }
    }
}
