package org.duizhao.ingest.extract.office;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Blocks of a body, of a cell, of a text box or of a note: paragraphs, lists, tables, and what only wraps them. */
final class OdfContent {

    private final OdfParts parts;
    private final Script script = new Script();
    private final OdfList list;
    private boolean contents;
    private boolean note;

    OdfContent(OdfParts parts) {
        this.parts = parts;
        this.list = new OdfList(parts);
    }

    void asNote() {
        note = true;
    }

    Script script() {
        return script;
    }

    void children(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            block(xml);
        }
    }

    /** The element that is open, to its end. */
    void block(XMLStreamReader xml) throws XMLStreamException, IOException {
        switch (xml.getLocalName()) {
            case "p", "h" -> paragraph(xml);
            case "list" -> list(xml);
            case "numbered-paragraph" -> item(xml);
            case "table" -> new OdfTable(parts, script).read(xml);
            case "section" -> section(xml);
            case "table-of-content", "illustration-index", "table-index", "object-index" -> contents(xml);
            case "user-index", "alphabetical-index", "bibliography", "index-body", "index-title", "text-box" ->
                children(xml);
            case "tracked-changes" -> changes(xml);
            case "annotation" -> {
                parts.leave("comments");
                Xml.skip(xml);
            }
            default -> other(xml);
        }
    }

    private void other(XMLStreamReader xml) throws XMLStreamException, IOException {
        String name = xml.getLocalName();
        if (OdfDrawing.isOne(name) || name.equals("a")) {
            script.addAll(new OdfDrawing(parts).read(xml));
        } else {
            Xml.skip(xml);
        }
    }

    /** Text that was deleted is kept apart, with who deleted it and when. */
    private void changes(XMLStreamReader xml) throws XMLStreamException {
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("deletion")) {
                parts.leave("deleted-text");
                Xml.skip(xml);
            } else if (xml.getLocalName().equals("changed-region")) {
                changes(xml);
            } else {
                Xml.skip(xml);
            }
        }
    }

    private void section(XMLStreamReader xml) throws XMLStreamException, IOException {
        String display = Xml.attribute(xml, "display", "true");
        boolean hidden = display.equals("none")
                || display.equals("condition")
                        && Xml.attribute(xml, "is-hidden", "false").equals("true");
        if (hidden) {
            parts.leave("hidden-text");
            Xml.skip(xml);
        } else {
            children(xml);
        }
    }

    private void contents(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("index-body")) {
                contents = true;
                children(xml);
                contents = false;
            } else {
                Xml.skip(xml);
            }
        }
    }

    private void paragraph(XMLStreamReader xml) throws XMLStreamException, IOException {
        OdfParagraph paragraph = new OdfParagraph(parts, xml);
        paragraph.read(xml);
        if (note) {
            script.addAll(paragraph.text());
            script.lineBreak();
        } else {
            paragraph.tell(list, contents, script);
        }
        script.addAll(paragraph.boxes());
    }

    private void list(XMLStreamReader xml) throws XMLStreamException, IOException {
        list.open(xml);
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "list-item" -> item(xml);
                case "list-header" -> children(xml);
                default -> Xml.skip(xml);
            }
        }
        list.close();
    }

    private void item(XMLStreamReader xml) throws XMLStreamException, IOException {
        list.item(xml);
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("number")) {
                list.state(Xml.text(xml));
            } else {
                block(xml);
            }
        }
        list.endItem();
    }
}
