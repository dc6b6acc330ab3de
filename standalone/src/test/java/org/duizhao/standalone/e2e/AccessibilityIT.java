package org.duizhao.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.Upload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.webjars.WebJarVersionLocator;

/** Every page and each of its states by the rules of axe-core: names, roles, order, contrast, languages. */
class AccessibilityIT {

    /** What axe finds, a line each: how bad it is, the rule, and the first elements that break it. */
    private static final String FAULTS = """
            () => axe.run(document).then(found => found.violations.map(fault =>
              `${fault.impact} ${fault.id}: ${fault.help}: ${fault.nodes.slice(0, 3).map(node =>
                node.html + ' ' + node.any.map(check => check.message).join(' ')).join(' | ')}`))
            """;

    @TempDir
    private static Path temp;

    private static Chromium chromium;
    private static TestMachine machine;
    private static String script;
    private static String report;
    private static String broken;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        machine = TestMachine.shared();
        String axe = new WebJarVersionLocator().fullPath("axe-core", "axe.min.js");
        try (InputStream in = AccessibilityIT.class.getResourceAsStream("/" + axe)) {
            script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path wrong = Files.writeString(
                temp.resolve("report.en.txt"),
                Files.readString(machine.sample("report.en.txt")).replace("5.6 percent", "5.8 percent"));
        Accepted pair = machine.upload(Upload.pair(machine.sample("report.zh.txt"), wrong, Map.of()));
        Accepted file = machine.upload(Files.writeString(temp.resolve("broken.pdf"), "%PDF-1.7\nno PDF, for axe"));
        assertThat(machine.awaitEnd(pair).state()).isEqualTo("INDEXED");
        assertThat(machine.awaitEnd(file).state()).isEqualTo("FAILED");
        report = "/documents/" + pair.id();
        broken = "/documents/" + file.id();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"en-GB, LIGHT", "en-GB, DARK", "zh-CN, LIGHT", "zh-CN, DARK"})
    void noPageShutsAnybodyOut(String language, ColorScheme theme) {
        List<String> faults = new ArrayList<>();
        Browser.NewContextOptions reader = new Browser.NewContextOptions()
                .setLocale(language)
                .setColorScheme(theme)
                .setReducedMotion(ReducedMotion.REDUCE);
        try (Visitor visitor = Visitor.of(chromium, machine.ports.indexUri(), reader)) {
            Page page = visitor.page;
            page.addInitScript(script);
            for (String path : List.of(
                    "/upload",
                    "/pipeline",
                    "/documents",
                    "/documents?q=nothing-is-called-so",
                    broken,
                    "/search?q=port",
                    "/search?q=nothing-says-so",
                    "/figures",
                    "/figures?kind=money",
                    "/issues",
                    "/issues?state=fixed&q=nothing-says-so",
                    "/indicators",
                    "/terms",
                    "/audit",
                    report + "/changes",
                    "/nothing",
                    "/search?cursor=x")) {
                page.navigate(path);
                faults.addAll(faults(page, path));
            }
            faults.addAll(openedRecord(page));
            faults.addAll(openedDesk(page));
            faults.addAll(chosenDocuments(page));
            faults.addAll(openedExamples(page));
            faults.addAll(chosenFiles(page));
        }

        assertThat(faults).isEmpty();
    }

    private List<String> openedRecord(Page page) {
        page.navigate(report);
        page.locator(".mismatches a").first().click();
        page.locator("#record .detail-card").waitFor();
        page.locator("details.menu summary").click();
        return faults(page, "an opened record");
    }

    private List<String> openedDesk(Page page) {
        List<String> faults = new ArrayList<>();
        for (int width : List.of(1440, 768, 390)) {
            page.setViewportSize(width, 900);
            page.navigate(report);
            page.keyboard().press("n");
            page.locator(".issue.current #desk").waitFor();
            faults.addAll(faults(page, "the desk at " + width));
        }
        page.setViewportSize(1440, 900);
        page.keyboard().press("e");
        page.locator("#pairs").waitFor();
        faults.addAll(faults(page, "the pairs"));
        page.keyboard().press("Escape");
        page.keyboard().press("?");
        page.locator("#keys").waitFor();
        faults.addAll(faults(page, "the keys"));
        return faults;
    }

    private List<String> chosenDocuments(Page page) {
        page.navigate("/documents");
        page.locator("[data-pick]").first().check();
        List<String> faults = new ArrayList<>(faults(page, "chosen documents"));
        page.locator("[data-several=delete]").click();
        page.locator("#delete").waitFor();
        faults.addAll(faults(page, "the question before a deletion"));
        page.locator("#delete [data-no]").click();
        return faults;
    }

    private List<String> openedExamples(Page page) {
        page.navigate("/terms");
        page.locator(".examples-row summary").first().click();
        page.locator(".examples .sides").first().waitFor();
        return faults(page, "opened examples");
    }

    private List<String> chosenFiles(Page page) {
        page.navigate("/upload");
        page.setInputFiles("#files", new Path[] {machine.sample("report.zh.txt"), machine.sample("report.en.txt")});
        page.locator("#hints summary").click();
        return faults(page, "chosen files");
    }

    @SuppressWarnings("unchecked")
    private static List<String> faults(Page page, String where) {
        return ((List<String>) page.evaluate(FAULTS))
                .stream().map(fault -> where + ": " + fault).toList();
    }

    /** That the rules are really asked: a page with three faults must not pass. */
    @Test
    void aPageWithFaultsIsFound() {
        try (Visitor visitor = Visitor.of(chromium, machine.ports.indexUri())) {
            visitor.page.addInitScript(script);
            visitor.page.navigate("/upload");
            visitor.page.evaluate("""
                    () => document.querySelector('main').insertAdjacentHTML('beforeend',
                      '<img src="/console/favicon.svg"><button></button><p class="faint">faint</p>')
                    """);
            visitor.page.evaluate("() => document.querySelector('.faint').style.color = '#ccc'");

            assertThat(faults(visitor.page, "/upload"))
                    .anyMatch(fault -> fault.contains("critical image-alt"))
                    .anyMatch(fault -> fault.contains("critical button-name"))
                    .anyMatch(fault -> fault.contains("serious color-contrast"));
        }
    }
}
