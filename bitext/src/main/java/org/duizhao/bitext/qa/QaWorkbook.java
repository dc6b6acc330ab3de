package org.duizhao.bitext.qa;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.duizhao.bitext.text.Xml;
import org.jspecify.annotations.Nullable;

/**
 * A report of issues as a spreadsheet (Office Open XML), written row by row: one sheet with a head that stays and filters. All
 * texts are texts: a spreadsheet runs none of them as a formula.
 */
public final class QaWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final List<String> HEAD = List.of(
            "document",
            "where",
            "kind",
            "reason",
            "state",
            "why",
            "Chinese",
            "English",
            "confidence",
            "comment",
            "assignee",
            "decided by",
            "decided at",
            "id");
    private static final List<Integer> WIDTHS = List.of(20, 24, 14, 14, 12, 40, 50, 50, 10, 30, 14, 14, 20, 34);

    /** A cell holds no more. */
    private static final int LONGEST = 32_000;

    private final ZipOutputStream zip;
    private final Xml sheet;
    private int rows;

    public QaWorkbook(OutputStream out) throws IOException {
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        part("[Content_Types].xml", contentTypes());
        part("_rels/.rels", relationship("officeDocument", "xl/workbook.xml"));
        part("xl/_rels/workbook.xml.rels", relationship("worksheet", "worksheets/sheet1.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"Issues\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
                        .formatted(MAIN, OFFICE));
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        sheet = new Xml(zip);
        sheet.open("worksheet", "xmlns", MAIN);
        sheet.open("sheetViews").open("sheetView", "workbookViewId", "0");
        sheet.empty("pane", "ySplit", "1", "topLeftCell", "A2", "activePane", "bottomLeft", "state", "frozen");
        sheet.close().close();
        widths();
        sheet.open("sheetData");
        row(HEAD);
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

    private void widths() throws IOException {
        sheet.open("cols");
        for (int i = 0; i < WIDTHS.size(); i++) {
            String column = String.valueOf(i + 1);
            sheet.empty(
                    "col", "min", column, "max", column, "width", String.valueOf(WIDTHS.get(i)), "customWidth", "1");
        }
        sheet.close();
    }

    public void add(QaRow row) throws IOException {
        row(List.of(
                row.document(),
                row.where(),
                row.kind(),
                row.reason(),
                row.state(),
                row.why(),
                text(row.zh()),
                text(row.en()),
                row.confidence(),
                text(row.comment()),
                text(row.assignee()),
                text(row.decider()),
                text(row.decidedAt()),
                row.id()));
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private void row(List<?> cells) throws IOException {
        rows++;
        sheet.open("row", "r", String.valueOf(rows));
        for (int i = 0; i < cells.size(); i++) {
            cell((char) ('A' + i) + String.valueOf(rows), cells.get(i));
        }
        sheet.close();
    }

    private void cell(String place, Object value) throws IOException {
        if (value instanceof Double number) {
            sheet.open("c", "r", place).element("v", String.valueOf(number)).close();
        } else {
            String text = String.valueOf(value);
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
        String last = (char) ('A' + HEAD.size() - 1) + String.valueOf(rows);
        sheet.empty("autoFilter", "ref", "A1:" + last);
        sheet.close();
        sheet.end();
        zip.closeEntry();
        zip.finish();
    }
}
