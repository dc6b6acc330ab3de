package org.duizhao.ingest.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.duizhao.events.CellPlace;
import org.duizhao.ingest.extract.wire.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenTablesTest {

    private static final double[] COLUMNS = {72, 260, 350, 440};

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void columnsThatNoLinesPartAreKept(boolean ruled) {
        SetPage page = new SetPage(1).line(72, 100, "2024年全市实现地区生产总值1793.6亿元，增长5.6%。");
        row(page, 130, "指标", "2023年", "2024年", "增长");
        row(page, 150, "地区生产总值", "1698.5", "1793.6", "5.6%");
        row(page, 170, "第一产业", "95.2", "98.4", "3.1%");
        row(page, 190, "进出口总额", "1211", "…", "-");
        if (ruled) {
            page.rule(70, 117, 500, 117).rule(70, 135, 500, 135).rule(70, 195, 500, 195);
        }
        assertThat(SetPage.read(page))
                .containsExactly(
                        "PARAGRAPH 2024年全市实现地区生产总值1793.6亿元，增长5.6%。",
                        "TABLE_ROW 指标|2023年|2024年|增长",
                        "TABLE_ROW 地区生产总值|1698.5|1793.6|5.6%",
                        "TABLE_ROW 第一产业|95.2|98.4|3.1%",
                        "TABLE_ROW 进出口总额|1211|…|-");
    }

    private static void row(SetPage page, double y, String... cells) {
        for (int i = 0; i < cells.length; i++) {
            page.line(COLUMNS[i], y, cells[i]);
        }
    }

    @Test
    void aBrokenLabelIsOneCellAndAGroupHasARowOfItsOwn() {
        SetPage page = new SetPage(1);
        row(page, 100, "项目", "预算数", "决算数", "完成率");
        page.line(72, 124, "一、税收收入");
        row(page, 148, "增值税", "3500", "3612", "103.2");
        page.line(72, 172, "企业所得税（不含");
        row(page, 180, "", "1600", "1587", "99.2");
        page.line(72, 188, "预缴部分）");
        row(page, 212, "合计", "5100", "5199", "101.9");
        assertThat(SetPage.read(page))
                .containsExactly(
                        "TABLE_ROW 项目|预算数|决算数|完成率",
                        "TABLE_ROW 一、税收收入|||",
                        "TABLE_ROW 增值税|3500|3612|103.2",
                        "TABLE_ROW 企业所得税（不含预缴部分）|1600|1587|99.2",
                        "TABLE_ROW 合计|5100|5199|101.9");
    }

    @Test
    void aNameOverTwoColumnsIsACellOfBoth() {
        SetPage page = new SetPage(1).line(295, 91, "产值");
        row(page, 100, "指标", "", "", "增长");
        row(page, 109, "", "2023", "2024", "");
        row(page, 130, "农业", "1698", "1793", "5.6");
        row(page, 150, "工业", "4698", "4793", "2.0");
        row(page, 170, "运输", "2698", "2793", "3.5");
        List<Piece> rows = PagedText.pieces(List.of(page.page()));
        assertThat(rows.get(0).cells()).containsExactly("指标", "产值", "增长");
        assertThat(rows.get(0).place().cells())
                .containsExactly(new CellPlace(0, 1, 1), new CellPlace(1, 2, 1), new CellPlace(3, 1, 1));
        assertThat(rows.get(1).cells()).containsExactly("", "2023", "2024", "");
    }

    @Test
    void aTableInOneOfTwoColumnsOfTextIsOne() {
        SetPage page = new SetPage(1);
        String text = "全市坚持稳中求进工作总基调经济运行总体平稳";
        for (int i = 0; i < 12; i++) {
            page.line(60, 100 + 18 * i, 10, text);
            boolean table = i > 3 && i < 8;
            if (table) {
                page.line(320, 100 + 18 * i, 10, "线路" + i)
                        .line(410, 100 + 18 * i, 10, "12" + i)
                        .line(480, 100 + 18 * i, 10, "13" + i);
            } else {
                page.line(320, 100 + 18 * i, 10, text);
            }
        }
        assertThat(SetPage.read(page))
                .containsSubsequence("TABLE_ROW 线路4|124|134", "TABLE_ROW 线路7|127|137")
                .filteredOn(piece -> piece.startsWith("TABLE_ROW"))
                .hasSize(4);
    }

    @Test
    void proseAndListsAreNoTable() {
        SetPage page = new SetPage(1)
                .line(72, 100, "1.   建成学校12所，")
                .line(72, 120, "2.   新增床位240张，")
                .line(72, 140, "3.   种树4500棵。")
                .line(72, 180, "全年投资120亿元，增长4.5%。")
                .line(72, 200, "其中水利35亿元，交通41亿元。");
        assertThat(SetPage.read(page)).noneMatch(piece -> piece.startsWith("TABLE_ROW"));
    }

    @Test
    void tablesSetWithSpacesAreReadAsOnAPage() {
        String text = """
                主要指标
                指标            2023      2024
                ------------------------------
                地区生产总值    1698.5    1793.6
                财政收入         120.3     126.9
                进出口            12.4         …

                各区人口（人）
                区        2023      2024
                东湖区    120300    121400
                西湖区     98700     99100

                1.  建成学校12所，
                2.  新增床位240张，
                3.  种树4500棵。
                """;
        assertThat(TabbedText.pieces(text).stream().map(SetPage::show))
                .containsExactly(
                        "PARAGRAPH 主要指标",
                        "TABLE_ROW 指标|2023|2024",
                        "TABLE_ROW 地区生产总值|1698.5|1793.6",
                        "TABLE_ROW 财政收入|120.3|126.9",
                        "TABLE_ROW 进出口|12.4|…",
                        "PARAGRAPH 各区人口（人）",
                        "TABLE_ROW 区|2023|2024",
                        "TABLE_ROW 东湖区|120300|121400",
                        "TABLE_ROW 西湖区|98700|99100",
                        "PARAGRAPH 1.  建成学校12所，",
                        "PARAGRAPH 2.  新增床位240张，",
                        "PARAGRAPH 3.  种树4500棵。");
    }

    @Test
    void paragraphsThatTabsPartAreRows() {
        MarkupBlocks blocks = new MarkupBlocks();
        for (String text : List.of("一、\t主要指标", "指标\t2023\t2024", "财政收入\t120.3\t126.9", "全年新增绿地6.5平方公里。")) {
            blocks.start("p", "");
            blocks.text(text);
            blocks.end("p");
        }
        assertThat(blocks.finish().stream().map(SetPage::show))
                .containsExactly(
                        "HEADING 一、\t主要指标",
                        "TABLE_ROW 指标|2023|2024",
                        "TABLE_ROW 财政收入|120.3|126.9",
                        "PARAGRAPH 全年新增绿地6.5平方公里。");
    }
}
