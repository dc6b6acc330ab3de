package org.duizhao.index.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.sf.okapi.common.Event;
import net.sf.okapi.common.LocaleId;
import net.sf.okapi.common.filters.IFilter;
import net.sf.okapi.common.resource.ITextUnit;
import net.sf.okapi.common.resource.RawDocument;
import net.sf.okapi.filters.tmx.TmxFilter;
import net.sf.okapi.filters.xliff2.XLIFF2Filter;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.duizhao.index.machine.Machine;
import org.duizhao.index.machine.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Figures, entities, checks and exports of one report with text that tempts. */
class QueryIT {

    private static final Report REPORT = Report.of(100, 10)
            .hints("工作報告 <b>&", "query", 2025)
            .pair("新增綠地6.5平方公里。", "We added 6.5 square kilometers of green space.")
            .pair("只有中文 <script>alert(1)</script>", null)
            .pair(null, "=HYPERLINK(\"http://example.org\",\"English only\")")
            .pair("含有控制字符\u0001的句子，\"引號\"", "Control characters, \"quotes\" & more");

    private static Machine machine;

    @BeforeAll
    static void start() {
        machine = Machine.get();
        machine.index(REPORT);
    }

    @Test
    void figuresAreFoundByKindUnitValuePlaceYearAndLabel() {
        String figures = "/api/figures?document=" + REPORT.id();
        assertThat(total(figures + "&kind=area&unit=km2&min=6&max=7")).isEqualTo(4);
        assertThat(total(figures + "&min=7")).isZero();
        assertThat(total(figures + "&place=XICHENG+district&year=2025&label=绿地"))
                .isEqualTo(4);
        assertThat(total(figures + "&year=1999")).isZero();
        assertThat(total(figures + "&sort=-value&size=2")).isEqualTo(4);
        JsonNode figure = machine.json(figures).get("items").get(0);
        assertThat(figure.get("text").asString()).isEqualTo("6.5平方公里");
        assertThat(figure.get("value").decimalValue()).isEqualByComparingTo("6.5");
    }

    @Test
    void figuresAreATableForThoseWhoAcceptOne() throws IOException {
        String page = "/api/figures?size=2&document=" + REPORT.id();
        HttpResponse<String> answer = machine.get(page, "text/csv");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv");
        assertThat(answer.headers().firstValue("Next-Cursor")).isPresent();
        List<CSVRecord> rows = CSVParser.parse(
                        answer.body().substring(1),
                        CSVFormat.RFC4180
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())
                .getRecords();
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("text")).isEqualTo("6.5平方公里");
        assertThat(rows.get(0).get("unit")).isEqualTo("km2");
        assertThat(machine.get(page, "*/*").body()).startsWith("{");
    }

    @Test
    void figuresAreSummedUpForDashboards() {
        JsonNode stats = machine.json("/api/figures/stats?unit=km2&document=" + REPORT.id());

        assertThat(stats.get("count").asInt()).isEqualTo(4);
        assertThat(stats.at("/values/sum").asDouble()).isEqualTo(26);
        assertThat(stats.at("/values/percentiles")).hasSize(5);
        assertThat(stats.at("/years/0/year").asInt()).isEqualTo(2025);
        assertThat(stats.at("/documents/0/title").asString()).isEqualTo("工作報告 <b>&");
        assertThat(machine.json("/api/figures/stats?unit=nothing").has("values"))
                .isFalse();
    }

    @Test
    void entitiesAreCountedAndRelated() {
        JsonNode entity = machine.json("/api/entities?type=place&q=西城&document=" + REPORT.id())
                .get("items")
                .get(0);

        assertThat(entity.get("nameEn").asString()).isEqualTo("Xicheng District");
        assertThat(entity.get("mentions").asInt()).isEqualTo(4);
        assertThat(machine.json("/api/entities/related?name=Xicheng+District").get("items"))
                .isEmpty();
    }

    @Test
    void theRecordsOfADocumentComeInTheOrderOfTheSource() {
        JsonNode page = machine.json("/api/documents/" + REPORT.id() + "/records?size=3");

        assertThat(page.get("total").asInt()).isEqualTo(4);
        assertThat(page.get("items")
                        .valueStream()
                        .map(item -> item.get("ordinal").asInt()))
                .containsExactly(0, 1, 2);
        assertThat(page.at("/items/2/zh").isMissingNode()).isTrue();
        assertThat(machine.get("/api/documents/" + "e".repeat(32) + "/records").statusCode())
                .isEqualTo(404);
        assertThat(machine.json("/api/documents/" + REPORT.id()).get("original").asString())
                .isEqualTo("/api/documents/" + REPORT.id() + "/file");
    }

    @Test
    void checksComeWithBothSides() {
        JsonNode page = machine.json("/api/checks?document=" + REPORT.id());

        assertThat(page.get("total").asInt()).isEqualTo(4);
        assertThat(page.at("/items/0/status").asString()).isEqualTo("match");
        assertThat(page.at("/items/0/zh/text").asString()).isEqualTo("6.5平方公里");
        assertThat(page.at("/items/0/record/zh/text").asString()).isNotEmpty();
    }

    @Test
    void facetsDivideWhatWasFound() {
        JsonNode facets = machine.json("/api/records?document=" + REPORT.id()).get("facets");

        assertThat(facets.at("/places/0/nameZh").asString()).isEqualTo("西城區");
        assertThat(facets.at("/figureKinds/0/count").asInt()).isEqualTo(4);
        assertThat(facets.at("/years/0/value").asString()).isEqualTo("2025");
        assertThat(facets.at("/documents/0/count").asInt()).isEqualTo(4);
        assertThat(facets.get("langs")).hasSize(3);
    }

    @Test
    void filtersNarrowASearch() {
        String document = "/api/records?document=" + REPORT.id();

        assertThat(total(document + "&lang=both")).isEqualTo(2);
        assertThat(total(document + "&lang=en-only")).isEqualTo(1);
        assertThat(total(document + "&lang=zh")).isEqualTo(3);
        assertThat(total(document + "&entity=西城区&entityType=place&check=match")).isEqualTo(4);
        assertThat(total(document + "&figureKind=area&unit=km2&min=6.5&max=6.5"))
                .isEqualTo(4);
        assertThat(total(document + "&figureKind=money&min=1")).isZero();
        assertThat(total(document + "&minConfidence=0.95")).isZero();
        assertThat(total(document + "&section=工作回顾")).isEqualTo(4);
        // A document's entry is found by its series within a second of its end, its rows at once.
        await().untilAsserted(() ->
                assertThat(total("/api/records?series=query&year=2025")).isEqualTo(4));
    }

    @Test
    void tmxIsReadByAnotherProgram() {
        List<String> units = units(new TmxFilter(), "zh-TW", export("tmx"));

        assertThat(units)
                .containsExactly(
                        "新增綠地6.5平方公里。=We added 6.5 square kilometers of green space.",
                        "含有控制字符的句子，\"引號\"=Control characters, \"quotes\" & more");
    }

    @Test
    void xliffIsReadByAnotherProgram() {
        List<String> units = units(new XLIFF2Filter(), "zh", export("xliff"));

        assertThat(units).hasSize(4).contains("新增綠地6.5平方公里。=We added 6.5 square kilometers of green space.");
    }

    @Test
    void tbxHoldsEachNameOnce() throws Exception {
        var terms = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(export("tbx").getBytes(StandardCharsets.UTF_8)))
                .getElementsByTagName("term");

        assertThat(terms.getLength()).isEqualTo(2);
        assertThat(terms.item(1).getTextContent()).isEqualTo("Xicheng District");
    }

    @Test
    void csvOpensInASpreadsheetAndRunsNothing() throws Exception {
        String csv = export("csv");
        assertThat(csv).startsWith("\uFEFF");

        List<CSVRecord> rows;
        try (CSVParser parser = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.substring(1)))) {
            rows = parser.getRecords();
        }
        assertThat(rows).hasSize(4);
        assertThat(rows.get(0).get("zh")).isEqualTo("新增綠地6.5平方公里。");
        assertThat(rows.get(2).get("en")).startsWith("'=HYPERLINK(\"http");
    }

    @Test
    void jsonLinesHoldARecordEach() {
        List<String> lines = export("jsonl").lines().toList();

        assertThat(lines).hasSize(4);
        JsonNode record = JsonMapper.builder().build().readTree(lines.get(0));
        assertThat(record.at("/zh/text").asString()).isEqualTo("新增綠地6.5平方公里。");
        assertThat(record.at("/figures/0/text").asString()).isEqualTo("6.5平方公里");
    }

    @Test
    void htmlHoldsBothLanguagesAndNothingThatABrowserWouldRun() {
        Document page = Jsoup.parse(export("html"));

        assertThat(page.select("h1").text()).isEqualTo("工作報告 <b>&");
        assertThat(page.select(".pair")).hasSize(4);
        assertThat(page.select(".pair").get(0).select("[lang=zh]").text()).isEqualTo("新增綠地6.5平方公里。");
        assertThat(page.select(".pair").get(1).select("[lang=zh]").text()).isEqualTo("只有中文 <script>alert(1)</script>");
        assertThat(page.select(".pair").get(1).select(".missing")).hasSize(1);
        assertThat(page.select("script, b, [onerror]")).isEmpty();
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'");
    }

    @Test
    void anUnknownFormatIsRefused() {
        assertThat(machine.get("/api/export?format=exe").statusCode()).isEqualTo(400);
        assertThat(machine.get("/api/export").statusCode()).isEqualTo(400);
    }

    private static String export(String format) {
        HttpResponse<String> response = machine.get("/api/export?format=" + format + "&document=" + REPORT.id());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment");
        return response.body();
    }

    private static long total(String path) {
        return machine.json(path).get("total").asLong();
    }

    private static List<String> units(IFilter filter, String zh, String text) {
        List<String> units = new ArrayList<>();
        LocaleId en = LocaleId.fromString("en");
        try (filter;
                RawDocument document = new RawDocument(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        "UTF-8",
                        LocaleId.fromString(zh),
                        en)) {
            filter.open(document);
            while (filter.hasNext()) {
                Event event = filter.next();
                if (event.isTextUnit()) {
                    ITextUnit unit = event.getTextUnit();
                    units.add(unit.getSource().getFirstContent().getText() + "="
                            + (unit.hasTarget(en)
                                    ? unit.getTarget(en).getFirstContent().getText()
                                    : ""));
                }
            }
        }
        return units;
    }
}
