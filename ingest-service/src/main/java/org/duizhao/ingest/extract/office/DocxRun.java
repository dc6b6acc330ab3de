package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The runs of one paragraph: text, breaks, fields with their results, marks of notes, drawings. */
final class DocxRun {

    private static final Map<Integer, String> SYMBOLS = Map.ofEntries(
            Map.entry(0xFE, "☑"),
            Map.entry(0xA8, "☐"),
            Map.entry(0xFC, "✓"),
            Map.entry(0xFB, "✗"),
            Map.entry(0xB0, "°"),
            Map.entry(0xB1, "±"),
            Map.entry(0xB3, "≥"),
            Map.entry(0xA3, "≤"),
            Map.entry(0xB4, "×"),
            Map.entry(0xB8, "÷"),
            Map.entry(0xB9, "≠"),
            Map.entry(0xBB, "≈"),
            Map.entry(0x6D, "μ"),
            Map.entry(0x57, "Ω"));

    private final DocxParts parts;
    private final Script text;
    private final Script boxes;
    /** Of the fields that are open, whether their result is being read; what comes before is an instruction. */
    private final Deque<Boolean> fields = new ArrayDeque<>();

    private boolean hiddenParagraph;
    private boolean hidden;
    private boolean said;
    private String raised = "";

    DocxRun(DocxParts parts, Script text, Script boxes) {
        this.parts = parts;
        this.text = text;
        this.boxes = boxes;
    }

    void inParagraph(String style) {
        hiddenParagraph = parts.styles.isHidden(style);
    }

    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        hidden = hiddenParagraph;
        raised = "";
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("rPr")) {
                readProperties(xml);
            } else {
                piece(xml);
            }
        }
    }

    private void readProperties(XMLStreamReader xml) throws XMLStreamException {
        boolean stated = false;
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "vanish" -> {
                    hidden = Xml.isOn(xml);
                    stated = true;
                }
                case "rStyle" -> hidden |= !stated && parts.styles.isHidden(Xml.attribute(xml, "val", ""));
                case "vertAlign" ->
                    raised = switch (Xml.attribute(xml, "val", "")) {
                        case "superscript" -> "sup";
                        case "subscript" -> "sub";
                        default -> "";
                    };
                default -> {
                    // How it looks.
                }
            }
            Xml.skip(xml);
        }
    }

    private void piece(XMLStreamReader xml) throws XMLStreamException, IOException {
        switch (xml.getLocalName()) {
            case "t" -> add(Xml.text(xml));
            case "fldChar" -> {
                field(Xml.attribute(xml, "fldCharType", ""));
                Xml.skip(xml);
            }
            case "AlternateContent" -> alternate(xml);
            case "drawing", "pict", "object" -> boxesIn(xml);
            case "ruby" -> ruby(xml);
            case "oMath" -> add(OmmlText.of(xml));
            default -> {
                mark(xml);
                Xml.skip(xml);
            }
        }
    }

    /** What has no content of its own. */
    private void mark(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "tab", "ptab" -> add("\t");
            case "br", "cr" -> {
                if (!isHidden()) {
                    text.lineBreak();
                }
            }
            case "noBreakHyphen" -> add("-");
            case "sym" -> add(symbol(Xml.attribute(xml, "char", "")));
            case "footnoteReference" -> note(xml, "footnote");
            case "endnoteReference" -> note(xml, "endnote");
            default -> {
                // Instructions of fields, deleted text, separators.
            }
        }
    }

    private void note(XMLStreamReader xml, String element) {
        if (!isHidden()) {
            text.addAll(parts.mark(element, Xml.attribute(xml, "id", "")));
        }
    }

    private void add(String piece) {
        if (isHidden()) {
            if (hidden && !piece.isBlank() && !said) {
                parts.leave("hidden-text");
                said = true;
            }
        } else if (raised.isEmpty()) {
            text.text(piece);
        } else {
            text.raised(piece, raised);
        }
    }

    private boolean isHidden() {
        return hidden || fields.contains(false);
    }

    private void field(String type) {
        switch (type) {
            case "begin" -> fields.push(false);
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.pop();
                    fields.push(true);
                }
            }
            case "end" -> fields.poll();
            default -> {
                // No other is known.
            }
        }
    }

    /** The character that a code of a symbol font shows; empty for an unknown one. */
    static String symbol(String code) {
        if (!code.matches("[0-9A-Fa-f]{2,5}")) {
            return "";
        }
        int c = Integer.parseInt(code, 16);
        return c >= 0xF000 && c <= 0xF0FF ? SYMBOLS.getOrDefault(c - 0xF000, "") : Character.toString(c);
    }

    private void ruby(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("rubyBase")) {
                while (Xml.nextChild(xml)) {
                    read(xml);
                }
            } else {
                Xml.skip(xml);
            }
        }
    }

    /** The first way that something is given in; the others say the same for older readers. */
    void alternate(XMLStreamReader xml) throws XMLStreamException, IOException {
        boolean first = true;
        while (Xml.nextChild(xml)) {
            if (first) {
                while (Xml.nextChild(xml)) {
                    piece(xml);
                }
            } else {
                Xml.skip(xml);
            }
            first = false;
        }
    }

    /** The text boxes of a drawing, wherever they are in it. */
    private void boxesIn(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("txbxContent")) {
                DocxContent content = new DocxContent(parts);
                content.block(xml);
                content.finish();
                boxes.addAll(content.script());
            } else {
                boxesIn(xml);
            }
        }
    }
}
