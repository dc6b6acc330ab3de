package org.duizhao.bitext.text;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A spreadsheet (Office Open XML) of one sheet, written row by row, with a head that stays and filters. Numbers are numbers,
 * nothing is an empty cell, all else is text: a spreadsheet runs none of it as a formula.
 */
public final class SheetWriter {

    /**
     * A column of the sheet.
     *
     * @param head what its first cell says
     * @param width in digits of the usual font
     */
    public record Column(String head, int width) {}

    /** UTF-16 units; a cell holds 32,767. */
    private static final int LONGEST = 32_000;

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private final ZipOutputStream zip;
    private final Xml sheet;
    private final List<String> letters;
    private int rows;

    /** @param name of the sheet: at most 31 characters, none of {@code []:*?/\} */
    public SheetWriter(OutputStream out, String name, List<Column> columns) throws IOException {
        letters = letters(columns.size());
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        part("[Content_Types].xml", contentTypes());
        part("_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
        part("xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"%s\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                        .formatted(MAIN, OFFICE, Xml.escape(name)));
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        sheet = new Xml(zip);
        sheet.open("worksheet", "xmlns", MAIN);
        sheet.open("sheetViews").open("sheetView", "workbookViewId", "0");
        sheet.empty("pane", "ySplit", "1", "topLeftCell", "A2", "activePane", "bottomLeft", "state", "frozen");
        sheet.close().close();
        widths(columns);
        sheet.open("sheetData");
        row(columns.stream().map(Column::head).toList());
    }

    /** A to Z, then AA to ZZ. */
    private static List<String> letters(int columns) {
        return IntStream.range(0, columns)
                .mapToObj(i -> (i < 26 ? "" : String.valueOf((char) ('A' + i / 26 - 1))) + (char) ('A' + i % 26))
                .toList();
    }

    private static String contentTypes() {
        return "<Types xmlns=\"" + PACKAGE + "content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPE + "sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + TYPE
                + "worksheet+xml\"/></Types>";
    }

    private static String relationship(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"rId1\" Type=\"" + OFFICE + "/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private void part(String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>" + xml)
                .getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void widths(List<Column> columns) throws IOException {
        sheet.open("cols");
        for (int i = 0; i < columns.size(); i++) {
            String column = String.valueOf(i + 1);
            String width = String.valueOf(columns.get(i).width());
            sheet.empty("col", "min", column, "max", column, "width", width, "customWidth", "1");
        }
        sheet.close();
    }

    /** @param cells a value for each column, from the left: a number, a text, or null for an empty cell */
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        rows++;
        sheet.open("row", "r", String.valueOf(rows));
        for (int i = 0; i < cells.size(); i++) {
            Object value = cells.get(i);
            if (value != null) {
                cell(letters.get(i) + rows, value);
            }
        }
        sheet.close();
    }

    private void cell(String place, Object value) throws IOException {
        if (value instanceof Number number) {
            String digits = number instanceof BigDecimal decimal ? decimal.toPlainString() : number.toString();
            sheet.open("c", "r", place).element("v", digits).close();
        } else {
            String text = value.toString();
            sheet.open("c", "r", place, "t", "inlineStr").open("is");
            sheet.open("t", "xml:space", "preserve")
                    .text(text.substring(0, Math.min(LONGEST, text.length())))
                    .close();
            sheet.close().close();
        }
    }

    /** Completes the file; the stream stays open. */
    public void end() throws IOException {
        sheet.close();
        sheet.empty("autoFilter", "ref", "A1:" + letters.get(letters.size() - 1) + rows);
        sheet.close();
        sheet.end();
        zip.closeEntry();
        zip.finish();
    }
}
