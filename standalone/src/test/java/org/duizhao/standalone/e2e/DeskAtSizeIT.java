package org.duizhao.standalone.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.standalone.client.Accepted;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The desk where there is much: 10,000 issues in one document, and two people at the same 200. Prints how long things took. */
@Tag("campaign")
class DeskAtSizeIT extends InABrowser {

    private static final int MANY = 10_000;
    /** Where a sentence repeats the amount of one before, it has no issue of its own. */
    private static final int SENTENCES = MANY + 300;

    private static final int SHARED = 200;
    private static final int QUESTIONS = 200;

    @TempDir
    private Path temp;

    @BeforeEach
    void patient() {
        page.setDefaultTimeout(TestMachine.PATIENCE.toMillis());
    }

    private Accepted report(String name, int sentences) throws IOException {
        Accepted accepted = machine.upload(Reports.differing(temp, name, sentences));
        assertThat(machine.awaitEnd(accepted).state()).isEqualTo("INDEXED");
        return accepted;
    }

    @Test
    void tenThousandIssuesAreListedAndAPairOfThemIsCorrected() throws IOException {
        String small = report("small", 20).id();
        String large = report("large", SENTENCES).id();
        assertThat(issues(large, Map.of()).path("total").asInt()).isGreaterThanOrEqualTo(MANY);

        List<Map<String, String>> questions = List.of(
                Map.of(),
                Map.of("state", "open", "size", "100"),
                Map.of("kind", "figure"),
                Map.of("q", "No. 77"),
                Map.of("sort", "confidence"));
        for (int round = 1; round <= 2; round++) {
            long[] times = new long[QUESTIONS];
            for (int i = 0; i < QUESTIONS; i++) {
                long start = System.nanoTime();
                issues(large, questions.get(i % questions.size()));
                times[i] = System.nanoTime() - start;
            }
            print("list of " + MANY + " issues, round " + round, times);
        }
        cursorsComeToAll(large);
        for (String document : List.of(small, large, small, large)) {
            paint(document.equals(small) ? "page of 20 issues" : "page of " + MANY + " issues", document);
        }
        correct("20", small);
        correct(String.valueOf(MANY), large);
    }

    private void cursorsComeToAll(String document) {
        long start = System.nanoTime();
        Map<String, String> question = new HashMap<>(Map.of("size", "200"));
        int seen = 0;
        String next = "";
        while (next != null) {
            JsonNode part = issues(document, question);
            seen += part.path("items").size();
            next = part.path("next").asString(null);
            question.put("cursor", next);
        }
        assertThat(seen).isGreaterThanOrEqualTo(MANY);
        print("all " + seen + " by cursors", new long[] {System.nanoTime() - start});
    }

    private JsonNode issues(String document, Map<String, String> question) {
        return machine.index.get("/api/documents/" + document + "/issues", question);
    }

    private void paint(String what, String document) {
        long[] times = new long[10];
        for (int i = 0; i < times.length; i++) {
            page.navigate("/documents/" + document);
            page.locator("#issues .issue").first().waitFor();
            page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
            Number paint =
                    (Number) page.evaluate("() => performance.getEntriesByName('first-contentful-paint')[0].startTime");
            times[i] = (long) (paint.doubleValue() * 1e6);
        }
        print("first paint, " + what, times);
    }

    /** From the key that approves a pair until every question about the document has the new revision. */
    private void correct(String what, String document) {
        long[] times = new long[5];
        for (int i = 0; i < times.length; i++) {
            long before = machine.index.status(document).orElseThrow().revision();
            page.navigate("/documents/" + document);
            page.locator(".sentence").nth(i).click();
            assertThat(page.locator("#record h2")).isVisible();
            page.keyboard().press("e");
            page.locator("#pairs [data-approve]").focus();
            long start = System.nanoTime();
            page.keyboard().press("Enter");
            page.waitForCondition(() -> {
                JsonNode now = machine.index.get("/api/documents/" + document, Map.of());
                return now.path("indexedRevision").asLong() > before;
            });
            times[i] = System.nanoTime() - start;
        }
        print("corrected pair to visible, " + what + " issues", times);
    }

    /** Keys pressed in both browsers before either has heard of the other; no decision is put over one that its maker had not seen. */
    @Test
    void twoPeopleDecideTheSameIssuesAndNoneIsOverwrittenUnseen() throws IOException {
        String document = report("shared", SHARED).id();
        try (Visitor other = Visitor.of(chromium, machine.ports.indexUri())) {
            other.page.setDefaultTimeout(TestMachine.PATIENCE.toMillis());
            page.navigate("/documents/" + document);
            other.page.navigate("/documents/" + document);
            int conflicts = 0;
            for (int i = 0; i < SHARED; i++) {
                String id = next(page);
                assertThat(next(other.page)).isEqualTo(id);
                var first = i % 2 == 0 ? page : other.page;
                var second = i % 2 == 0 ? other.page : page;
                var answer = second.waitForResponse(
                        response -> response.url().endsWith("/decisions")
                                && "POST".equals(response.request().method()),
                        () -> {
                            first.keyboard().press("f");
                            second.keyboard().press("t");
                        });
                conflicts += answer.status() == 409 ? 1 : 0;
            }
            System.out.println("[desk] two at " + SHARED + " issues: conflicts told " + conflicts);
            noneWasOverwrittenUnseen(document);
        }
    }

    /** On to the next issue, past the part of the list that is loaded. */
    private static String next(Page page) {
        page.locator("#issues .issue").first().waitFor();
        String before = current(page);
        page.keyboard().press("n");
        page.waitForCondition(() -> {
            String now = current(page);
            return now != null && !now.equals(before);
        });
        return current(page);
    }

    private static String current(Page page) {
        Locator current = page.locator("#issues .issue.current");
        return current.count() == 0 ? null : current.first().getAttribute("data-issue");
    }

    private void noneWasOverwrittenUnseen(String document) {
        JsonNode history = machine.index.get("/api/documents/" + document + "/decisions", Map.of());
        Map<String, String> last = new HashMap<>();
        int decisions = 0;
        for (int i = history.path("decisions").size() - 1; i >= 0; i--) {
            for (JsonNode of : history.path("decisions").get(i).path("decisions")) {
                JsonNode decision = of.has("decision") ? of.path("decision") : of;
                String anchor = decision.path("anchor").toString();
                assertThat(decision.path("upon").asString(null)).as(anchor).isEqualTo(last.get(anchor));
                last.put(anchor, decision.path("id").asString());
                decisions++;
            }
        }
        assertThat(last).hasSize(SHARED);
        System.out.println("[desk] decisions written " + decisions);
    }

    private static void print(String what, long[] nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "[desk] %s: p50 %d ms, p95 %d ms, max %d ms (n = %d)%n",
                what,
                sorted[(sorted.length - 1) / 2] / 1_000_000,
                sorted[Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * .95) - 1)] / 1_000_000,
                sorted[sorted.length - 1] / 1_000_000,
                sorted.length);
    }
}
