package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duizhao.events.Block;
import org.duizhao.events.CellPlace;
import org.duizhao.events.FailureKind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Texts, spreadsheets and presentations of OpenDocument are what their author sees. */
class OpenDocumentTest {

    private static final String HIDDEN =
            "<style:style style:name='H' style:family='text'><style:text-properties text:display='none'/></style:style>"
                    + "<style:style style:name='Up' style:family='text'><style:text-properties style:text-position='super 58%'/>"
                    + "</style:style>";

    private static final String LISTS = "<text:list-style style:name='L'>"
            + "<text:list-level-style-number text:level='1' style:num-format='一, 二, 三, ...' style:num-suffix='、'/>"
            + "<text:list-level-style-number text:level='2' style:num-format='一, 二, 三, ...' style:num-prefix='（'"
            + " style:num-suffix='）'/>"
            + "<text:list-level-style-number text:level='3' style:num-format='1' text:display-levels='2' style:num-suffix='.'/>"
            + "</text:list-style><text:list-style style:name='Law'><text:list-level-style-number text:level='1'"
            + " style:num-format='一, 二, 三, ...' style:num-prefix='第' style:num-suffix='条'>"
            + "<style:list-level-properties><style:list-level-label-alignment text:label-followed-by='space'/>"
            + "</style:list-level-properties></text:list-level-style-number></text:list-style>";

    @TempDir
    static Path folder;

    static Extraction extraction;

    @BeforeAll
    static void start() {
        extraction = new Extraction(folder);
    }

    @AfterAll
    static void stop() {
        extraction.close();
    }

    @Test
    void deletedTextIsLeftOutAndInsertedTextIsIn() throws Exception {
        String body =
                "<text:tracked-changes><text:changed-region text:id='c1'><text:deletion><text:p>产值1650.0亿元</text:p>"
                        + "</text:deletion></text:changed-region><text:changed-region text:id='c2'><text:insertion/></text:changed-region>"
                        + "</text:tracked-changes><text:p>产值<text:change text:change-id='c1'/><text:change-start text:change-id='c2'/>"
                        + "1793.6亿元<text:change-end text:change-id='c2'/>。</text:p>";
        ExtractionResult.Extracted extracted = text("", body, Map.of());

        assertThat(Extraction.outline(extracted)).containsExactly("paragraph 产值1793.6亿元。");
        assertThat(notRead(extracted)).containsExactly("deleted-text");
    }

    @Test
    void hiddenTextSectionsAndRowsAreLeftOutAndSaid() throws Exception {
        String body = "<text:p>产值<text:span text:style-name='H'>（实为1650亿元）</text:span>1793.6亿元。</text:p>"
                + "<text:section text:name='s' text:display='none'><text:p>内部。</text:p></text:section>"
                + "<text:p><text:hidden-paragraph text:condition='1' text:is-hidden='true'/>不印。</text:p>"
                + "<text:p>绿地<text:hidden-text text:condition='1' text:string-value='x' text:is-hidden='true'>八</text:hidden-text>"
                + "6.5km<text:span text:style-name='Up'>2</text:span>。</text:p>"
                + "<table:table><table:table-row><table:table-cell><text:p>甲</text:p></table:table-cell><table:table-cell>"
                + "<text:p>1</text:p></table:table-cell></table:table-row><table:table-row table:visibility='collapse'>"
                + "<table:table-cell><text:p>乙</text:p></table:table-cell><table:table-cell><text:p>2</text:p>"
                + "</table:table-cell></table:table-row></table:table>";
        ExtractionResult.Extracted extracted = text(HIDDEN, body, Map.of());

        assertThat(Extraction.outline(extracted))
                .containsExactly("paragraph 产值1793.6亿元。", "paragraph 绿地6.5km²。", "row 甲|1");
        assertThat(notRead(extracted)).containsExactly("hidden-text");
        assertThat(extracted.warnings()).anyMatch(warning -> warning.contains("hidden text: 5 places"));
    }

    @Test
    void numbersAreTheOnesThatAreShown() throws Exception {
        String body = "<text:list text:style-name='L'><text:list-item><text:p>总体要求</text:p>"
                + "<text:list><text:list-item><text:p>目标</text:p><text:list><text:list-item><text:p>产值</text:p>"
                + "</text:list-item></text:list></text:list-item></text:list></text:list-item>"
                + "<text:list-item><text:p>重点任务</text:p></text:list-item></text:list>"
                + "<text:p>其间。</text:p>"
                + "<text:list text:style-name='L' text:continue-numbering='true'><text:list-item><text:p>保障措施</text:p>"
                + "</text:list-item></text:list>"
                + "<text:list text:style-name='Law'><text:list-item text:start-value='12'><text:p>为了绿地。</text:p>"
                + "</text:list-item></text:list>"
                + "<text:list text:style-name='Law'><text:list-item><text:p>另起。</text:p></text:list-item></text:list>";
        assertThat(Extraction.outline(text(LISTS, body, Map.of())))
                .containsExactly(
                        "heading1 一、总体要求",
                        "heading2 （一）目标",
                        "item 一.1. 产值",
                        "heading1 二、重点任务",
                        "paragraph 其间。",
                        "heading1 三、保障措施",
                        "paragraph 第十二条 为了绿地。",
                        "paragraph 第一条 另起。");
    }

    @Test
    void headingsAreNumberedByTheOutlineAndRunningHeadersAreNoText() throws Exception {
        String styles = "<office:styles><text:outline-style style:name='Outline'>"
                + "<text:outline-level-style text:level='1' style:num-format='I' style:num-suffix='.'/>"
                + "<text:outline-level-style text:level='2' style:num-format='1' text:display-levels='2'/>"
                + "</text:outline-style></office:styles><office:master-styles><style:master-page style:name='S'><style:header>"
                + "<text:p>统计公报</text:p></style:header></style:master-page></office:master-styles>";
        String body = "<text:h text:outline-level='1'>综合</text:h><text:h text:outline-level='2'>产值</text:h>"
                + "<text:h text:outline-level='1'>农业</text:h><text:h text:outline-level='2'>粮食</text:h>"
                + "<text:h text:outline-level='1' text:is-list-header='true'>附录</text:h>";
        assertThat(Extraction.outline(text("", body, Map.of("styles.xml", styles))))
                .containsExactly(
                        "heading1 I. 综合", "heading2 I.1 产值", "heading1 II. 农业", "heading2 II.1 粮食", "heading1 附录");
    }

    @Test
    void spansRepeatsAndHeadsKeepTheirColumns() throws Exception {
        String body = "<table:table><table:table-column table:number-columns-repeated='3'/><table:table-header-rows>"
                + "<table:table-row><table:table-cell table:number-rows-spanned='2'><text:p>指标</text:p></table:table-cell>"
                + "<table:table-cell table:number-columns-spanned='2'><text:p>产值</text:p></table:table-cell>"
                + "<table:covered-table-cell/></table:table-row><table:table-row><table:covered-table-cell/><table:table-cell>"
                + "<text:p>2024</text:p></table:table-cell><table:table-cell><text:p>2025</text:p></table:table-cell>"
                + "</table:table-row></table:table-header-rows><table:table-row><table:table-cell><text:p>工业</text:p>"
                + "</table:table-cell><table:table-cell table:number-columns-repeated='2'><text:p>5.6</text:p></table:table-cell>"
                + "</table:table-row></table:table>";
        ExtractionResult.Extracted extracted = text("", body, Map.of());

        assertThat(Extraction.outline(extracted)).containsExactly("row 指标|产值", "row 2024|2025", "row 工业|5.6|5.6");
        assertThat(Objects.requireNonNull(extracted.blocks().get(1).row()).cells())
                .containsExactly(new CellPlace(1, 1, 1), new CellPlace(2, 1, 1));
        assertThat(extracted.tables().get(0).columns().get(2).headers()).containsExactly("产值", "2025");
    }

    @Test
    void notesFramesRemarksAndEquationsAreWhereTheyBelong() throws Exception {
        String math =
                "<math xmlns='http://www.w3.org/1998/Math/MathML'><semantics><mrow><mi>S</mi><mo>=</mo><msup><mi>r</mi>"
                        + "<mn>2</mn></msup></mrow><annotation encoding='StarMath 5.0'>S=r^2</annotation></semantics></math>";
        String body = "<text:p>产值<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation>"
                + "<text:note-body><text:p>现价。</text:p></text:note-body></text:note>1793.6亿元，"
                + "<draw:frame><draw:object xlink:href='./Object 1'/><draw:image xlink:href='r.png'/></draw:frame>。"
                + "<office:annotation><text:p>存疑</text:p></office:annotation>"
                + "<draw:frame><draw:text-box><text:p>框内：65项。</text:p></draw:text-box></draw:frame>"
                + "<draw:frame><draw:image xlink:href='p.png'/></draw:frame></text:p>"
                + "<text:p>第一行<text:line-break/>Line two<text:s text:c='2'/>here.</text:p>";
        ExtractionResult.Extracted extracted = text("", body, Map.of("Object 1/content.xml", math));

        assertThat(Extraction.outline(extracted))
                .containsExactly(
                        "paragraph 产值[1]1793.6亿元，S=r²。",
                        "note [1]现价。",
                        "paragraph 框内：65项。",
                        "paragraph 第一行",
                        "paragraph Line two here.");
        assertThat(notRead(extracted)).containsExactlyInAnyOrder("comment", "picture");
    }

    @Test
    void anEncryptedTextIsRefused() throws Exception {
        byte[] file = Packed.odf(
                "text", "", "", Map.of("META-INF/manifest.xml", "<manifest:encryption-data manifest:checksum='x'/>"));
        Extraction.assertRefused(extraction.of("a.odt", file), FailureKind.REJECTED_INPUT, "encryption");
    }

    @Test
    void sheetsShowTheirCellsAndHiddenOnesAreSaid() throws Exception {
        String styles =
                "<style:style style:name='T2' style:family='table'><style:table-properties table:display='false'/></style:style>";
        String body =
                "<table:table table:name='甲'><table:table-column/><table:table-column table:visibility='collapse'/>"
                        + "<table:table-column table:number-columns-repeated='3'/>"
                        + row(cell("指标") + cell("内部")
                                + "<table:table-cell table:number-columns-spanned='2'><text:p>产值</text:p>"
                                + "</table:table-cell><table:covered-table-cell/>" + cell("增长"))
                        + row(cell("工业") + cell("0") + cell("650.1") + cell("698.2")
                                + "<table:table-cell office:value-type='percentage' office:value='0.056'/>")
                        + "<table:table-row table:number-rows-repeated='2'>" + cell("农业") + "<table:table-cell/>"
                        + "<table:table-cell table:number-columns-repeated='2'><text:p>88.1</text:p></table:table-cell></table:table-row>"
                        + "<table:table-row table:visibility='filter'>" + cell("滤掉") + "</table:table-row>"
                        + "<table:table-row table:number-rows-repeated='1048000'><table:table-cell"
                        + " table:number-columns-repeated='16384'/></table:table-row></table:table>"
                        + "<table:table table:name='乙' table:style-name='T2'>" + row(cell("藏")) + "</table:table>"
                        + "<table:table table:name='丙'>"
                        + row(cell("a") + "<table:table-cell><draw:custom-shape><text:p>说明：初步数。</text:p>"
                                + "</draw:custom-shape><text:p>1</text:p></table:table-cell>")
                        + "</table:table>";
        ExtractionResult.Extracted extracted =
                Extraction.extracted(extraction.of("a.ods", Packed.odf("spreadsheet", styles, body, Map.of())));

        assertThat(Extraction.outline(extracted))
                .containsExactly(
                        "row 指标|产值|增长",
                        "row 工业|650.1|698.2|5.6%",
                        "row 农业|88.1|88.1",
                        "row 农业|88.1|88.1",
                        "row a|1",
                        "paragraph 说明：初步数。");
        assertThat(Objects.requireNonNull(extracted.blocks().get(0).row()).cells())
                .containsExactly(new CellPlace(0, 1, 1), new CellPlace(2, 2, 1), new CellPlace(4, 1, 1));
        assertThat(extracted.files().get(0).placed())
                .extracting(warning -> warning.place())
                .containsExactlyInAnyOrder("sheet 甲", "sheet 乙");
        assertThat(extracted.blocks().get(4).page()).isEqualTo(2);
    }

    @Test
    void slidesAreReadFromTheirTitleDownWithoutHiddenOnes() throws Exception {
        String styles = "<style:style style:name='dp2' style:family='drawing-page'>"
                + "<style:drawing-page-properties presentation:visibility='hidden'/></style:style>";
        String body = "<draw:page draw:name='1'>" + frame("1cm", "12cm", "", "<text:p>就业1650户。</text:p>")
                + frame("1cm", "6cm", "", "<text:p>产值1793.6亿元。</text:p>")
                + frame("1cm", "1cm", " presentation:class='title'", "<text:p>成绩</text:p>")
                + frame("1cm", "19cm", " presentation:class='page-number'", "<text:p>1</text:p>")
                + "<draw:frame svg:x='1cm' svg:y='15cm' svg:width='9cm' svg:height='2cm'><table:table><table:table-row>"
                + "<table:table-cell><text:p>绿地</text:p></table:table-cell><table:table-cell><text:p>6.5</text:p></table:table-cell>"
                + "</table:table-row></table:table><draw:image xlink:href='t.svm'/></draw:frame>"
                + "<presentation:notes>"
                + frame("1cm", "1cm", " presentation:class='notes'", "<text:p>讲稿。</text:p>")
                + "</presentation:notes></draw:page>"
                + "<draw:page draw:name='2' draw:style-name='dp2'>" + frame("1cm", "1cm", "", "<text:p>不放。</text:p>")
                + "</draw:page><draw:page draw:name='3'>" + frame("1cm", "1cm", "", "<text:p>谢谢。</text:p>")
                + "</draw:page>";
        ExtractionResult.Extracted extracted =
                Extraction.extracted(extraction.of("a.odp", Packed.odf("presentation", styles, body, Map.of())));

        assertThat(extracted.blocks())
                .extracting(Block::text, Block::page)
                .containsExactly(
                        tuple("成绩", 1),
                        tuple("产值1793.6亿元。", 1),
                        tuple("就业1650户。", 1),
                        tuple("绿地\t6.5", 1),
                        tuple("讲稿。", 1),
                        tuple("谢谢。", 3));
        assertThat(extracted.blocks().get(0).kind()).isEqualTo(Block.Kind.HEADING);
        assertThat(extracted.files().get(0).placed())
                .extracting(warning -> warning.place())
                .containsExactly("slide 2");
    }

    private static String frame(String x, String y, String attributes, String text) {
        return "<draw:frame svg:x='" + x + "' svg:y='" + y + "' svg:width='20cm' svg:height='2cm'" + attributes
                + "><draw:text-box>" + text + "</draw:text-box></draw:frame>";
    }

    private static String row(String cells) {
        return "<table:table-row>" + cells + "</table:table-row>";
    }

    private static String cell(String text) {
        return "<table:table-cell office:value-type='string'><text:p>" + text + "</text:p></table:table-cell>";
    }

    private static ExtractionResult.Extracted text(String styles, String body, Map<String, String> more)
            throws Exception {
        return Extraction.extracted(extraction.of("a.odt", Packed.odf("text", styles, body, more)));
    }

    private static List<String> notRead(ExtractionResult.Extracted extracted) {
        return extracted.files().get(0).notRead().stream()
                .map(left -> left.what())
                .toList();
    }
}
