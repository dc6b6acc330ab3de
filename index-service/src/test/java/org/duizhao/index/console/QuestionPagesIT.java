package org.duizhao.index.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.duizhao.index.machine.Machine;
import org.duizhao.index.machine.Report;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Search, figures and terms as a browser without scripts gets them, over text that tempts. */
class QuestionPagesIT {

    private static final String HOSTILE = "<img src=x onerror=alert(1)>\"'>";
    private static final Report REPORT = Report.of(400, 10)
            .hints("報告 " + HOSTILE, "pages", 2023)
            .pair("西城區新增綠地6.5平方公里。" + HOSTILE, "Green space & <b>more</b>")
            .pairs(30);

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static Machine machine;

    @BeforeAll
    static void start() {
        machine = Machine.get();
        machine.index(REPORT);
    }

    @Test
    void aSearchShowsBothSidesWithWhatWasFoundMarkedAndNothingThatRuns() {
        Document page = page("/search?q=" + encoded("绿地") + "&document=" + REPORT.id());

        Element card = page.selectFirst(".record");
        assertThat(card.select("[lang=zh] mark").text()).isEqualTo("綠地");
        assertThat(card.selectFirst("[lang=zh]").text()).isEqualTo("西城區新增綠地6.5平方公里。" + HOSTILE);
        assertThat(card.selectFirst("[lang=en]").text()).isEqualTo("Green space & <b>more</b>");
        assertThat(page.select("main img, main script:not([src]), main b, [onerror], [style]"))
                .isEmpty();
        assertThat(page.selectFirst("#q").val()).isEqualTo("绿地");
    }

    @Test
    void aReportWithoutIndicatorsListsNone() {
        assertThat(page("/documents/" + REPORT.id() + "/indicators").select(".of-report"))
                .isEmpty();
    }

    @Test
    void aFacetLeadsToTheNarrowerQuestionAndItsConditionBack() {
        Document page = page("/search?document=" + REPORT.id());
        Element facet = page.select(".option").stream()
                .filter(option -> option.text().startsWith("西城區"))
                .findFirst()
                .orElseThrow();

        Document narrowed = page(facet.attr("href"));

        assertThat(narrowed.select(".conditions a.chip")).hasSize(2);
        assertThat(narrowed.select("input[form=ask][name=entity]").val()).isEqualTo("西城區");
        Document widened = page(narrowed.select(".conditions a.chip").get(1).attr("href"));
        assertThat(widened.select(".conditions a.chip")).hasSize(1);
    }

    @Test
    void pagesFollowEachOtherByCursorAndPartsArePartsOnly() {
        Document page = page("/search?document=" + REPORT.id());
        String next = page.select(".more a").attr("href");

        Document rest = page(next);
        String part = send(next, "HX-Request", "true").body();

        assertThat(page.select(".record")).hasSize(20);
        assertThat(rest.select(".record")).hasSize(11);
        assertThat(rest.select(".more a")).isEmpty();
        assertThat(part).doesNotContain("<html").contains("class=\"record card");
    }

    @Test
    void exportsAreOfferedForTheQuestionThatWasAsked() {
        Document page = page("/search?lang=both&q=" + encoded("绿地") + "&document=" + REPORT.id());

        assertThat(page.select(".menu-items a").eachAttr("href"))
                .hasSize(6)
                .allMatch(href -> href.contains("q=%E7%BB%BF%E5%9C%B0") && href.contains("lang=both"));
        String csv =
                machine.get(page.select(".menu-items a").get(2).attr("href")).body();
        assertThat(csv.lines()).hasSize(2);
    }

    @Test
    void figuresAreChartsOfLinksAndATableOfLinksToRecords() {
        Document page = page("/figures?document=" + REPORT.id() + "&size=3");

        assertThat(page.select("table.figures tbody tr:not(.more-row)")).hasSize(25);
        assertThat(page.select("table.figures td.value").first().text()).isEqualTo("6.5 km²");
        assertThat(page.select("table.figures .unit").first().attr("title")).isEqualTo("km2");
        assertThat(page.select("td.what a").first().attr("href"))
                .isEqualTo("/documents/" + REPORT.id() + "?record=0#r0");
        assertThat(page.select(".measures dd").eachText()).contains("6.5 km²");
        Document records = page(page.select("[data-records]").attr("href"));
        assertThat(records.select(".record")).hasSize(20);
    }

    @Test
    void termsShowBothLanguagesAndExamples() {
        Document page = page("/terms?q=" + encoded("西城") + "&document=" + REPORT.id());

        assertThat(page.select("tr.term td.name").eachText()).containsExactly("西城區", "Xicheng District");
        Document examples = page(page.select("[hx-trigger^=toggle]").attr("hx-get"));
        assertThat(examples.select("mark").eachText()).contains("西城區");
    }

    @Test
    void nothingFoundIsExplained() {
        for (String path :
                new String[] {"/search?q=nowhereatall", "/figures?label=nowhereatall", "/terms?q=nowhereatall"}) {
            assertThat(page(path).select("section.state h2").text()).as(path).endsWith("fits");
        }
    }

    @Test
    void nonsenseInAnAddressIsExplained() {
        for (String path : new String[] {
            "/search?lang=fr",
            "/search?cursor=%00",
            "/figures?min=NaN",
            "/figures?sort=x",
            "/terms?document=x",
            "/terms?cursor=x"
        }) {
            HttpResponse<String> answer = send(path, "Accept-Language", "en");
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.body())
                    .contains("This question cannot be answered")
                    .doesNotContain("Exception");
        }
    }

    private static Document page(String path) {
        HttpResponse<String> answer = send(path, "Accept-Language", "en");
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        return Jsoup.parse(answer.body());
    }

    private static HttpResponse<String> send(String path, String header, String value) {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create(machine.serviceUri() + path))
                            .header("Accept", "text/html")
                            .header(header, value)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
