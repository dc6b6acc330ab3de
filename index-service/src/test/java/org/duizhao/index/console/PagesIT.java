package org.duizhao.index.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Stage;
import org.duizhao.events.Topics;
import org.duizhao.index.machine.Machine;
import org.duizhao.index.machine.Report;
import org.duizhao.stage.EventPublisher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages with what a real broker and a real node hold. */
class PagesIT {

    private static final String HOSTILE = "<script>alert(1)</script>";
    private static final int PAIRS = 150;
    private static final Report LONG = report(300, 10).pairs(PAIRS);

    private static Machine machine;

    @BeforeAll
    static void start() {
        machine = Machine.get();
        index(LONG);
    }

    @Test
    void theListNamesADocumentAndNoneOfItsMarkup() {
        String page = page("/documents?lang=en&q=alert&series=pages");

        assertThat(page).contains("/documents/" + LONG.id(), "&lt;script&gt;alert(1)&lt;/script&gt;", "Searchable");
        assertThat(page).doesNotContain(HOSTILE);
        assertThat(page("/documents?lang=en&q=nosuchword&series=pages")).contains("No document fits");
    }

    @Test
    void aLongReportComesInWindowsThatTogetherAreAllOfIt() {
        String part = page("/documents/" + LONG.id());
        StringBuilder all = new StringBuilder(part);
        Pattern later = Pattern.compile("hx-get=\"(/documents/[0-9a-f]{32}/passages\\?from=\\d+)\"");
        int windows = 1;
        for (Matcher next = later.matcher(part); next.find(); next = later.matcher(part)) {
            part = page(next.group(1));
            all.append(part);
            windows++;
        }

        assertThat(windows).isEqualTo(3);
        assertThat(ordinals(all))
                .containsExactlyElementsOf(IntStream.range(0, PAIRS).boxed().toList());
        assertThat(all.toString()).doesNotContain(HOSTILE);
    }

    @Test
    void aReportOpensAtTheRecordThatIsAskedForAndEarlierPartsJoinIt() {
        String page = page("/documents/" + LONG.id() + "?record=100");
        String earlier = page("/documents/" + LONG.id() + "/passages?before=88");

        assertThat(ordinals(page).get(0)).isEqualTo(88);
        assertThat(ordinals(earlier)).hasSize(60).startsWith(28).endsWith(87);
    }

    @Test
    void aPermanentLinkLeadsToWhateverCoversThePlaceNow() {
        Report first = report(301, 10).pair("第一句。", "One.").pair("第二句。", "Two.");
        index(first);
        String link = "/documents/" + first.id() + "/at/zh/1/2";

        assertThat(location(link)).endsWith("?record=1#r1");

        Report again = report(301, 20).pairs(1).pair("第二句。", "Two.").pair("第三句。", "Three.");
        index(again);
        assertThat(location(link)).endsWith("?record=1#r1");
        assertThat(machine.get("/documents/" + first.id() + "/at/zh/99/0").statusCode())
                .isEqualTo(404);
        assertThat(machine.get("/documents/" + first.id() + "/at/fr/1/0").statusCode())
                .isEqualTo(404);
        assertThat(machine.get("/documents/" + first.id() + "/at/zh/1/9999999999")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRecordIsExplainedBesideTheText() {
        String part = page("/documents/" + LONG.id() + "/records/1?lang=en");

        assertThat(part).contains("Record 1", "Xicheng District", "/at/zh/1/0", "view=true");
        assertThat(machine.get("/documents/" + LONG.id() + "/records/" + PAIRS).statusCode())
                .isEqualTo(404);
        assertThat(machine.get("/documents/" + LONG.id() + "/records/-1").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aReportThatIsOnItsWayShowsHowFarItIs() {
        Report report = report(302, 10).pairs(1);
        publish(Topics.DOCUMENTS_UPLOADED, List.of(report.uploaded()));
        publish(Topics.PIPELINE_STATUS, List.of(report.completed(Stage.EXTRACT)));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(machine.get("/documents/" + report.id() + "?lang=en")
                                .body())
                        .contains("On its way")
                        .containsPattern("data-state=\"EXTRACTED\"\\s+class=\"done\""));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(machine.get("/pipeline?lang=en").body()).contains("/documents/" + report.id()));
    }

    @Test
    void thePipelineShowsQueuesAndWhichServicesAreAway() {
        String page = page("/pipeline?lang=en");

        assertThat(page).contains("documents.uploaded", "records.enriched", "The last hour");
        assertThat(page).contains("align-service is not well"); // none runs beside this test
    }

    @Test
    void whatDoesNotExistIsNotFound() {
        assertThat(machine.get("/documents/" + "e".repeat(32)).statusCode()).isEqualTo(404);
        assertThat(machine.get("/documents/nonsense").statusCode()).isEqualTo(400);
        assertThat(machine.get("/documents/" + LONG.id() + "/passages?from=-5").statusCode())
                .isEqualTo(400);
    }

    private static Report report(int number, long revision) {
        return Report.of(number, revision).hints("Report " + HOSTILE, "pages", 1900 + number);
    }

    private static void index(Report report) {
        publish(Topics.DOCUMENTS_UPLOADED, List.of(report.uploaded()));
        publish(Topics.RECORDS_ENRICHED, report.enriched());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(machine.json("/api/documents/" + report.id())
                                .path("indexedRevision")
                                .asLong())
                        .isEqualTo(report.uploaded().revision()));
    }

    private static void publish(String topic, List<? extends PipelineEvent> events) {
        machine.bean(EventPublisher.class).publish(topic, List.copyOf(events));
    }

    private static String page(String path) {
        HttpResponse<String> answer = machine.get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static String location(String path) {
        HttpResponse<String> answer = machine.get(path);
        assertThat(answer.statusCode()).isEqualTo(302);
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Ordinals of the Chinese sentences, in order. */
    private static List<Integer> ordinals(CharSequence page) {
        return Pattern.compile("id=\"r(\\d+)\"")
                .matcher(page)
                .results()
                .map(match -> Integer.valueOf(match.group(1)))
                .toList();
    }
}
