package org.duizhao.index.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.duizhao.events.Topics;
import org.duizhao.index.machine.Machine;
import org.duizhao.index.machine.Report;
import org.duizhao.stage.EventPublisher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What people said of issues is shown with them, whichever revision there is. */
class ReviewIT {

    private static final int DECISIONS = 200;

    private static Machine machine;
    private static EventPublisher publisher;

    @BeforeAll
    static void start() {
        machine = Machine.get();
        publisher = machine.bean(EventPublisher.class);
    }

    @Test
    void aDecisionIsShownCountedFoundAndKeptInTheHistory() {
        Report report =
                Report.of(800, 10).hints("年报", "desk-800", 2024).pairs(5).withIssues();
        machine.index(report);
        assertThat(issues(report, "").path("states").path("open").asLong()).isEqualTo(5);

        publisher.publish(Topics.DOCUMENTS_DECIDED, report.decided(1, "to-fix", 1, 3));

        await().untilAsserted(() ->
                assertThat(issues(report, "").path("decided").asLong()).isEqualTo(1));
        JsonNode all = issues(report, "");
        assertThat(all.path("revision").asLong()).isEqualTo(10);
        assertThat(all.path("states").path("to-fix").asLong()).isEqualTo(2);
        assertThat(all.path("states").path("open").asLong()).isEqualTo(3);
        JsonNode row = all.path("items").get(1);
        assertThat(row.path("issueId").asString()).isEqualTo(report.issue(1).id());
        assertThat(row.path("state").asString()).isEqualTo("to-fix");
        assertThat(row.path("comment").asString()).isEqualTo("see 1");
        assertThat(row.path("decision").asString()).isEqualTo(report.id() + "-d00001-001");
        assertThat(row.path("carried").asBoolean()).isFalse();
        assertThat(issues(report, "?state=to-fix").path("total").asLong()).isEqualTo(2);
        assertThat(issues(report, "?state=open&kind=figure").path("total").asLong())
                .isEqualTo(3);
        assertThat(issues(report, "?kind=term").path("total").asLong()).isZero();
        assertThat(issues(report, "?assignee=none").path("total").asLong()).isEqualTo(3);
        assertThat(machine.json("/api/issues?series=desk-800&assignee=wang.fang&q=see%203")
                        .path("items"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("issueId").asString())
                        .isEqualTo(report.issue(3).id()));
        JsonNode history = machine.json("/api/documents/" + report.id() + "/decisions");
        assertThat(history.at("/decisions/0/decider").asString()).isEqualTo("li.wei");
        assertThat(history.at("/decisions/0/decisions/1/issue").asString())
                .isEqualTo(report.issue(3).id());
        assertThat(history.at("/decisions/0/decisions/1/holds").asBoolean()).isTrue();
        assertThat(machine.get("/api/issues?state=wrong").statusCode()).isEqualTo(400);
        assertThat(machine.get("/api/issues?cursor=x").statusCode()).isEqualTo(400);
    }

    @Test
    void twoHundredDecisionsSurviveTheReprocessingOfTheirDocumentWhileTheyAreMade() {
        Report first = Report.of(801, 10).pairs(250).withIssues();
        Report second = Report.of(801, 20).pairs(250).withIssues();
        machine.index(first);
        publisher.publish(Topics.DOCUMENTS_UPLOADED, second.uploaded());
        for (int i = 0; i < DECISIONS; i++) {
            publisher.publish(Topics.DOCUMENTS_DECIDED, first.decided(i + 1, "accepted", i));
            if (i == DECISIONS / 2) {
                publisher.publish(Topics.RECORDS_ENRICHED, second.enriched());
            }
        }

        await().untilAsserted(() -> {
            JsonNode shown = issues(second, "");
            assertThat(shown.path("revision").asLong()).isEqualTo(20);
            assertThat(shown.path("decided").asLong()).isEqualTo(DECISIONS);
        });
        assertThat(issues(second, "").path("states").path("accepted").asLong()).isEqualTo(DECISIONS);
        Set<String> decisions = new HashSet<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = issues(second, "?state=accepted&size=150" + (cursor.isEmpty() ? "" : "&cursor=" + cursor));
            page.path("items").forEach(item -> {
                assertThat(item.path("comment").asString())
                        .isEqualTo("see " + item.path("ordinal").asInt());
                decisions.add(item.path("decision").asString());
            });
            cursor = page.path("next").asString(null);
        }
        assertThat(decisions).hasSize(DECISIONS);
    }

    @Test
    void whoSeesANewRevisionSeesAtOnceWhatWasSaidOfItsIssues() {
        Report first = Report.of(805, 10).pairs(60).withIssues();
        Report second = Report.of(805, 20).pairs(60).withIssues();
        machine.index(first);
        publisher.publish(
                Topics.DOCUMENTS_DECIDED,
                first.decided(1, "accepted", IntStream.range(0, 50).toArray()));
        await().untilAsserted(() ->
                assertThat(issues(first, "").path("decided").asLong()).isEqualTo(1));

        publisher.publish(Topics.DOCUMENTS_UPLOADED, second.uploaded());
        publisher.publish(Topics.RECORDS_ENRICHED, second.enriched());

        List<Long> accepted = new ArrayList<>();
        await().pollInterval(Duration.ofMillis(5)).until(() -> {
            JsonNode shown = issues(second, "?size=1");
            accepted.add(shown.path("states").path("accepted").asLong());
            return shown.at("/items/0/revision").asLong() == 20;
        });
        assertThat(accepted).as("at no time are there fewer").containsOnly(50L);
    }

    @Test
    void documentsArePutInOrderByWhatIsLeftInThem() {
        Report few = Report.of(806, 10).hints("少", "desk-806", 2024).pairs(9).withIssues();
        Report many = Report.of(807, 10).hints("多", "desk-806", 2025).pairs(12).withIssues();
        Report none = Report.of(808, 10).hints("无", "desk-806", 2023).pairs(2);
        List.of(many, few, none).forEach(machine::index);
        publisher.publish(Topics.DOCUMENTS_DECIDED, many.decided(1, "accepted", 0, 1, 2, 3, 4, 5, 6));

        await().untilAsserted(() -> assertThat(machine.json("/api/documents?series=desk-806&sort=issues")
                        .path("items"))
                .extracting(item -> item.path("id").asString())
                .containsExactly(few.id(), many.id()));
        JsonNode first = machine.json("/api/documents?series=desk-806&sort=issues&size=1");
        assertThat(first.path("total").asLong()).isEqualTo(2);
        assertThat(machine.json("/api/documents?series=desk-806&sort=issues&size=1&cursor="
                                + first.path("next").asString())
                        .path("items"))
                .extracting(item -> item.path("id").asString())
                .containsExactly(many.id());
        assertThat(machine.json("/api/documents?document=" + none.id() + "&document=" + "0".repeat(32))
                        .path("items"))
                .singleElement()
                .satisfies(item -> assertThat(item.path("id").asString()).isEqualTo(none.id()));
        assertThat(machine.get("/api/documents?sort=size").statusCode()).isEqualTo(400);
        assertThat(machine.get("/documents?sort=issues&series=desk-806").body())
                .contains("data-pick", few.id())
                .doesNotContain(none.id());
        assertThat(machine.get("/issues?series=desk-806&sort=age").body()).contains("desk-806");
    }

    @Test
    void whatWasDecidedOfAnEditionIsOfferedInTheNextAndNeverApplied() {
        Report edition = report(Report.of(810, 10), text -> text)
                .hints("一", "desk-810", 2024)
                .withIssues();
        machine.index(edition);
        publisher.publish(
                Topics.DOCUMENTS_DECIDED,
                edition.decided(1, "false-alarm", IntStream.range(0, 40).toArray()));
        await().untilAsserted(() ->
                assertThat(issues(edition, "").path("decided").asLong()).isEqualTo(1));
        Report changed = report(
                        Report.of(811, 20).pair("第3条说明内容。", "Item 3 is explained."),
                        text -> text.contains("第7条") ? null : text)
                .hints("二", "desk-810", 2024)
                .withIssues();

        machine.index(changed);

        await().untilAsserted(() -> assertThat(offers(changed)).hasSize(39));
        JsonNode shown = issues(changed, "?size=100");
        assertThat(shown.path("states").propertyNames()).containsExactly("open");
        shown.path("items").forEach(item -> {
            if (item.has("offer")) {
                String offered = item.at("/offer/decision").asString();
                int old = Integer.parseInt(offered.substring(offered.length() - 3)) - 1;
                assertThat(item.at("/anchor/zh/sentence").asString())
                        .isEqualTo(edition.issue(old).anchor().zh().sentence());
            }
        });
        assertThat(shown.path("items").get(0).has("offer"))
                .as("the equal sentence that was put before")
                .isFalse();
        JsonNode history = machine.json("/api/documents/" + changed.id() + "/decisions");
        assertThat(history.path("resolved")).singleElement();
    }

    @Test
    void aDeletedDocumentTakesItsDecisionsWithIt() {
        Report report = Report.of(820, 10).pairs(3).withIssues();
        machine.index(report);
        publisher.publish(Topics.DOCUMENTS_DECIDED, report.decided(1, "to-fix", 1));
        await().untilAsserted(() ->
                assertThat(issues(report, "").path("decided").asLong()).isEqualTo(1));
        publisher.publish(Topics.DOCUMENTS_UPLOADED, Report.of(820, 20).deleted());
        publisher.publish(Topics.DOCUMENTS_DECIDED, report.decided(1, "to-fix", 1));
        await().untilAsserted(() -> assertThat(
                        machine.get("/api/documents/" + report.id() + "/issues").statusCode())
                .isEqualTo(404));
        Report again = Report.of(820, 30).pairs(3).withIssues();

        machine.index(again);
        publisher.publish(Topics.DOCUMENTS_DECIDED, again.decided(1, "accepted", 2));

        await().untilAsserted(() ->
                assertThat(issues(again, "").path("decided").asLong()).isEqualTo(1));
        assertThat(issues(again, "").path("states").has("to-fix")).isFalse();
        assertThat(issues(again, "").path("states").path("accepted").asLong()).isEqualTo(1);
    }

    @Test
    void aDecisionWhoseIssueIsGoneIsListedAndComesBackWithTheIssue() {
        Report report = Report.of(830, 10).pairs(3).withIssues();
        machine.index(report);
        publisher.publish(Topics.DOCUMENTS_DECIDED, report.decided(1, "accepted", 1));
        await().untilAsserted(() ->
                assertThat(issues(report, "").path("decided").asLong()).isEqualTo(1));

        machine.index(Report.of(830, 20).pairs(3));
        await().untilAsserted(() -> {
            JsonNode gone = machine.json("/api/documents/" + report.id() + "/decisions");
            assertThat(gone.at("/decisions/0/decisions/0/holds").asBoolean()).isTrue();
            assertThat(gone.at("/decisions/0/decisions/0").has("issue")).isFalse();
        });

        machine.index(Report.of(830, 30).pairs(3).withIssues());
        await().untilAsserted(() -> assertThat(
                        issues(report, "").path("states").path("accepted").asLong())
                .isEqualTo(1));
    }

    @Test
    void whatLeavesTheHouseHasTheIssuesWithWhatPeopleSaidOfThem() {
        Report report = Report.of(840, 10).pairs(3).withIssues();
        machine.index(report);
        publisher.publish(Topics.DOCUMENTS_DECIDED, report.decided(1, "false-alarm", 1));
        await().untilAsserted(() ->
                assertThat(issues(report, "").path("decided").asLong()).isEqualTo(1));
        String of = "document=" + report.id();

        assertThat(machine.get("/api/issues/export?format=jsonl&" + of).body().lines())
                .hasSize(3)
                .anySatisfy(line -> assertThat(line).contains("\"false-alarm\"", "\"see 1\"", "li.wei"));
        assertThat(machine.get("/api/issues/export?format=xlsx&" + of).body()).startsWith("PK");
        assertThat(machine.get("/api/issues/export?format=csv&" + of).statusCode())
                .isEqualTo(400);
        assertThat(machine.get("/api/export?format=tmx&units=clean&" + of).body())
                .contains("第1句")
                .doesNotContain("第0句", "第2句");
        assertThat(machine.get("/api/export?format=tmx&units=approved&" + of).body())
                .doesNotContain("<tu ");
        assertThat(machine.get("/api/export?format=tmx&units=some&" + of).statusCode())
                .isEqualTo(400);
        assertThat(machine.get("/api/export?format=xliff&" + of).body())
                .contains("state=\"reviewed\"", "state=\"translated\"", "6.5 is not 65 [false-alarm: see 1]");
        assertThat(machine.get("/api/export?format=qa&" + of).body())
                .contains("<mark>第</mark>0句", "figure: 6.5 is not 65", "false-alarm", "see 1");
        JsonNode verdict = machine.json("/api/documents/" + report.id() + "/verdict");
        assertThat(verdict.path("verdict").asString()).isEqualTo("differs");
        assertThat(verdict.path("left").path("figure").asLong()).isEqualTo(2);
        assertThat(verdict.path("pairs").asLong()).isEqualTo(3);
    }

    private static Report report(Report report, Function<String, String> edit) {
        for (int i = 0; i < 50; i++) {
            String text = edit.apply("第" + i + "条说明内容。");
            if (text != null) {
                report.pair(text, "Item " + i + " is explained.");
            }
        }
        return report;
    }

    private static List<String> offers(Report report) {
        List<String> offers = new ArrayList<>();
        issues(report, "?size=100").path("items").forEach(item -> {
            if (item.has("offer")) {
                offers.add(item.at("/offer/decision").asString());
            }
        });
        return offers;
    }

    private static JsonNode issues(Report report, String query) {
        return machine.json("/api/documents/" + report.id() + "/issues" + query);
    }
}
