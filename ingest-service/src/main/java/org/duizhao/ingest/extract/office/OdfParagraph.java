package org.duizhao.ingest.extract.office;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** One paragraph or heading: the text in it, and the text boxes that hang on it. */
final class OdfParagraph {

    private final OdfParts parts;
    private final OdfRun run;
    private final String style;
    private final boolean heading;
    private final int outline;
    private final boolean numbered;
    private final int start;

    /** The element {@code p} or {@code h} that is open. */
    OdfParagraph(OdfParts parts, XMLStreamReader xml) {
        this.parts = parts;
        style = Xml.attribute(xml, "style-name", "");
        heading = xml.getLocalName().equals("h");
        outline = Xml.number(xml, "outline-level", 1);
        numbered = heading && !Xml.attribute(xml, "is-list-header", "false").equals("true");
        start = Xml.attribute(xml, "restart-numbering", "false").equals("true")
                ? Xml.number(xml, "start-value", 1)
                : -1;
        run = new OdfRun(parts, parts.styles.isHidden("paragraph", style));
    }

    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        run.children(xml);
    }

    Script text() {
        return run.isHiddenParagraph() ? new Script() : run.text();
    }

    Script boxes() {
        return run.isHiddenParagraph() ? new Script() : run.boxes();
    }

    /** Puts its text where it belongs, after the number that is shown before it. */
    void tell(OdfList list, boolean contents, Script script) {
        String label = list.label(style);
        if (label.isEmpty() && numbered && !list.isOpen()) {
            label = headingLabel();
        }
        int level = heading ? outline : parts.styles.heading(style);
        boolean listed = list.isItem(style, label);
        new ParagraphKind(level, contents, listed).tell(label, text(), script);
    }

    private String headingLabel() {
        if (start >= 0) {
            parts.headings.set(outline - 1, start);
        }
        return parts.headings.next(parts.styles.lists()::heading, outline - 1);
    }
}
