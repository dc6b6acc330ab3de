package org.duizhao.standalone.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duizhao.standalone.client.Upload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A person searches, reads figures and looks terms up, in a real browser over the real pipeline. */
class QuestionsBrowserIT extends InABrowser {

    @BeforeAll
    static void uploadAReport() {
        machine.awaitEnd(machine.upload(
                Upload.pair(machine.sample("report.zh.docx"), machine.sample("report.en.docx"), Map.of())));
    }

    @Test
    void fromASearchOverAFacetToARecordAndAnExport() throws IOException {
        page.navigate("/search");
        page.locator("#q").pressSequentially("停車泊位");

        assertThat(page.locator(".record mark").first()).hasText("停车泊位");
        assertThat(page).hasURL(Pattern.compile("/search\\?q=%E5%81%9C.*"));
        assertThat(page.locator("#q")).isFocused();

        int found = page.locator(".record").count();
        Locator facet = page.locator(".facets .option[id^=facet-figureKind]").first();
        facet.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".conditions .chip")).hasCount(1);
        assertThat(page.locator(".record").count()).isBetween(1, found);

        page.locator(".head details.menu summary").click();
        Download download = page.waitForDownload(
                () -> page.locator(".menu-items a[href*='format=csv']").click());
        assertThat(Files.readString(download.path())).contains("停车泊位").startsWith("\uFEFF");

        page.locator(".record .about a").first().click();
        assertThat(page).hasURL(Pattern.compile("/documents/[0-9a-f]{32}\\?record=\\d+#r\\d+"));
        page.goBack();
        assertThat(page.locator(".conditions .chip")).hasCount(1);
        assertThat(page.locator("#q")).hasValue("停車泊位");
    }

    @Test
    void fromABarOfAChartToTheRecordsBehindIt() {
        page.navigate("/figures");
        Locator chart = page.locator("figure.chart.kind");
        assertThat(chart.locator("canvas")).isVisible();
        String kind = chart.locator("li bdi").first().textContent();

        var box = chart.locator("canvas").boundingBox();
        chart.locator("canvas").click(new Locator.ClickOptions().setPosition(box.width / 2, 16));

        assertThat(page.locator(".conditions .chip .value")).hasText(kind);
        assertThat(page.locator("figure.chart.kind")).hasCount(0);
        page.locator("[data-records]").click();
        assertThat(page).hasURL(Pattern.compile("/search\\?figureKind=.*"));
        assertThat(page.locator(".record").first()).isVisible();
    }

    @Test
    void aTermShowsItsExamplesInBothLanguages() {
        page.navigate("/terms");
        page.locator("#q").pressSequentially("Qingd");
        assertThat(page.locator("tr.term").first()).containsText("青岛市");
        assertThat(page).hasURL(Pattern.compile("/terms\\?q=Qingd"));

        page.locator("details summary").first().click();

        assertThat(page.locator(".examples .sides").first()).isVisible();
        assertThat(page.locator(".examples mark").first()).isVisible();
    }

    @Test
    void everyPageFitsAPhone() {
        page.setViewportSize(390, 844);
        for (String path : List.of("/search?q=green", "/figures", "/terms")) {
            page.navigate(path);
            assertThat(page.locator("h1")).isVisible();
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as(path)
                    .isLessThanOrEqualTo(390);
        }
    }
}
