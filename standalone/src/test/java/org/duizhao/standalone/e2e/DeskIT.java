package org.duizhao.standalone.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The review desk as an editor uses it: issues worked through by the keys alone, pairs corrected, nothing lost. */
class DeskIT extends InABrowser {

    private static final LocatorAssertions.HasCountOptions IN_TIME =
            new LocatorAssertions.HasCountOptions().setTimeout(TestMachine.PATIENCE.toMillis());

    @TempDir
    private Path temp;

    @Test
    void anIssueIsDecidedByTheKeysAndHoldsOverAReprocess() throws IOException {
        Accepted accepted = report("keys", "The port handled 1.3 million containers.", "The city built 41 schools.");
        page.navigate("/documents/" + accepted.id());
        assertThat(page.locator("#issues .issue.open")).hasCount(2);

        page.keyboard().press("n");
        assertThat(page).hasURL(Pattern.compile(".*issue=.*"));
        assertThat(page.locator(".side.zh .sentence.chosen")).isVisible();
        page.keyboard().press("f");
        assertThat(page.locator("#issues .issue.false-alarm")).hasCount(1);
        page.keyboard().press("n");
        page.keyboard().press("c");
        page.keyboard().type("41, not 38 <b>schools</b>");
        page.keyboard().press("Escape");
        page.keyboard().press("t");
        assertThat(page.locator("#issues .issue.to-fix .said")).containsText("<b>schools</b>");

        machine.awaitEnd(machine.ingest.reprocess(accepted.id()));
        page.waitForCondition(
                () -> { // rows of a new revision show what was said a moment after they are there
                    page.navigate("/documents/" + accepted.id());
                    return page.locator("#issues .issue.false-alarm").count() == 1
                            && page.locator("#issues .issue.to-fix").count() == 1;
                });

        page.navigate("/issues?state=to-fix&document=" + accepted.id());
        assertThat(page.locator(".issues .issue")).hasCount(1);
        page.locator(".issues .issue a").click();
        assertThat(page.locator("#issues .issue.current.to-fix")).isVisible();
    }

    @Test
    void aDecisionIsTakenBackAndAnotherEditorSeesIt() throws IOException {
        Accepted accepted = report("two", "The port handled 1.4 million containers.", "The city built 39 schools.");
        page.navigate("/documents/" + accepted.id());
        try (Visitor other = Visitor.of(chromium, machine.ports.indexUri())) {
            other.page.navigate("/documents/" + accepted.id());
            assertThat(other.page.locator("#issues .issue.open")).hasCount(1);
            page.keyboard().press("n");
            page.keyboard().press("a");
            assertThat(page.locator("#issues .issue.accepted")).hasCount(1);
            assertThat(other.page.locator("#issues .issue.accepted")).hasCount(1, IN_TIME);
            page.keyboard().press("u");
            assertThat(other.page.locator("#issues .issue.open")).hasCount(1, IN_TIME);
        }
    }

    @Test
    void theKeysGoOnWhereAnIssueStoodThatLeftTheList() throws IOException {
        Accepted accepted = machine.upload(Reports.differing(temp, "filtered", 6));
        machine.awaitEnd(accepted);
        page.navigate("/documents/" + accepted.id());
        page.locator("#issues a.chip[href*='state=open']").click();
        assertThat(page.locator("#issues a.chip[aria-current=true]")).hasCount(1);
        List<String> ids = page.locator("#issues .issue").all().stream()
                .map(row -> row.getAttribute("data-issue"))
                .toList();
        page.keyboard().press("n");
        page.keyboard().press("n");
        assertThat(page.locator("#issues .issue.current[data-issue='" + ids.get(1) + "']"))
                .hasCount(1);
        page.keyboard().press("f");
        assertThat(page.locator("#issues .issue")).hasCount(ids.size() - 1, IN_TIME);
        page.keyboard().press("n");
        assertThat(page.locator("#issues .issue.current[data-issue='" + ids.get(2) + "']"))
                .hasCount(1);
    }

    @Test
    void whatIssuesSayIsInTheLanguageOfTheReader() throws IOException {
        Accepted accepted = report("zh", "The port handled 1.6 million containers.", "The city built 37 schools.");
        Browser.NewContextOptions chinese = new Browser.NewContextOptions().setLocale("zh-CN");
        try (Visitor reader = Visitor.of(chromium, machine.ports.indexUri(), chinese)) {
            reader.page.navigate("/documents/" + accepted.id());
            assertThat(reader.page.locator("#issues .issue")).hasCount(2);
            reader.page.keyboard().press("n");
            assertThat(reader.page.locator("#desk [data-why]")).containsText("为");
            for (Locator row : reader.page.locator("#issues .issue").all()) {
                assertThat(row).hasAttribute("data-why", Pattern.compile("“.+”为 .+，“.+”为 .+"));
            }
            assertThat(reader.page.locator("a[href*='/api/issues/export'][href$='language=zh']"))
                    .hasCount(1);
        }
        page.navigate("/documents/" + accepted.id());
        assertThat(page.locator("#issues .issue").first()).hasAttribute("data-why", Pattern.compile(".+ is .+"));
    }

    @Test
    void twoPairsAreJoinedAndTheTextShowsIt() throws IOException {
        Accepted accepted = report("pairs", "The port handled 1.5 million containers.", "The city built 38 schools.");
        page.navigate("/documents/" + accepted.id());
        Locator sentences = page.locator(".side.zh .sentence");
        assertThat(sentences.last()).isVisible();
        int last = Integer.parseInt(String.valueOf(sentences.last().getAttribute("data-r")));
        sentences.last().click();
        assertThat(page.locator("#record h2")).isVisible();
        page.keyboard().press("e");
        assertThat(page.locator("#pairs")).isVisible();
        Locator frame = page.locator("#pairs .pair[data-ordinal='" + last + "']");
        frame.locator("[data-side=zh] li").first().focus();
        page.keyboard().press("ArrowUp");
        frame.locator("[data-side=en] li").first().focus();
        page.keyboard().press("ArrowUp");
        assertThat(frame.locator("li li, ul li")).hasCount(0);
        page.locator("#pairs [data-save]").click();

        assertThat(page.locator("#notices")).containsText("corrected");
        page.waitForCondition(() -> {
            page.navigate("/documents/" + accepted.id());
            return page.locator(".sentence[data-r='" + last + "']").count() == 0;
        });
    }

    @Test
    void severalFilesArePairedByNameAndShownBeforeTheyAreSent() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String name : List.of("2024.en.txt", "2025.zh.txt", "annex.txt", "2025.en.txt", "2024.zh.txt")) {
            files.add(Files.writeString(temp.resolve(name), name));
        }
        page.navigate("/upload");
        page.setInputFiles("#files", files.toArray(Path[]::new));

        Locator groups = page.locator("#names .group");
        assertThat(groups).hasCount(3);
        assertThat(groups.first().locator("bdi")).hasText(new String[] {"2024.zh.txt", "2024.en.txt"});
        assertThat(groups.nth(2).locator("bdi")).hasText("annex.txt");
        groups.first().locator("button").first().click();
        assertThat(groups.first().locator("bdi")).hasText(new String[] {"2024.en.txt", "2024.zh.txt"});
        groups.nth(1).locator("button").last().click();
        assertThat(groups).hasCount(4);
    }

    @Test
    void severalDocumentsAreGivenToSomebodyAndDeletedAfterAQuestion() throws IOException {
        Accepted one = report("first", "The port handled 1.6 million containers.", "The city built 37 schools.");
        Accepted two = report("second", "The port handled 1.7 million containers.", "The city built 36 schools.");
        page.waitForCondition(() -> {
            page.navigate("/documents");
            return page.locator("#pick-" + one.id()).count() == 1
                    && page.locator("#pick-" + two.id()).count() == 1;
        });
        page.locator("#pick-" + one.id()).check();
        page.locator("#pick-" + two.id()).check();
        page.locator("#several-assignee").fill("li.wei");
        page.locator("[data-several=assign]").click();
        assertThat(page.locator("#several")).isHidden();
        page.waitForCondition(() -> {
            page.navigate("/issues?assignee=li.wei&document=" + one.id() + "&document=" + two.id());
            return page.locator(".issues .issue").count() == 4;
        });

        page.navigate("/documents");
        page.locator("#pick-" + two.id()).check();
        page.locator("[data-several=delete]").click();
        assertThat(page.locator("#delete h2")).containsText("1");
        page.locator("#delete [data-yes]").click();
        page.waitForCondition(() -> {
            page.navigate("/documents");
            return page.locator("#pick-" + two.id()).count() == 0;
        });
        assertThat(page.locator("#pick-" + one.id())).isVisible();
    }

    private Accepted report(String name, String... english) throws IOException {
        Path zh = Files.writeString(temp.resolve(name + ".zh.txt"), "港口吞吐集装箱140万个。\n\n全市新建学校38所。\n\n市政府继续努力，改善民生。\n");
        Path en = Files.writeString(
                temp.resolve(name + ".en.txt"),
                String.join("\n\n", english) + "\n\nThe municipal government will go on improving people's lives.\n");
        Accepted accepted = machine.upload(Upload.pair(zh, en, Map.of()));
        machine.awaitEnd(accepted);
        return accepted;
    }
}
