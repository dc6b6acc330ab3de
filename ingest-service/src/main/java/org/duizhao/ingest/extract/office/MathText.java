package org.duizhao.ingest.extract.office;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** An equation in MathML as a line of text: x² + y², (a+b)/c, √(2). */
public final class MathText {

    private MathText() {}

    /** Of the element that is open, to its end. */
    public static String of(XMLStreamReader xml) throws XMLStreamException {
        return built(xml.getLocalName(), children(xml));
    }

    /**
     * Of an equation as markup.
     *
     * @throws XMLStreamException if it is not well-formed
     */
    public static String of(String markup) throws XMLStreamException {
        XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)));
        xml.nextTag();
        return of(xml);
    }

    private static List<String> children(XMLStreamReader xml) throws XMLStreamException {
        List<String> parts = new ArrayList<>();
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return parts;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().startsWith("annotation")) {
                    Xml.skip(xml);
                } else {
                    parts.add(of(xml));
                }
            } else if (event == XMLStreamConstants.CHARACTERS && !xml.isWhiteSpace()) {
                parts.add(xml.getText().strip());
            }
        }
    }

    private static String built(String name, List<String> parts) {
        String first = part(parts, 0);
        return switch (name) {
            case "mfrac" -> OmmlText.grouped(first) + "/" + OmmlText.grouped(part(parts, 1));
            case "msup", "mover" -> first + OmmlText.script(part(parts, 1), true);
            case "msub", "munder" -> first + OmmlText.script(part(parts, 1), false);
            case "msubsup", "munderover" ->
                first + OmmlText.script(part(parts, 1), false) + OmmlText.script(part(parts, 2), true);
            case "msqrt" -> "√" + OmmlText.grouped(String.join("", parts));
            case "mroot" -> (part(parts, 1).equals("3") ? "∛" : "√") + OmmlText.grouped(first);
            case "mfenced" -> "(" + String.join(",", parts) + ")";
            default -> String.join("", parts);
        };
    }

    private static String part(List<String> parts, int at) {
        return at < parts.size() ? parts.get(at) : "";
    }
}
