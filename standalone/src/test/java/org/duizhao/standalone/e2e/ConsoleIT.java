package org.duizhao.standalone.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PageAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The console as a person uses it: a real browser, a real broker, a real node and all services. */
class ConsoleIT extends InABrowser {

    private static final double PATIENCE_MILLIS = TestMachine.PATIENCE.toMillis();
    private static final Pattern DOCUMENT = Pattern.compile(".*/documents/[0-9a-f]{32}$");

    @TempDir
    private Path temp;

    @Test
    void aPairThatIsDroppedBecomesAReportWhoseContradictionStandsOutUnderALinkThatLasts() throws IOException {
        page.navigate("/upload");
        page.setInputFiles(
                "#files", new Path[] {reportWithAWrongFigure("report.en.txt"), copy("report.zh.txt", "report.zh.txt")});
        assertThat(page.locator("#names li").first()).containsText("Chinese");
        assertThat(page.locator("#names li").first()).containsText("report.zh.txt");
        page.locator("#send").click();
        assertThat(page).hasURL(DOCUMENT, new PageAssertions.HasURLOptions().setTimeout(PATIENCE_MILLIS));

        Locator mismatch = page.locator(".mismatches a").first();
        assertThat(mismatch).containsText("38.6万人");
        assertThat(mismatch).containsText("368,000");
        assertThat(mismatch).containsText("digits differ");
        mismatch.click();
        assertThat(page.locator("#record .pairs li.mismatch")).containsText("≠");
        assertThat(page.locator(".sentence.chosen")).hasCount(2);
        Locator chinese = page.locator(".side.zh .sentence.chosen");
        String sentence = chinese.textContent();
        page.locator(".side.en .sentence").first().hover();
        assertThat(page.locator(".side.zh .sentence.lit")).hasCount(1);

        String permanent = page.locator("#record [data-copy]").first().getAttribute("href");
        String id = page.locator("main").getAttribute("data-document");
        machine.awaitEnd(machine.ingest.reprocess(id));
        page.navigate(permanent);

        assertThat(page).hasURL(Pattern.compile(".*record=\\d+#r\\d+$"));
        assertThat(page.locator(".side.zh .sentence.chosen")).hasText(sentence);
        assertThat(page.locator(".side.zh .sentence.chosen")).isInViewport();
    }

    @Test
    void theSameFilesAgainAreCalledADuplicateAndABrokenOneSaysWhatToDo() throws IOException {
        Accepted first = machine.upload(pair());
        machine.awaitEnd(first);
        page.navigate("/upload");
        page.setInputFiles("#files", new Path[] {machine.sample("report.en.docx"), machine.sample("report.zh.docx")});
        page.locator("#send").click();
        assertThat(page.locator(".upload")).containsText("uploaded before");
        assertThat(page.locator(".upload a").first()).hasAttribute("href", "/documents/" + first.id());

        Path broken = Files.write(
                temp.resolve("broken.pdf"), "%PDF-1.7\nno PDF, by the console".getBytes(StandardCharsets.UTF_8));
        page.setInputFiles("#files", broken);
        page.locator("#send").click();
        assertThat(page.locator(".upload").first())
                .containsText(
                        "cannot be read", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));

        page.navigate("/pipeline");
        Locator failure = page.locator(".failures li").filter(new Locator.FilterOptions().setHasText("broken.pdf"));
        assertThat(failure.first())
                .containsText("undamaged", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        assertThat(failure.first().locator("button")).hasCount(0); // the same again would end the same
    }

    @Test
    void thePipelineTellsAtOnceThatAServiceIsAway() {
        page.navigate("/pipeline");
        assertThat(page.locator(".parts .dot.up")).hasCount(6);
        machine.machine.hold("align-service");
        try {
            assertThat(page.locator(".verdict-card"))
                    .containsText(
                            "align-service is not well",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE_MILLIS));
        } finally {
            machine.machine.release("align-service");
        }
        assertThat(page.locator(".parts .dot.up"))
                .hasCount(6, new LocatorAssertions.HasCountOptions().setTimeout(PATIENCE_MILLIS));
    }

    @Test
    void withoutElasticsearchEveryPageSaysWhatToDoAndAfterwardsGoesOn() {
        Accepted accepted = machine.upload(pair());
        machine.awaitEnd(accepted);
        List<String> paths =
                List.of("/documents", "/documents/" + accepted.id(), "/search?q=port", "/figures", "/terms");
        page.navigate("/search");
        machine.machine.hold("elasticsearch");
        try {
            page.locator("#q").pressSequentially("port");
            assertThat(page.locator("#notices")).containsText("The search engine is away");
            for (String path : paths) {
                page.navigate(path);
                assertThat(page.locator("h1")).hasText("The search engine is away");
                assertThat(page.locator("main")).containsText("Nothing is lost");
            }
            page.locator("main a[href='/pipeline']").click();
            assertThat(page.locator(".verdict-card")).containsText("Elasticsearch does not answer");
        } finally {
            machine.machine.release("elasticsearch");
        }
        for (String path : paths) {
            page.navigate(path);
            assertThat(page.locator("h1")).not().hasText("The search engine is away");
        }
    }

    @Test
    void aDocumentThatFailedSaysWhyAndWhatToDo() throws IOException {
        Accepted accepted = machine.upload(Files.writeString(temp.resolve("torn.pdf"), "%PDF-1.7\nno PDF, torn"));
        machine.awaitEnd(accepted);

        page.navigate("/documents/" + accepted.id());

        assertThat(page.locator("main h2")).hasText("The file cannot be read");
        assertThat(page.locator("main")).containsText("Mend the file");
        assertThat(page.locator("main code")).containsText("(expected:");
    }

    @Test
    void whatIsMarkupInAReportIsTextOnEveryPage() throws IOException {
        String hostile = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        Path zh = Files.writeString(
                temp.resolve("<img src=x onerror=alert(3)>.zh.txt"),
                "标题" + hostile + "\n\n青岛市有120万人" + hostile + "。\n");
        Path en = Files.writeString(
                temp.resolve("<b>x.en.txt"),
                "Title " + hostile + "\n\nQingdao has 1.3 million people " + hostile + ".\n");
        Path broken = Files.writeString(temp.resolve("<img src=x onerror=alert(4)>.pdf"), "%PDF-1.7\nno PDF");
        Accepted accepted = machine.upload(Upload.pair(zh, en, Map.of("title", hostile, "series", hostile)));
        Accepted failed = machine.upload(Upload.of(broken, Map.of("title", hostile)));
        machine.awaitEnd(accepted);
        machine.awaitEnd(failed);

        for (String path : List.of(
                "/documents",
                "/documents/" + failed.id(),
                "/pipeline",
                "/search?q=alert",
                "/search?document=" + accepted.id(),
                "/figures?document=" + accepted.id(),
                "/terms?document=" + accepted.id(),
                "/search?q=%3Cimg%20src%3Dx%20onerror%3Dalert(5)%3E&series=%3Cb%3E")) {
            page.navigate(path);
            assertThat(page.locator("h1")).isVisible();
            assertNoMarkup(path);
        }
        page.navigate("/terms?document=" + accepted.id());
        page.locator(".examples-row summary").first().click();
        assertThat(page.locator(".examples li").first()).containsText(hostile); // at least as the title
        assertNoMarkup("examples of a term");
        page.navigate("/documents/" + accepted.id());
        assertThat(page.locator("h1")).hasText(hostile);
        page.locator(".sentence").first().click();
        assertThat(page.locator("#record .detail-card")).containsText("onerror=alert(3)");
        assertNoMarkup("a report");
        page.navigate("/upload");
        page.setInputFiles("#files", broken);
        assertThat(page.locator("#names")).containsText("<img src=x onerror=alert(4)>.pdf");
        page.locator("#send").click();
        assertThat(page.locator(".upload .name")).containsText("<img src=x");
        assertThat(page.locator(".upload a").first()).isVisible();
        assertNoMarkup("an upload");
    }

    private void assertNoMarkup(String where) {
        assertThat(page.locator("main img, main script:not([src]), main b, [onerror]")
                        .count())
                .as(where)
                .isZero();
    }

    @Test
    void aReportIsReadByTheKeysAlone() {
        Accepted accepted = machine.upload(pair());
        machine.awaitEnd(accepted);
        page.navigate("/documents/" + accepted.id() + "?lang=zh");
        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.locator(".sentence[tabindex='0']").focus();
        page.keyboard().press("j");
        page.keyboard().press("j");
        String ordinal = (String) page.evaluate("document.activeElement.dataset.r");
        page.keyboard().press("Enter");
        assertThat(page.locator("#record h2")).containsText(ordinal);
        page.keyboard().press("Escape");

        assertThat(page.locator("#record h2")).hasCount(0);
        assertThat((String) page.evaluate("document.activeElement.dataset.r")).isEqualTo(ordinal);
    }

    @Test
    void noPageIsHeavierThanThreeHundredKilobytesOverTheWire() {
        Accepted accepted = machine.upload(pair());
        machine.awaitEnd(accepted);
        for (String path : List.of(
                "/", "/upload", "/pipeline", "/documents/" + accepted.id(), "/search?q=port", "/figures", "/terms")) {
            try (Visitor first = Visitor.of(chromium, machine.ports.indexUri())) {
                first.page.navigate(path);
                Object bytes = first.page.evaluate("""
                        () => [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]
                          .reduce((sum, entry) => sum + entry.transferSize, 0)
                        """);
                System.out.println("[console] " + path + ": " + bytes + " bytes");
                assertThat(((Number) bytes).intValue()).as(path).isBetween(10_000, 300_000);
            }
        }
    }

    @Test
    void noPageIsWiderThanAPhone() {
        Accepted accepted = machine.upload(pair());
        machine.awaitEnd(accepted);
        page.setViewportSize(390, 844);
        for (String path : List.of("/", "/upload", "/pipeline", "/documents/" + accepted.id(), "/nothing")) {
            page.navigate(path);
            assertThat(page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isEqualTo(390);
        }
    }

    private Upload pair() {
        return Upload.pair(machine.sample("report.zh.docx"), machine.sample("report.en.docx"), Map.of());
    }

    private Path copy(String sample, String name) throws IOException {
        return Files.copy(machine.sample(sample), temp.resolve(name));
    }

    private Path reportWithAWrongFigure(String name) throws IOException {
        String report = Files.readString(machine.sample("report.en.txt"));
        assertThat(report).contains("386,000");
        return Files.writeString(temp.resolve(name), report.replace("386,000", "368,000"));
    }
}
