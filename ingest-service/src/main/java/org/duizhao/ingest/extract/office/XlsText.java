package org.duizhao.ingest.extract.office;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.duizhao.ingest.extract.layout.Raised;

/** The sheets of a workbook of Excel 97 to 2003, each a page. */
public final class XlsText {

    private final HSSFWorkbook book;
    private final Said said;
    private final SheetFormats formats;

    private XlsText(HSSFWorkbook book, Said said) {
        this.book = book;
        this.said = said;
        this.formats = new SheetFormats(book.getInternalWorkbook().isUsing1904DateWindowing());
    }

    public static void read(Path path, Said said, XlsxText.Sheets sheets) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(path.toFile(), true);
                HSSFWorkbook book = new HSSFWorkbook(file, false)) {
            if (book.getSummaryInformation() != null) {
                said.metadata("dc:title", book.getSummaryInformation().getTitle());
                said.metadata("dc:creator", book.getSummaryInformation().getAuthor());
            }
            new XlsText(book, said).read(sheets);
        }
    }

    private void read(XlsxText.Sheets sheets) throws IOException {
        int allowed = sheets.allowed(book.getNumberOfSheets());
        for (int i = 0; i < allowed; i++) {
            String place = "sheet " + book.getSheetName(i);
            if (book.getSheetVisibility(i) != SheetVisibility.VISIBLE) {
                said.warn("hidden sheet: " + book.getSheetName(i) + " (not read: what the author has hidden)", place);
                said.notRead("hidden-text", "a sheet that is hidden", place);
            } else {
                sheets.sheet(read(book.getSheetAt(i), place).pieces(i + 1, i + 1));
            }
        }
    }

    private Sheet read(HSSFSheet from, String place) {
        Sheet sheet = new Sheet();
        int hidden = 0;
        for (Row row : from) {
            for (Cell cell : row) {
                String shown = shown(cell);
                if (row.getZeroHeight() || from.isColumnHidden(cell.getColumnIndex())) {
                    hidden += shown.isBlank() ? 0 : 1;
                } else {
                    sheet.cell(cell.getRowIndex(), cell.getColumnIndex(), shown);
                }
            }
        }
        for (CellRangeAddress area : from.getMergedRegions()) {
            sheet.merge(
                    area.getFirstRow(),
                    area.getFirstColumn(),
                    area.getLastRow() - area.getFirstRow() + 1,
                    area.getLastColumn() - area.getFirstColumn() + 1);
        }
        if (hidden > 0) {
            said.warn("hidden rows and columns: " + hidden + " cells (not read: what the author has hidden)", place);
            said.notRead("hidden-text", hidden + " cells in hidden rows or columns", place);
        }
        if (from.getDrawingPatriarch() != null && from.getDrawingPatriarch().countOfAllChildren() > 0) {
            said.notRead("picture", "pictures, charts and shapes of the sheet are not read", place);
        }
        return sheet;
    }

    private String shown(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC ->
                formats.shown(
                        cell.getNumericCellValue(),
                        cell.getCellStyle().getDataFormat(),
                        String.valueOf(cell.getCellStyle().getDataFormatString()));
            case STRING -> rich((HSSFRichTextString) cell.getRichStringCellValue());
            case BOOLEAN -> cell.getBooleanCellValue() ? "TRUE" : "FALSE";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }

    /** Powers and indices as such. */
    private String rich(HSSFRichTextString string) {
        String all = string.getString();
        int runs = string.numFormattingRuns();
        if (runs == 0) {
            return all;
        }
        StringBuilder text = new StringBuilder(all.substring(0, string.getIndexOfFormattingRun(0)));
        for (int i = 0; i < runs; i++) {
            int end = i + 1 < runs ? string.getIndexOfFormattingRun(i + 1) : all.length();
            String run = all.substring(string.getIndexOfFormattingRun(i), end);
            short offset = book.getFontAt(string.getFontOfFormattingRun(i)).getTypeOffset();
            text.append(offset == Font.SS_NONE ? run : Raised.after(text, run, offset == Font.SS_SUPER));
        }
        return text.toString();
    }
}
