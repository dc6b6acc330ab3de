package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.duizhao.ingest.extract.layout.MarkupBlocks;
import org.duizhao.ingest.extract.wire.Piece;

/** The cells of one sheet; columns, rows and cells may be repeated. */
final class OdfSheetReader {

    private static final int LAST_ROW = 1 << 20;
    private static final int LAST_COLUMN = 1 << 14;
    /** More than any limit allows: what a few bytes repeat is not all made. */
    private static final int MOST_CELLS = 400_000;

    private final OdfParts parts;
    private final Sheet sheet = new Sheet();
    /** What stands in the shapes that lie on the sheet. */
    private final Script boxes = new Script();

    private final List<int[]> hiddenColumns = new ArrayList<>();
    private int columns;
    private int row;
    private int hidden;
    private int cells;

    private record Cell(int column, int columns, String text) {}

    OdfSheetReader(OdfParts parts) {
        this.parts = parts;
    }

    /** The rows of the sheet, then what stands in the shapes on it. */
    List<Piece> pieces(int page) {
        MarkupBlocks blocks = new MarkupBlocks();
        blocks.page(page);
        boxes.play(blocks);
        List<Piece> pieces = new ArrayList<>(sheet.pieces(page, page));
        pieces.addAll(blocks.finish());
        return pieces;
    }

    /** Cells in rows or columns that are not shown. */
    int hidden() {
        return hidden;
    }

    /** The rows up to the end of the element that is open. */
    void read(XMLStreamReader xml) throws XMLStreamException, IOException {
        while (Xml.nextChild(xml)) {
            switch (xml.getLocalName()) {
                case "table-column" -> column(xml);
                case "table-row" -> row(xml);
                case "table-columns", "table-column-group", "table-header-columns" -> read(xml);
                case "table-rows", "table-row-group", "table-header-rows" -> read(xml);
                case "shapes" -> boxes.addAll(new OdfDrawing(parts).read(xml));
                default -> Xml.skip(xml);
            }
        }
    }

    private void column(XMLStreamReader xml) throws XMLStreamException {
        int times = times(xml, "number-columns-repeated", LAST_COLUMN);
        if (isHidden(xml)) {
            hiddenColumns.add(new int[] {columns, columns + times - 1});
        }
        columns += times;
        Xml.skip(xml);
    }

    private static boolean isHidden(XMLStreamReader xml) {
        return !Xml.attribute(xml, "visibility", "visible").equals("visible");
    }

    private static int times(XMLStreamReader xml, String attribute, int most) {
        return Math.max(1, Math.min(most, Xml.number(xml, attribute, 1)));
    }

    private void row(XMLStreamReader xml) throws XMLStreamException, IOException {
        int times = times(xml, "number-rows-repeated", LAST_ROW);
        boolean hiddenRow = isHidden(xml);
        List<Cell> filled = new ArrayList<>();
        int column = 0;
        while (Xml.nextChild(xml)) {
            if (xml.getLocalName().matches("table-cell|covered-table-cell") && column < LAST_COLUMN) {
                column += cell(xml, column, filled);
            } else {
                Xml.skip(xml);
            }
        }
        for (int i = 0; i < times && !filled.isEmpty() && cells < MOST_CELLS; i++) {
            int at = row + i;
            filled.forEach(cell -> put(at, cell, hiddenRow));
        }
        row += times;
    }

    /** How many columns it stands for. */
    private int cell(XMLStreamReader xml, int column, List<Cell> filled) throws XMLStreamException, IOException {
        int times = times(xml, "number-columns-repeated", LAST_COLUMN);
        boolean covered = xml.getLocalName().equals("covered-table-cell");
        int wide = Xml.number(xml, "number-columns-spanned", 1);
        int tall = Xml.number(xml, "number-rows-spanned", 1);
        if (wide > 1 || tall > 1) {
            sheet.merge(row, column, tall, wide);
        }
        String text = new OdfCell(parts, boxes).read(xml);
        if (!covered && !text.isBlank()) {
            filled.add(new Cell(column, times, text));
        }
        return times;
    }

    private void put(int at, Cell cell, boolean hiddenRow) {
        for (int column = cell.column; column < cell.column + cell.columns && cells < MOST_CELLS; column++) {
            if (hiddenRow || isHidden(column)) {
                hidden++;
            } else {
                sheet.cell(at, column, cell.text);
                cells++;
            }
        }
    }

    private boolean isHidden(int column) {
        return hiddenColumns.stream().anyMatch(range -> range[0] <= column && column <= range[1]);
    }
}
