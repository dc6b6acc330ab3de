package org.duizhao.bitext.qa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Read back by Apache POI. */
class QaWorkbookTest {

    @Test
    void aReportIsReadByAnotherProgramWithItsHeadItsFilterAndAllTexts() throws IOException {
        try (XSSFWorkbook workbook =
                workbook(row("亿元 & <b>万</b> \u0001", "=HYPERLINK(\"x\")"), row("二", "Two  spaces"))) {
            XSSFSheet sheet = workbook.getSheetAt(0);

            assertThat(sheet.getSheetName()).isEqualTo("Issues");
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(3);
            assertThat(sheet.getRow(0).getCell(5).getStringCellValue()).isEqualTo("why");
            assertThat(sheet.getPaneInformation().isFreezePane()).isTrue();
            assertThat(sheet.getCTWorksheet().getAutoFilter().getRef()).isEqualTo("A1:N3");
            XSSFRow first = sheet.getRow(1);
            assertThat(first.getCell(6).getStringCellValue()).isEqualTo("亿元 & <b>万</b> ");
            assertThat(first.getCell(9).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first.getCell(9).getStringCellValue()).isEqualTo("=HYPERLINK(\"x\")");
            assertThat(first.getCell(8).getNumericCellValue()).isEqualTo(0.75);
            assertThat(sheet.getRow(2).getCell(9).getStringCellValue()).isEqualTo("Two  spaces");
        }
    }

    @Test
    void aReportWithoutIssuesIsAWholeFile() throws IOException {
        try (XSSFWorkbook workbook = workbook()) {
            assertThat(workbook.getSheetAt(0).getPhysicalNumberOfRows()).isEqualTo(1);
        }
    }

    @Test
    void aTextLongerThanACellHoldsIsCut() throws IOException {
        try (XSSFWorkbook workbook = workbook(row("长".repeat(50_000), "x"))) {
            assertThat(workbook.getSheetAt(0).getRow(1).getCell(6).getStringCellValue())
                    .hasSize(32_000);
        }
    }

    private static QaRow row(String zh, String comment) {
        return new QaRow(
                "d",
                "一 / 二",
                "figure",
                "digit",
                "to-fix",
                "6 is not 7",
                zh,
                null,
                0.75,
                comment,
                null,
                "li.wei",
                null,
                "i");
    }

    private static XSSFWorkbook workbook(QaRow... rows) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        QaWorkbook workbook = new QaWorkbook(out, IssueWords.CODES);
        for (QaRow row : rows) {
            workbook.add(row);
        }
        workbook.end();
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }
}
