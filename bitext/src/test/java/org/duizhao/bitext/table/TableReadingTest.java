package org.duizhao.bitext.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.duizhao.bitext.text.Language;
import org.junit.jupiter.api.Test;

/** Tables in any order of columns: what is a head, which side a cell is of, and in which unit its number is. */
class TableReadingTest {

    @Test
    void aRowInBothLanguagesHasItsNumbersOnBothSides() {
        TableReading table =
                table("指标|Indicator|单位|2024|2025", "生产总值|GDP|亿元|1698.5|1793.6", "人口|Population|万人|640.2|652.0");

        assertThat(table.headerRows()).isEqualTo(1);
        assertThat(table.isBilingual()).isTrue();
        assertThat(side(table, 1, Language.ZH)).isEqualTo("生产总值 亿元 1698.5 1793.6");
        assertThat(side(table, 1, Language.EN)).isEqualTo("GDP 1698.5 1793.6");
        assertThat(table.valueUnit(1, 3, Language.EN)).isEqualTo("亿元");
        assertThat(table.headers(3, Language.ZH)).containsExactly("2024");
    }

    @Test
    void theEnglishColumnMayBeTheFirstAndEachLanguageMayHaveItsUnit() {
        TableReading table = table(
                "Indicator|Unit|2024|2025|指标|单位",
                "Green space|sq km|5.8|6.5|绿地面积|平方公里",
                "Households|households|1622|1650|居民户数|户");

        assertThat(side(table, 1, Language.ZH)).isEqualTo("5.8 6.5 绿地面积 平方公里");
        assertThat(table.valueUnit(1, 2, Language.EN)).isEqualTo("sq km");
        assertThat(table.valueUnit(1, 2, Language.ZH)).isEqualTo("平方公里");
    }

    @Test
    void oneCellMayHoldBothLanguages() {
        TableReading table = table(
                "指标 Indicator|2025", "生产总值 Gross domestic product|1793.6", "年末总人口 Population|652.0", "公园 Parks|12");

        assertThat(table.isBilingual()).isTrue();
        assertThat(side(table, 2, Language.ZH)).isEqualTo("年末总人口 652.0");
        assertThat(side(table, 2, Language.EN)).isEqualTo("Population 652.0");
    }

    @Test
    void acronymsAndUnitsMakeNoTableBilingual() {
        TableReading table = table("指标|单位|2025", "GDP|亿元|1793.6", "用电量|kWh|12.5", "PM2.5浓度|μg|35");

        assertThat(table.isBilingual()).isFalse();
        assertThat(table.rowLanguage(1)).isEqualTo(Language.ZH);
    }

    @Test
    void unitsStandInTheTheLabelTheColumnOrAboveTheTable() {
        TableReading table = table("指标|产值（亿元）|增速（%）", "工业|650.1|5.6", "生产总值（万元）|88.1|2.1");

        assertThat(table.valueUnit(1, 1, Language.ZH)).isEqualTo("亿元");
        assertThat(table.valueUnit(1, 2, Language.ZH)).isEqualTo("%");
        assertThat(table.valueUnit(2, 1, Language.ZH)).isEqualTo("万元");
        assertThat(table.valueUnit(2, 2, Language.ZH)).isEqualTo("%");
        assertThat(TableReading.statedUnit("（单位：亿元）")).isEqualTo("单位：亿元");
        assertThat(TableReading.statedUnit("Unit: million yuan")).isEqualTo("Unit: million yuan");
        assertThat(TableReading.statedUnit("各单位要落实责任")).isNull();
        assertThat(TableReading.unitOfTitle("主要指标增速（%）")).isEqualTo("%");
        assertThat(TableReading.unitOfTitle("主要指标（2024年）")).isNull();
    }

    @Test
    void ofUnitsThatATitleStatesTogetherGrowthHasThePercent() {
        TableReading table = table("指标|2024年|增速", "进出口总额|409.37|6.0", "出口增速|5.5左右|-");

        String stated = "单位：亿元、%";
        assertThat(table.valueUnit(1, 1, Language.ZH, stated)).isEqualTo("亿元");
        assertThat(table.valueUnit(1, 2, Language.ZH, stated)).isEqualTo("%");
        assertThat(table.valueUnit(2, 1, Language.ZH, stated)).isEqualTo("%");
    }

    @Test
    void aSentenceWithANumberIsNoHead() {
        TableReading table = table("收入16500元|income was RMB16.5 thousand", "1650户|1,650 households", "谢谢。|Thank you.");

        assertThat(table.headerRows()).isZero();
        assertThat(side(table, 1, Language.ZH)).isEqualTo("1650户");
        assertThat(side(table, 1, Language.EN)).isEqualTo("1,650 households");
    }

    @Test
    void aSpanningHeadStandsAboveEachOfItsColumns() {
        List<List<TableReading.Cell>> rows = List.of(
                List.of(
                        new TableReading.Cell("指标", 0, 1, 2),
                        new TableReading.Cell("产值（亿元）", 1, 2, 1),
                        new TableReading.Cell("增速", 3, 1, 2)),
                List.of(new TableReading.Cell("2024年", 1, 1, 1), new TableReading.Cell("2025年", 2, 1, 1)),
                List.of(
                        new TableReading.Cell("工业", 0, 1, 1),
                        new TableReading.Cell("650.1", 1, 1, 1),
                        new TableReading.Cell("698.2", 2, 1, 1),
                        new TableReading.Cell("5.6%", 3, 1, 1)));
        TableReading table = TableReading.of(rows, 0);

        assertThat(table.headers(2)).containsExactly("产值（亿元）", "2025年");
        assertThat(table.valueUnit(2, 2, Language.ZH)).isEqualTo("亿元");
        assertThat(table.valueUnit(2, 3, Language.ZH)).isNull();
    }

    private static TableReading table(String... rows) {
        List<List<TableReading.Cell>> cells = new ArrayList<>();
        for (String row : rows) {
            List<TableReading.Cell> line = new ArrayList<>();
            for (String text : Arrays.asList(row.split("\\|", -1))) {
                line.add(new TableReading.Cell(text, line.size(), 1, 1));
            }
            cells.add(line);
        }
        return TableReading.of(cells, 0);
    }

    private static String side(TableReading table, int row, Language side) {
        return table.parts(row).stream()
                .filter(part -> part.side() == null || part.side() == side)
                .map(part -> part.span()
                        .of(table.rows().get(row).get(part.cell()).text())
                        .strip())
                .collect(Collectors.joining(" "));
    }
}
