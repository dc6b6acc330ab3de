package org.duizhao.ingest.extract.office;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.ingest.extract.layout.Raised;

/** An equation of Word as a line of text: x² + y², (a+b)/c, √(2) (ECMA-376, part 1, 22.1). */
final class OmmlText {

    private OmmlText() {}

    /** Of the element that is open, to its end. */
    static String of(XMLStreamReader xml) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (Xml.nextChild(xml)) {
            text.append(element(xml));
        }
        return text.toString();
    }

    private static String element(XMLStreamReader xml) throws XMLStreamException {
        String name = xml.getLocalName();
        if (name.endsWith("Pr")) {
            Xml.skip(xml);
            return "";
        }
        return switch (name) {
            case "t" -> Xml.text(xml);
            case "sSup", "sSub", "sSubSup", "f", "rad", "nary", "d" -> built(name, parts(xml));
            default -> of(xml);
        };
    }

    private record Part(String name, String text) {}

    private static List<Part> parts(XMLStreamReader xml) throws XMLStreamException {
        List<Part> parts = new ArrayList<>();
        while (Xml.nextChild(xml)) {
            String name = xml.getLocalName();
            if (name.endsWith("Pr")) {
                Xml.skip(xml);
            } else {
                parts.add(new Part(name, of(xml)));
            }
        }
        return parts;
    }

    private static String built(String name, List<Part> parts) {
        String base = part(parts, "e");
        return switch (name) {
            case "f" -> grouped(part(parts, "num")) + "/" + grouped(part(parts, "den"));
            case "rad" -> (part(parts, "deg").equals("3") ? "∛" : "√") + grouped(base);
            case "nary" -> "∑" + script(part(parts, "sub"), false) + script(part(parts, "sup"), true) + base;
            case "d" -> "(" + base + ")";
            default -> base + script(part(parts, "sub"), false) + script(part(parts, "sup"), true);
        };
    }

    private static String part(List<Part> parts, String name) {
        StringBuilder text = new StringBuilder();
        parts.stream().filter(part -> part.name.equals(name)).forEach(part -> text.append(part.text));
        return text.toString();
    }

    static String grouped(String text) {
        return text.matches("[\\p{L}\\d.]*") ? text : "(" + text + ")";
    }

    static String script(String text, boolean above) {
        String raised = Raised.of(text, above);
        return text.isEmpty() || !raised.equals(text) ? raised : (above ? "^" : "_") + grouped(text);
    }
}
