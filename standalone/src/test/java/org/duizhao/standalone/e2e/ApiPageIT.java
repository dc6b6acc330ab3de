package org.duizhao.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The page of the API, from the foot of the others: everything can be read and tried, and nothing comes from elsewhere. */
class ApiPageIT extends InABrowser {

    @Test
    void aQuestionIsTriedOnThePageOfTheApi() {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.navigate("/documents");
        page.locator("footer a").click();

        Locator question = page.locator("#operations-documents-getDocuments");
        question.locator(".opblock-summary-control").click();
        question.locator(".try-out__btn").click();
        question.locator(".execute").click();
        assertThat(question.locator(".live-responses-table tbody .response-col_status")
                        .first()
                        .innerText())
                .startsWith("200");

        Locator command = page.locator("#operations-documents-postDocuments");
        command.locator(".opblock-summary-control").click();
        command.locator(".try-out__btn").click();
        command.locator("tr[data-property-name=file] input[type=file]")
                .setInputFiles(machine.sample("interleaved.txt"));
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/docs-open.png")));
        command.locator(".execute").click();
        assertThat(command.locator(".live-responses-table tbody .response-col_status")
                        .first()
                        .innerText())
                .as(() -> command.locator(".live-responses-table tbody").first().innerText())
                .startsWith("202");
        assertThat(page.locator(".opblock").count()).isGreaterThan(25);
        assertThat(asked)
                .isNotEmpty()
                .allMatch(url -> url.startsWith(machine.ports.indexUri().toString()) || url.startsWith("data:"));
    }
}
