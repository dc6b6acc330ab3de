package org.duizhao.ingest.extract.office;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A table in a text or on a slide; rows and cells may be repeated, cells cover several columns and rows. */
final class OdfTable {

    /** More of one row or cell than a table that is read as text can have. */
    private static final int MOST = 1000;

    private final OdfParts parts;
    private final Script script;
    private boolean head;

    OdfTable(OdfParts parts, Script script) {
        this.parts = parts;
        this.script = script;
    }

    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        if (parts.styles.isHidden("table", Xml.attribute(xml, "style-name", ""))) {
            parts.leave("hidden-text");
            Xml.skip(xml);
            return;
        }
        script.start("table", "");
        rows(xml);
        script.end("table");
    }

    private void rows(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "table-row" -> row(xml);
                case "table-header-rows" -> {
                    head = true;
                    rows(xml);
                    head = false;
                }
                case "table-rows", "table-row-group" -> rows(xml);
                default -> Xml.skip(xml);
            }
        }
    }

    private void row(XMLStreamReader xml) throws XMLStreamException, IOException {
        String visibility = Xml.attribute(xml, "visibility", "visible");
        if (!visibility.equals("visible")) {
            parts.leave("hidden-text");
            Xml.skip(xml);
            return;
        }
        int times = Math.max(1, Math.min(MOST, Xml.number(xml, "number-rows-repeated", 1)));
        Script row = new Script();
        cells(xml, row);
        for (int i = 0; i < times; i++) {
            script.start(head ? "thead" : "tbody", "");
            script.start("tr", "");
            script.repeat(row);
            script.end("tr");
            script.end(head ? "thead" : "tbody");
        }
    }

    private void cells(XMLStreamReader xml, Script row) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            if (!xml.getLocalName().equals("table-cell")) {
                Xml.skip(xml);
                continue;
            }
            int times = Math.max(1, Math.min(MOST, Xml.number(xml, "number-columns-repeated", 1)));
            int columns = Xml.number(xml, "number-columns-spanned", 1);
            int rows = Xml.number(xml, "number-rows-spanned", 1);
            OdfContent content = new OdfContent(parts);
            content.children(xml);
            for (int i = 0; i < times; i++) {
                row.startCell(0, columns, rows, false);
                row.repeat(content.script());
                row.end("td");
            }
        }
    }
}
