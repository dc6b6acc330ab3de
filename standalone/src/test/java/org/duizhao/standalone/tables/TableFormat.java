package org.duizhao.standalone.tables;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes a table as offices send it. */
enum TableFormat {
    CSV {
        @Override
        byte[] write(SampleTable table) {
            return lines(table, ",");
        }
    },
    TXT {
        @Override
        byte[] write(SampleTable table) {
            return lines(table, "\t");
        }
    },
    MD {
        @Override
        byte[] write(SampleTable table) {
            StringBuilder text = new StringBuilder(table.caption() + "\n\n");
            for (int row = 0; row < table.cells().size(); row++) {
                text.append("| ")
                        .append(String.join(" | ", table.cells().get(row)))
                        .append(" |\n");
                text.append(row == 0 ? "| --- ".repeat(table.width()) + "|\n" : "");
            }
            return bytes(text.toString());
        }
    },
    HTML {
        @Override
        byte[] write(SampleTable table) {
            StringBuilder text = new StringBuilder("<!DOCTYPE html><html><head><title>t</title></head><body><p>");
            text.append(table.caption()).append("</p><table>");
            for (int row = 0; row < table.cells().size(); row++) {
                text.append("<tr>");
                for (int column = 0; column < table.width(); column++) {
                    int[] span = table.span(row, column);
                    if (span[0] > 0) {
                        text.append("<td rowspan='" + span[0] + "' colspan='" + span[1] + "'>");
                        text.append(table.cells().get(row).get(column)).append("</td>");
                    }
                }
                text.append("</tr>");
            }
            return bytes(text + "</table></body></html>");
        }
    },
    DOCX {
        @Override
        byte[] write(SampleTable table) throws IOException {
            StringBuilder text = new StringBuilder(
                    "<w:document xmlns:w=" + "'http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:body>");
            text.append(word(table.caption())).append("<w:tbl>");
            for (int row = 0; row < table.cells().size(); row++) {
                text.append("<w:tr>");
                for (int column = 0; column < table.width(); column++) {
                    wordCell(table, row, column, text);
                }
                text.append("</w:tr>");
            }
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put(
                    "[Content_Types].xml",
                    "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'><Default Extension='xml'"
                            + " ContentType='application/xml'/></Types>");
            parts.put(
                    "_rels/.rels",
                    "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship"
                            + " Id='r' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'"
                            + " Target='word/document.xml'/></Relationships>");
            parts.put("word/document.xml", text + "</w:tbl></w:body></w:document>");
            return zip(parts);
        }
    },
    ODT {
        @Override
        byte[] write(SampleTable table) throws IOException {
            return odf("text", "<text:p>" + table.caption() + "</text:p>" + odfTable(table));
        }
    },
    ODS {
        @Override
        byte[] write(SampleTable table) throws IOException {
            String caption = table.caption().isEmpty()
                    ? ""
                    : "<table:table-row><table:table-cell><text:p>" + table.caption()
                            + "</text:p></table:table-cell></table:table-row>";
            return odf("spreadsheet", odfTable(table).replaceFirst("<table:table-row>", caption + "<table:table-row>"));
        }
    },
    XLSX {
        @Override
        byte[] write(SampleTable table) throws IOException {
            try (XSSFWorkbook book = new XSSFWorkbook()) {
                return book(table, book);
            }
        }
    },
    XLS {
        @Override
        byte[] write(SampleTable table) throws IOException {
            try (HSSFWorkbook book = new HSSFWorkbook()) {
                return book(table, book);
            }
        }
    },
    PPTX {
        @Override
        byte[] write(SampleTable table) throws IOException {
            try (XMLSlideShow show = new XMLSlideShow()) {
                XSLFSlide slide = show.createSlide();
                if (!table.caption().isEmpty()) {
                    XSLFTextBox box = slide.createTextBox();
                    box.setAnchor(new Rectangle(40, 10, 600, 30));
                    box.setText(table.caption());
                }
                XSLFTable on = slide.createTable(table.cells().size(), table.width());
                on.setAnchor(new Rectangle(40, 60, 600, 300));
                for (int row = 0; row < table.cells().size(); row++) {
                    for (int column = 0; column < table.width(); column++) {
                        on.getCell(row, column).setText(table.cells().get(row).get(column));
                    }
                }
                for (int[] area : table.merged()) {
                    on.mergeCells(area[0], area[0] + area[2] - 1, area[1], area[1] + area[3] - 1);
                }
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                show.write(out);
                return out.toByteArray();
            }
        }
    },
    RTF {
        @Override
        byte[] write(SampleTable table) {
            StringBuilder text = new StringBuilder("{\\rtf1\\ansi\\uc0 \\pard ");
            text.append(unicode(table.caption())).append("\\par\n");
            for (int row = 0; row < table.cells().size(); row++) {
                StringBuilder cells = new StringBuilder();
                text.append("\\trowd\\trleft0");
                int column = 0;
                while (column < table.width()) {
                    int[] owner = owner(table, row, column);
                    text.append(owner[2] < 2 ? "" : owner[0] == row ? "\\clvmgf" : "\\clvmrg");
                    cells.append(
                                    owner[0] == row
                                            ? unicode(table.cells().get(row).get(column))
                                            : "")
                            .append("\\cell ");
                    column = owner[1] + owner[3];
                    text.append("\\cellx").append(column * 1500);
                }
                text.append("\\pard\\intbl ").append(cells).append("\\row\n");
            }
            return bytes(text + "\\pard\\par}");
        }
    };

    abstract byte[] write(SampleTable table) throws IOException;

    String fileName() {
        return "table." + name().toLowerCase(java.util.Locale.ROOT);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] lines(SampleTable table, String separator) {
        StringBuilder text = new StringBuilder(table.caption().isEmpty() ? "" : table.caption() + "\n");
        table.cells().forEach(row -> text.append(String.join(separator, row)).append('\n'));
        return bytes(text.toString());
    }

    private static String word(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static void wordCell(SampleTable table, int row, int column, StringBuilder text) {
        int[] owner = owner(table, row, column);
        if (owner[1] != column) {
            return;
        }
        text.append("<w:tc><w:tcPr><w:gridSpan w:val='" + owner[3] + "'/>");
        text.append(owner[2] < 2 ? "" : owner[0] == row ? "<w:vMerge w:val='restart'/>" : "<w:vMerge/>");
        text.append("</w:tcPr>")
                .append(word(owner[0] == row ? table.cells().get(row).get(column) : ""));
        text.append("</w:tc>");
    }

    /** {row, column, rows, columns} of the cell that is seen there. */
    private static int[] owner(SampleTable table, int row, int column) {
        for (int[] area : table.merged()) {
            if (row >= area[0] && row < area[0] + area[2] && column >= area[1] && column < area[1] + area[3]) {
                return area;
            }
        }
        return new int[] {row, column, 1, 1};
    }

    private static String odfTable(SampleTable table) {
        StringBuilder text = new StringBuilder("<table:table table:name='t'>");
        for (int row = 0; row < table.cells().size(); row++) {
            text.append("<table:table-row>");
            for (int column = 0; column < table.width(); column++) {
                int[] span = table.span(row, column);
                String content = table.cells().get(row).get(column);
                text.append(
                        span[0] == 0
                                ? "<table:covered-table-cell/>"
                                : "<table:table-cell table:number-rows-spanned='" + span[0]
                                        + "' table:number-columns-spanned='" + span[1] + "'>"
                                        + (content.isEmpty() ? "" : "<text:p>" + content + "</text:p>")
                                        + "</table:table-cell>");
            }
            text.append("</table:table-row>");
        }
        return text + "</table:table>";
    }

    private static byte[] odf(String kind, String body) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("mimetype", "application/vnd.oasis.opendocument." + kind);
        parts.put(
                "content.xml",
                "<office:document-content xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0'"
                        + " xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0'"
                        + " xmlns:table='urn:oasis:names:tc:opendocument:xmlns:table:1.0'><office:body><office:" + kind
                        + ">" + body + "</office:" + kind + "></office:body></office:document-content>");
        return zip(parts);
    }

    private static byte[] book(SampleTable table, Workbook book) throws IOException {
        Sheet sheet = book.createSheet("t");
        int top = table.caption().isEmpty() ? 0 : 1;
        if (top > 0) {
            sheet.createRow(0).createCell(0).setCellValue(table.caption());
        }
        for (int row = 0; row < table.cells().size(); row++) {
            List<String> cells = table.cells().get(row);
            for (int column = 0; column < cells.size(); column++) {
                if (!cells.get(column).isEmpty()) {
                    (sheet.getRow(row + top) == null ? sheet.createRow(row + top) : sheet.getRow(row + top))
                            .createCell(column)
                            .setCellValue(cells.get(column));
                }
            }
        }
        for (int[] area : table.merged()) {
            sheet.addMergedRegion(
                    new CellRangeAddress(area[0] + top, area[0] + top + area[2] - 1, area[1], area[1] + area[3] - 1));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static String unicode(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char c : text.toCharArray()) {
            escaped.append(c < 128 ? String.valueOf(c) : "\\u" + (short) c + " ");
        }
        return escaped.toString();
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
