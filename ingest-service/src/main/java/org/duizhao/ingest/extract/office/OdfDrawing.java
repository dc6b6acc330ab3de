package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A frame or a shape: the text in it; pictures, charts and what is embedded are counted. */
final class OdfDrawing {

    private static final Set<String> NAMES =
            Set.of("frame", "custom-shape", "rect", "ellipse", "circle", "line", "connector", "polygon", "path", "g");

    private final OdfParts parts;
    private final Script script = new Script();
    private final StringBuilder equation = new StringBuilder();
    private boolean object;

    OdfDrawing(OdfParts parts) {
        this.parts = parts;
    }

    /** Whether an element of that name is one. A link ({@code a}) holds drawings where no text can be, else text. */
    static boolean isOne(String name) {
        return NAMES.contains(name);
    }

    /** The equation in it, as text; empty if there is none. */
    String equation() {
        return equation.toString();
    }

    /** The blocks in the element that is open, which is read to its end. */
    Script read(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            child(xml);
        }
        return script;
    }

    private void child(XMLStreamReader xml) throws XMLStreamException, IOException {
        String name = xml.getLocalName();
        if (isOne(name) || name.equals("a")) {
            object = false;
            read(xml);
            return;
        }
        switch (name) {
            case "p", "h", "list", "table", "text-box" -> {
                OdfContent content = new OdfContent(parts);
                content.block(xml);
                script.addAll(content.script());
            }
            case "object" -> {
                equation.append(parts.equation(Xml.attribute(xml, "href", "")));
                object = true;
                Xml.skip(xml);
            }
            case "object-ole" -> {
                parts.object(Xml.attribute(xml, "href", ""));
                object = true;
                Xml.skip(xml);
            }
            default -> {
                leave(name);
                Xml.skip(xml);
            }
        }
    }

    /** The picture beside an object is how it looks. */
    private void leave(String name) {
        switch (name) {
            case "image" -> {
                if (!object) {
                    parts.leave("picture");
                }
                object = true;
            }
            case "applet", "floating-frame" -> {
                parts.leave("attachment");
                object = true;
            }
            case "plugin" -> parts.leave("media");
            default -> {
                // How it looks.
            }
        }
    }
}
