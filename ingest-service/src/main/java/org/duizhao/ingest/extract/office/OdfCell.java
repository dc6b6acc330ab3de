package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.ingest.extract.layout.Raised;

/** What one cell of a spreadsheet shows: the text that was stored with it, else its value. */
final class OdfCell {

    private final OdfParts parts;
    /** What stands in the shapes that are anchored to it. */
    private final Script boxes;

    OdfCell(OdfParts parts, Script boxes) {
        this.parts = parts;
        this.boxes = boxes;
    }

    /** Of the element that is open, to its end. */
    String read(XMLStreamReader xml) throws XMLStreamException, IOException {
        String value = value(xml);
        List<String> lines = new ArrayList<>();
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "p", "h" -> {
                    StringBuilder text = new StringBuilder();
                    read(xml, "", text);
                    lines.add(text.toString());
                }
                case "annotation" -> {
                    parts.leave("comments");
                    Xml.skip(xml);
                }
                default -> {
                    if (OdfDrawing.isOne(xml.getLocalName())) {
                        boxes.addAll(new OdfDrawing(parts).read(xml));
                    } else {
                        Xml.skip(xml);
                    }
                }
            }
        }
        return lines.isEmpty() ? value : String.join("\n", lines);
    }

    private static String value(XMLStreamReader xml) {
        String number = Xml.attribute(xml, "value", "");
        return switch (Xml.attribute(xml, "value-type", "")) {
            case "percentage" -> number.matches("-?[\\d.]{1,20}") ? percent(number) : number;
            case "date" -> Xml.attribute(xml, "date-value", "");
            case "time" -> Xml.attribute(xml, "time-value", "");
            case "boolean" -> Xml.attribute(xml, "boolean-value", "");
            case "string" -> Xml.attribute(xml, "string-value", "");
            default -> number;
        };
    }

    private static String percent(String share) {
        try {
            return new BigDecimal(share).movePointRight(2).stripTrailingZeros().toPlainString() + "%";
        } catch (NumberFormatException e) {
            return share;
        }
    }

    /** Adds what the element that is open holds, to its end. */
    private void read(XMLStreamReader xml, String raised, StringBuilder text) throws XMLStreamException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamConstants.CHARACTERS) {
                String plain = xml.getText().replaceAll("\\s+", " ");
                text.append(raised.isEmpty() ? plain : Raised.after(text, plain, raised.equals("sup")));
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                element(xml, raised, text);
            }
        }
    }

    private void element(XMLStreamReader xml, String raised, StringBuilder text) throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "span" -> {
                String stated = parts.styles.raised(Xml.attribute(xml, "style-name", ""));
                read(xml, stated == null ? raised : stated, text);
            }
            case "s" -> read(xml, "", text.append(" ".repeat(Math.max(1, Math.min(1000, Xml.number(xml, "c", 1))))));
            case "tab" -> read(xml, "", text.append('\t'));
            case "line-break" -> read(xml, "", text.append('\n'));
            case "ruby-text", "annotation" -> Xml.skip(xml);
            default -> read(xml, raised, text);
        }
    }
}
