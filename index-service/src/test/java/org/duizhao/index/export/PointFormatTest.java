package org.duizhao.index.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.duizhao.events.FigureIndicator;
import org.duizhao.events.FigurePlace;
import org.duizhao.index.question.IndicatorSeries;
import org.duizhao.index.question.IndicatorView;
import org.duizhao.index.question.SeriesPoint;
import org.junit.jupiter.api.Test;

/** The spreadsheet is read back by Apache POI. */
class PointFormatTest {

    @Test
    void aSpreadsheetIsReadByAnotherProgramWithNumbersAsNumbers() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written(PointFormat.XLSX)))) {
            XSSFSheet sheet = book.getSheetAt(0);

            assertThat(sheet.getSheetName()).isEqualTo("indicators");
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:X2");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getRow(0).getCell(11).getStringCellValue()).isEqualTo("value");
            XSSFRow row = sheet.getRow(1);
            assertThat(row.getCell(1).getStringCellValue()).isEqualTo("地区生产总值");
            assertThat(row.getCell(5).getNumericCellValue()).isEqualTo(2025);
            assertThat(row.getCell(7)).isNull();
            assertThat(row.getCell(11).getNumericCellValue()).isEqualTo(-120_000_000_000.5);
            assertThat(row.getCell(16).getStringCellValue()).isEqualTo("true");
            assertThat(row.getCell(19).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(19).getStringCellValue()).isEqualTo("=1+1 & <b>");
            assertThat(row.getCell(23).getStringCellValue()).isEqualTo("/api/records/d-00001");
        }
    }

    @Test
    void aTableOfTextHasTheSameCellsAndNoFormula() throws IOException {
        assertThat(new String(written(PointFormat.CSV), StandardCharsets.UTF_8))
                .startsWith("\uFEFFindicator,name_zh,")
                .contains(",-120000000000.5,CNY,")
                .doesNotContain(",=1+1");
    }

    private static byte[] written(PointFormat format) throws IOException {
        FigurePlace place = new FigurePlace("临海", "临海市", "Linhai");
        SeriesPoint point = new SeriesPoint(
                new FigureIndicator("gdp", "地区生产总值", "GDP", true),
                place,
                place,
                2025,
                "change",
                null,
                "2024",
                "2024",
                null,
                "result",
                new BigDecimal("-1.200000000005E+11"),
                "CNY",
                new SeriesPoint.Original(new BigDecimal("-1200.000000005"), "100M CNY"),
                "exact",
                true,
                0,
                "d",
                "d-00001",
                "f",
                new SeriesPoint.Citation("=1+1 & <b>", "1200亿元"),
                null);
        IndicatorSeries series = new IndicatorSeries(
                new IndicatorView.Name("gdp", "地区生产总值", "GDP", true, "higher", false),
                place,
                "change",
                "CNY",
                List.of(point),
                List.of());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(List.of(series), out);
        return out.toByteArray();
    }
}
