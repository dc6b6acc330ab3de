package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A table: rows that are neither deleted nor hidden, with cells that may cover several columns and rows. */
final class DocxTable {

    private final DocxParts parts;
    private final Script script;
    private final List<Row> rows = new ArrayList<>();

    private static final class Row {

        private final List<Cell> cells = new ArrayList<>();
        private boolean head;
        private boolean out;
        private int next;
    }

    private static final class Cell {

        private final Script text = new Script();
        private int column;
        private int columns = 1;
        private boolean goesDown;
        private boolean fromAbove;
        private boolean fromLeft;
    }

    DocxTable(DocxParts parts, Script script) {
        this.parts = parts;
        this.script = script;
    }

    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        readRows(xml);
        script.start("table", "");
        for (int r = 0; r < rows.size(); r++) {
            tell(r);
        }
        script.end("table");
    }

    private void readRows(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "tr" -> {
                    Row row = new Row();
                    readRow(xml, row);
                    if (!row.out) {
                        rows.add(row);
                    }
                }
                case "sdt", "sdtContent", "ins", "moveTo", "customXml" -> readRows(xml);
                default -> Xml.skip(xml);
            }
        }
    }

    private void readRow(XMLStreamReader xml, Row row) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "trPr" -> readRowProperties(xml, row);
                case "tc" -> readCell(xml, row);
                case "sdt", "sdtContent", "ins", "moveTo", "customXml" -> readRow(xml, row);
                default -> Xml.skip(xml);
            }
        }
    }

    private void readRowProperties(XMLStreamReader xml, Row row) throws XMLStreamException {
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "tblHeader" -> row.head = Xml.isOn(xml);
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

    private void leave(Row row, String what) {
        row.out = true;
        parts.leave(what);
    }

    private void readCell(XMLStreamReader xml, Row row) throws XMLStreamException, IOException {
        Cell cell = new Cell();
        cell.column = row.next;
        DocxContent content = new DocxContent(parts);
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().equals("tcPr")) {
                readCellProperties(xml, cell);
            } else {
                content.block(xml);
            }
        }
        content.finish();
        cell.text.addAll(content.script());
        row.next += cell.columns;
        if (cell.fromLeft && !row.cells.isEmpty()) {
            row.cells.get(row.cells.size() - 1).columns += cell.columns;
        } else {
            row.cells.add(cell);
        }
    }

    private static void readCellProperties(XMLStreamReader xml, Cell cell) throws XMLStreamException {
        while (Xml.nextChild(xml)) {
            boolean starts = Xml.attribute(xml, "val", "continue").equals("restart");
            switch (xml.getLocalName()) {
                case "gridSpan" -> cell.columns = Math.max(1, Math.min(60, Xml.number(xml, "val", 1)));
                case "vMerge" -> {
                    cell.goesDown = starts;
                    cell.fromAbove = !starts;
                }
                case "hMerge" -> cell.fromLeft = !starts;
                default -> {
                    // How it looks.
                }
            }
            Xml.skip(xml);
        }
    }

    private void tell(int r) {
        Row row = rows.get(r);
        script.start(row.head ? "thead" : "tbody", "");
        script.start("tr", "");
        int column = 0;
        for (Cell cell : row.cells) {
            if (cell.fromAbove && hasAbove(r, cell.column)) {
                column = cell.column + cell.columns;
                continue;
            }
            script.startCell(
                    isTaken(r, column, cell.column) ? 0 : cell.column - column, cell.columns, depth(r, cell), false);
            script.addAll(cell.text);
            script.end("td");
            column = cell.column + cell.columns;
        }
        script.end("tr");
        script.end(row.head ? "thead" : "tbody");
    }

    /** Whether the columns up to the next cell are those of a cell that reaches down. */
    private boolean isTaken(int r, int from, int to) {
        return from == to || hasAbove(r, from);
    }

    private boolean hasAbove(int r, int column) {
        return r > 0
                && rows.get(r - 1).cells.stream()
                        .anyMatch(cell -> cell.column == column && (cell.goesDown || cell.fromAbove));
    }

    private int depth(int r, Cell cell) {
        int depth = 1;
        if (cell.goesDown) {
            while (r + depth < rows.size() && goesOn(rows.get(r + depth), cell.column)) {
                depth++;
            }
        }
        return depth;
    }

    private static boolean goesOn(Row row, int column) {
        return row.cells.stream().anyMatch(cell -> cell.column == column && cell.fromAbove);
    }
}
