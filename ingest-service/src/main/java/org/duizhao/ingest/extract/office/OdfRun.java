package org.duizhao.ingest.extract.office;

import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The text of one paragraph: spans, breaks, fields as displayed, notes, drawings. */
final class OdfRun {

    private final OdfParts parts;
    private final Script text = new Script();
    private final Script boxes = new Script();
    private boolean hidden;
    private boolean hiddenParagraph;
    private boolean said;
    private String raised = "";

    OdfRun(OdfParts parts, boolean hidden) {
        this.parts = parts;
        this.hidden = hidden;
    }

    Script text() {
        return text;
    }

    Script boxes() {
        return boxes;
    }

    /** Whether a field in it says that it is not shown at present. */
    boolean isHiddenParagraph() {
        return hiddenParagraph;
    }

    /** Text and elements up to the end of the element that is open. */
    void children(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                return;
            }
            if (event == XMLStreamConstants.CHARACTERS) {
                add(xml.getText().replaceAll("\\s+", " "));
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                element(xml);
            }
        }
    }

    private void element(XMLStreamReader xml) throws XMLStreamException, IOException {
        switch (xml.getLocalName()) {
            case "span" -> span(xml);
            case "s" -> {
                add(" ".repeat(Math.max(1, Math.min(1000, Xml.number(xml, "c", 1)))));
                Xml.skip(xml);
            }
            case "tab" -> {
                add("\t");
                Xml.skip(xml);
            }
            case "line-break" -> {
                if (!hidden) {
                    text.lineBreak();
                }
                Xml.skip(xml);
            }
            case "note" -> note(xml);
            case "hidden-text", "hidden-paragraph" -> hiddenField(xml);
            case "annotation" -> {
                parts.leave("comments");
                Xml.skip(xml);
            }
            case "ruby-text", "annotation-end", "script", "title", "desc", "event-listeners" -> Xml.skip(xml);
            default -> {
                if (OdfDrawing.isOne(xml.getLocalName())) {
                    drawing(xml);
                } else {
                    children(xml);
                }
            }
        }
    }

    private void span(XMLStreamReader xml) throws XMLStreamException, IOException {
        String style = Xml.attribute(xml, "style-name", "");
        boolean outerHidden = hidden;
        String outerRaised = raised;
        String stated = parts.styles.raised(style);
        hidden |= parts.styles.isHidden("text", style);
        raised = stated == null ? raised : stated;
        children(xml);
        hidden = outerHidden;
        raised = outerRaised;
    }

    private void hiddenField(XMLStreamReader xml) throws XMLStreamException, IOException {
        if (!Xml.attribute(xml, "is-hidden", "false").equals("true")) {
            children(xml);
            return;
        }
        hiddenParagraph |= xml.getLocalName().equals("hidden-paragraph");
        parts.leave("hidden-text");
        Xml.skip(xml);
    }

    private void add(String piece) {
        if (hidden) {
            if (!piece.isBlank() && !said) {
                parts.leave("hidden-text");
                said = true;
            }
        } else if (raised.isEmpty()) {
            text.text(piece);
        } else {
            text.raised(piece, raised);
        }
    }

    private void note(XMLStreamReader xml) throws XMLStreamException, IOException {
        String citation = "";
        OdfContent body = new OdfContent(parts);
        body.asNote();
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("note-citation")) {
                citation = Xml.text(xml);
            } else {
                body.children(xml);
            }
        }
        if (!hidden) {
            text.start("div", "footnote");
            text.text(parts.note(citation) + " ");
            text.addAll(body.script());
            text.end("div");
        }
    }

    private void drawing(XMLStreamReader xml) throws XMLStreamException, IOException {
        OdfDrawing drawing = new OdfDrawing(parts);
        Script box = drawing.read(xml);
        if (hidden) {
            parts.leave("hidden-text");
            return;
        }
        add(drawing.equation());
        boxes.addAll(box);
    }
}
