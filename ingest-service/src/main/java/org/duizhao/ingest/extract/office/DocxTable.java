package org.duizhao.ingest.extract.office;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A table: rows that are neither deleted nor hidden, with cells that may cover several columns and rows. */
final class DocxTable {

    private final DocxParts parts;
    private final Script script;
    private final MergedRows rows = new MergedRows();

    /** The row that is being read. */
    private static final class Open {

        private final MergedRows.Row row = new MergedRows.Row();
        private boolean out;
        private int next;
    }

    DocxTable(DocxParts parts, Script script) {
        this.parts = parts;
        this.script = script;
    }

    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        readRows(xml);
        rows.tell(script);
    }

    private void readRows(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "tr" -> {
                    Open row = new Open();
                    readRow(xml, row);
                    if (!row.out) {
                        rows.add(row.row);
                    }
                }
                case "sdt", "sdtContent", "ins", "moveTo", "customXml" -> readRows(xml);
                default -> Xml.skip(xml);
            }
        }
    }

    private void readRow(XMLStreamReader xml, Open row) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "trPr" -> readRowProperties(xml, row);
                case "tc" -> readCell(xml, row);
                case "sdt", "sdtContent", "ins", "moveTo", "customXml" -> readRow(xml, row);
                default -> Xml.skip(xml);
            }
        }
    }

    private void readRowProperties(XMLStreamReader xml, Open row) throws XMLStreamException {
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "tblHeader" -> row.row.head = Xml.isOn(xml);
                case "gridBefore" -> row.next = Math.max(0, Math.min(60, Xml.number(xml, "val", 0)));
                case "hidden" -> leave(row, "hidden-text");
                case "del" -> leave(row, "deleted-text");
                default -> {
                    // How it looks.
                }
            }
            Xml.skip(xml);
        }
    }

    private void leave(Open row, String what) {
        row.out = true;
        parts.leave(what);
    }

    private void readCell(XMLStreamReader xml, Open row) throws XMLStreamException, IOException {
        MergedRows.Cell cell = new MergedRows.Cell();
        cell.column = row.next;
        boolean fromLeft = false;
        DocxContent content = new DocxContent(parts);
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("tcPr")) {
                fromLeft = readCellProperties(xml, cell);
            } else {
                content.block(xml);
            }
        }
        content.finish();
        cell.text.addAll(content.script());
        row.next += cell.columns;
        if (!fromLeft || !row.row.widen(cell.columns)) {
            row.row.add(cell);
        }
    }

    /** Whether the cell belongs to the one on its left. */
    private static boolean readCellProperties(XMLStreamReader xml, MergedRows.Cell cell) throws XMLStreamException {
        boolean fromLeft = false;
        while (Xml.nextChild(xml)) {
            boolean starts = Xml.attribute(xml, "val", "continue").equals("restart");
            switch (xml.getLocalName()) {
                case "gridSpan" -> cell.columns = Math.max(1, Math.min(60, Xml.number(xml, "val", 1)));
                case "vMerge" -> {
                    cell.goesDown = starts;
                    cell.fromAbove = !starts;
                }
                case "hMerge" -> fromLeft = !starts;
                default -> {
                    // How it looks.
                }
            }
            Xml.skip(xml);
        }
        return fromLeft;
    }
}
