package org.duizhao.ingest.extract.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagedTextTest {

    @Test
    void linesThatDifferInTheirNumbersAreTextWhereverTheyStand() {
        assertThat(SetPage.read(sheet(1, "东湖区", 120), sheet(2, "西湖区", 240)))
                .contains("PARAGRAPH 学校120所。", "PARAGRAPH 学校240所。", "PARAGRAPH 医院10家。");
    }

    private static SetPage sheet(int page, String district, int schools) {
        return new SetPage(page)
                .line(200, 60, 16, district + "基本情况")
                .line(72, 760, "学校" + schools + "所。")
                .line(72, 790, "医院" + (page == 1 ? 10 : 35) + "家。");
    }

    @ParameterizedTest
    @CsvSource({"湖城市统计年鉴2025, — 1 —, — 2 —", "Hucheng Statistical Yearbook 2025, 1, 2", "湖城市统计年鉴2025 第1页 共2页, 1/2, 2/2"
    })
    void whatRepeatsAtTheEdgeWithTheSameWordsIsFurniture(String header, String first, String second) {
        assertThat(SetPage.text(
                        page(1, header, "全市生产总值达到1793.6亿元。", first),
                        page(2, header.replace("第1页", "第2页"), "新增绿地6.5平方公里。", second)))
                .isEqualTo("全市生产总值达到1793.6亿元。新增绿地6.5平方公里。");
    }

    private static SetPage page(int number, String header, String text, String footer) {
        return new SetPage(number).line(72, 40, 9, header).line(72, 300, text).line(290, 805, 9, footer);
    }

    @Test
    void aTitleOnEveryPageIsKeptOnce() {
        List<String> pieces = SetPage.read(titled(1, "1793.6"), titled(2, "1698.5"));
        assertThat(pieces).filteredOn("HEADING 湖城市概况"::equals).hasSize(1);
        assertThat(pieces).contains("PARAGRAPH 生产总值1698.5亿元。");
    }

    private static SetPage titled(int page, String value) {
        return new SetPage(page)
                .line(200, 60, 20, "湖城市概况")
                .line(72, 300, "生产总值" + value + "亿元。")
                .line(72, 330, "各区工作进展顺利，惠及居民甚多。");
    }

    @Test
    void aTitleNextToTheEdgeOfASinglePageIsKept() {
        assertThat(SetPage.read(new SetPage(1).line(72, 50, "湖城市年度报告").line(72, 300, "全市生产总值达到1793.6亿元。")))
                .startsWith("PARAGRAPH 湖城市年度报告");
    }

    @Test
    void theCaptionOfATableThatGoesOnIsKept() {
        assertThat(SetPage.text(
                        new SetPage(1).line(400, 90, "单位：亿元").line(72, 300, "全市生产总值1793.6"),
                        new SetPage(2).line(400, 90, "单位：亿元").line(72, 300, "全市财政收入98.1")))
                .isEqualTo("单位：亿元全市生产总值1793.6单位：亿元全市财政收入98.1");
    }

    @ParameterizedTest
    @CsvSource({"内部资料, 全市生产总值达到1793.6亿元，比上年增长5.6%。", "DRAFT, The city's GDP reached 179.36 billion yuan."})
    void wordsAcrossTheLinesAreLeftOut(String mark, String text) {
        SetPage level = new SetPage(1).line(100, 308, 48, mark).line(72, 300, text);
        SetPage slanted = new SetPage(1).line(100, 400, 48, 330, mark).line(72, 300, text);
        assertThat(SetPage.read(level)).containsExactly("PARAGRAPH " + text);
        assertThat(SetPage.read(slanted)).containsExactly("PARAGRAPH " + text);
    }

    @Test
    void wordsOfTheSizeOfTheTextThatAreStrewnOverAllPagesAreLeftOut() {
        assertThat(SetPage.text(strewn(1, "第一项工作进展顺利，群众满意。"), strewn(2, "第二项工作进展顺利，群众满意。")))
                .isEqualTo("第一项工作进展顺利，群众满意。第二项工作进展顺利，群众满意。");
    }

    private static SetPage strewn(int page, String text) {
        return new SetPage(page).line(80, 304, "内部资料").line(300, 500, "内部资料").line(72, 300, text);
    }

    @Test
    void columnsOfCharactersAreReadFromRightToLeft() {
        assertThat(SetPage.read(new SetPage(1)
                        .column(480, 80, 14, "湖城市年度报告")
                        .column(440, 80, 14, "全市生产总值达到一千七百亿元，比上年增长。")
                        .column(400, 80, 14, "新增绿地六平方公里。")
                        .column(380, 80, 14, "完")))
                .containsExactly(
                        "PARAGRAPH 湖城市年度报告", "PARAGRAPH 全市生产总值达到一千七百亿元，比上年增长。", "PARAGRAPH 新增绿地六平方公里。", "PARAGRAPH 完");
    }

    @Test
    void numbersInVerticalTextStandUprightInTheirColumn() {
        assertThat(SetPage.text(new SetPage(1)
                        .column(440, 80, 14, "全市第")
                        .line(440, 80 + 14 + 3 * 15.4, 14, "12")
                        .column(440, 80 + 4 * 15.4, 14, "号文件印发各区县遵照执行。")
                        .column(410, 80, 14, "特此通知。")))
                .isEqualTo("全市第12号文件印发各区县遵照执行。特此通知。");
    }

    @ParameterizedTest
    @CsvSource({"90", "180", "270"})
    void aTurnedTableIsReadAsAfterTurning(int angle) {
        SetPage page = new SetPage(1);
        List<List<String>> rows =
                List.of(List.of("指标", "2024", "2025"), List.of("GDP (billion yuan)", "169.85", "179.36"));
        double radians = Math.toRadians(angle);
        for (int row = 0; row < 2; row++) {
            for (int column = 0; column < 3; column++) {
                double across = 150 * column - 150;
                double down = 30 * row;
                page.line(
                        300 + across * Math.cos(radians) - down * Math.sin(radians),
                        400 + across * Math.sin(radians) + down * Math.cos(radians),
                        12,
                        angle,
                        rows.get(row).get(column));
            }
        }
        for (double[] rule : grid()) {
            turned(page, rule, radians);
        }
        assertThat(SetPage.read(page))
                .containsExactly("TABLE_ROW 指标|2024|2025", "TABLE_ROW GDP (billion yuan)|169.85|179.36");
    }

    private static List<double[]> grid() {
        return Stream.concat(
                        Stream.of(-20.0, 10.0, 40.0).map(y -> new double[] {-160, y, 290, y}),
                        Stream.of(-160.0, -10.0, 140.0, 290.0).map(x -> new double[] {x, -20, x, 40}))
                .toList();
    }

    private static void turned(SetPage page, double[] r, double angle) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double x0 = 300 + r[0] * cos - r[1] * sin;
        double y0 = 400 + r[0] * sin + r[1] * cos;
        double x1 = 300 + r[2] * cos - r[3] * sin;
        double y1 = 400 + r[2] * sin + r[3] * cos;
        page.rule(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
    }

    @Test
    void aPageThatRunsBothWaysKeepsBoth() {
        assertThat(SetPage.read(
                        new SetPage(1).line(72, 100, "全市生产总值达到1793.6亿元。").line(40, 600, 12, 270, "新增绿地6.5平方公里。")))
                .containsExactly("PARAGRAPH 全市生产总值达到1793.6亿元。", "PARAGRAPH 新增绿地6.5平方公里。");
    }

    @ParameterizedTest
    @CsvSource({"目 录, 一、工作回顾, 附录, ·", "Contents, Part I Review, Appendix, .", "目录, 一、工作回顾, 附录, ' '"})
    void contentsBecomeAList(String title, String first, String last, String dot) {
        SetPage page = new SetPage(1).line(250, 100, 16, title);
        entry(page, 140, first, dot, "1");
        entry(page, 160, "（一）稳增长", dot, "3");
        entry(page, 180, last, dot, "65");
        assertThat(SetPage.read(page))
                .hasSize(4)
                .contains("LIST_ITEM " + first, "LIST_ITEM （一）稳增长", "LIST_ITEM " + last);
    }

    private static void entry(SetPage page, double y, String words, String dot, String number) {
        page.line(72, y, words);
        if (!dot.isBlank()) {
            page.line(200, y, dot.repeat(50));
        }
        page.line(540 - 6 * number.length(), y, number);
    }

    @Test
    void aListOfPricesIsNoTableOfContents() {
        SetPage page = new SetPage(1);
        entry(page, 140, "Apples", ".", "40");
        entry(page, 160, "Pears", ".", "12");
        entry(page, 180, "Figs", ".", "7");
        assertThat(String.join("", SetPage.read(page)))
                .contains("40")
                .contains("12")
                .contains("7");
    }

    @Test
    void numbersThatCountTheLinesAreLeftOut() {
        SetPage page = new SetPage(1);
        String text = "全市生产总值达到一千七百九十三亿元，比上年增长百分之五点六，新增绿地甚多，惠及居民，".repeat(5) + "完。";
        for (int i = 0; i * 30 < text.length(); i++) {
            page.line(50, 100 + 20 * i, 9, String.valueOf(i + 1));
            page.line(80, 100 + 20 * i, text.substring(30 * i, Math.min(text.length(), 30 * i + 30)));
        }
        assertThat(SetPage.read(page)).containsExactly("PARAGRAPH " + text);
    }

    @Test
    void numbersOfATablesRowsStay() {
        SetPage page = new SetPage(1);
        for (int i = 0; i < 6; i++) {
            page.line(50, 100 + 20 * i, String.valueOf(i + 1))
                    .line(80, 100 + 20 * i, "东湖区")
                    .line(300, 100 + 20 * i, "65.2");
        }
        assertThat(String.join("", SetPage.read(page))).contains("1", "2", "6");
    }

    @Test
    void boldThatIsPrintedTwiceCountsOnce() {
        assertThat(SetPage.read(new SetPage(1).line(72, 300, "投资1650亿元。").line(72.3, 300, "投资1650亿元。")))
                .containsExactly("PARAGRAPH 投资1650亿元。");
    }

    @Test
    void lettersOfAStampAreNoHeading() {
        SetPage page = new SetPage(1).line(72, 300, "全市生产总值达到1793.6亿元。");
        String name = "湖城市人民政府印";
        for (int i = 0; i < name.length(); i++) {
            double angle = -100 + 28.5 * i;
            page.line(
                    400 + 50 * Math.sin(Math.toRadians(angle)),
                    500 - 50 * Math.cos(Math.toRadians(angle)),
                    18,
                    (angle + 360) % 360,
                    name.substring(i, i + 1));
        }
        assertThat(SetPage.read(page)).containsExactly("PARAGRAPH 全市生产总值达到1793.6亿元。");
    }

    @Test
    void shortEnglishLinesThatAllBeginWithACapitalAreEachForThemselves() {
        assertThat(SetPage.read(new SetPage(1)
                        .line(72, 100, "Population: 650 thousand")
                        .line(72, 120, "Area: 310 square kilometers")
                        .line(72, 140, "Revenue: 98.1 billion yuan")
                        .line(72, 160, "Schools: 120")))
                .hasSize(4);
    }

    @Test
    void aFractionUnderABarStandsInItsLine() {
        SetPage page = new SetPage(1)
                .line(72, 300, "人均收入R=")
                .line(135, 291, "A+B")
                .rule(133, 296.5, 157, 297)
                .line(133, 308, "1650")
                .line(158, 300, "元，全市1793.6亿元。");
        assertThat(SetPage.read(page)).containsExactly("PARAGRAPH 人均收入R=(A+B)/1650元，全市1793.6亿元。");
    }

    @Test
    void aLineUnderWordsIsNoFraction() {
        SetPage page = new SetPage(1)
                .line(72, 300, "全市")
                .line(96, 300, "生产总值")
                .rule(96, 302, 144, 302.5)
                .line(144, 300, "达到1793.6亿元。")
                .line(72, 318, "新增绿地6.5平方公里。");
        assertThat(SetPage.text(page)).isEqualTo("全市生产总值达到1793.6亿元。新增绿地6.5平方公里。");
    }
}
