package org.duizhao.standalone.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a new user does: two files with 30 planted faults of 10 kinds, the list worked through by the keys alone, three pairs corrected,
 * report and memory exported, then reprocessed.
 */
@Tag("campaign")
class PlantedFaultsIT extends InABrowser {

    private static final List<String> KEYS = List.of("f", "t", "x", "a");
    private static final List<String> STATES = List.of("false-alarm", "to-fix", "fixed", "accepted");
    private static final int FAULTS = 30;

    @TempDir
    private Path temp;

    @Test
    void thirtyFaultsAreFoundDecidedByTheKeysAndNothingIsLost() throws IOException {
        String document = upload();
        assertThat(kinds()).isEqualTo(planted());

        Map<String, Integer> said = decideAll();
        assertThat(states()).isEqualTo(said);
        joinWithTheNext("untranslated", 0);
        joinWithTheNext("untranslated", 1);
        long before = revision(document);
        approve();
        awaitRevisionAfter(document, before);

        assertThat(states()).as("after three corrections").isEqualTo(said);
        sheetHasAll(said);
        memoryLeavesOutWhatIsToBeFixed();

        machine.awaitEnd(machine.ingest.reprocess(document));
        page.navigate("/documents/" + document);
        assertThat(states()).as("after the reprocessing").isEqualTo(said);
        assertThat(page.locator("#issues .issue q")).hasText("<i>seen</i> & kept");
    }

    private String upload() throws IOException {
        Path en = PlantedReport.english(temp.resolve("report.en.docx"));
        Path zh = PlantedReport.chinese(temp.resolve("report.zh.docx"));
        page.navigate("/upload");
        page.setInputFiles("#files", new Path[] {en, zh});
        page.locator("#send").focus();
        page.keyboard().press("Enter");
        page.waitForURL(
                Pattern.compile(".*/documents/[0-9a-f]{32}"),
                new Page.WaitForURLOptions().setTimeout(TestMachine.PATIENCE.toMillis()));
        assertThat(page.locator("#issues .issue").first()).isVisible();
        return page.url().replaceAll(".*/documents/", "");
    }

    private static Map<String, Long> planted() throws IOException {
        Map<String, Long> kinds = PlantedReport.pairs().stream()
                .map(PlantedReport.Pair::kind)
                .filter(kind -> !kind.isEmpty())
                .collect(Collectors.groupingBy(kind -> kind, TreeMap::new, Collectors.counting()));
        kinds.put("unread", 3L);
        assertThat(kinds).hasSize(10);
        return kinds;
    }

    private Map<String, Long> kinds() {
        return rows().stream()
                .collect(Collectors.groupingBy(row -> row.get("kind"), TreeMap::new, Collectors.counting()));
    }

    private Map<String, Integer> states() {
        Map<String, Integer> states = new TreeMap<>();
        rows().forEach(row -> states.merge(row.get("state"), 1, Integer::sum));
        return states;
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, String>> rows() {
        return (List<Map<String, String>>) page.evaluate("""
            () => [...document.querySelectorAll('#issues .issue')].map(row =>
              ({state: row.dataset.state, kind: JSON.parse(row.dataset.anchor).kind}))
            """);
    }

    private Map<String, Integer> decideAll() {
        Map<String, Integer> said = new TreeMap<>();
        for (int i = 0; i < FAULTS; i++) {
            int choice = i % KEYS.size();
            page.keyboard().press("n");
            Locator current = page.locator("#issues .issue.current");
            assertThat(current).hasCount(1);
            String id = current.getAttribute("data-issue");
            if (i == 0) {
                page.keyboard().press("c");
                page.keyboard().type("<i>seen</i> & kept");
                page.keyboard().press("Escape");
            }
            page.keyboard().press(KEYS.get(choice));
            assertThat(page.locator("#issues .issue.current[data-issue='" + id + "']." + STATES.get(choice)))
                    .hasCount(1);
            said.merge(STATES.get(choice), 1, Integer::sum);
        }
        return said;
    }

    /** A sentence that stands alone goes to that of the other language in the next frame. */
    private void joinWithTheNext(String kind, int which) {
        String text = select(kind, which);
        page.keyboard().press("e");
        assertThat(page.locator("#pairs")).isVisible();
        assertThat(page.locator("#pairs .pair.this li:focus")).hasCount(1);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page.locator("#pairs")).isHidden();
        page.waitForCondition(() -> {
            page.reload();
            Locator sentence = page.locator(".side.en .sentence").filter(new Locator.FilterOptions().setHasText(text));
            String ordinal = sentence.first().getAttribute("data-r");
            return page.locator(".side.zh .sentence[data-r='" + ordinal + "']").count() == 1;
        });
    }

    private void approve() {
        select("inconsistent", 0);
        page.keyboard().press("e");
        assertThat(page.locator("#pairs")).isVisible();
        page.locator("#pairs [data-approve]").focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#pairs")).isHidden();
    }

    /** With the keys, down the list. */
    private String select(String kind, int which) {
        List<String> kinds = new ArrayList<>();
        rows().forEach(row -> kinds.add(row.get("kind")));
        int at = -1;
        for (int found = -1; found < which; ) {
            at++;
            found += kinds.get(at).equals(kind) ? 1 : 0;
        }
        page.navigate(page.url().replaceAll("[?#].*", ""));
        for (int i = 0; i <= at; i++) {
            page.keyboard().press("n");
        }
        assertThat(page.locator("#issues .issue.current")).hasCount(1);
        return page.locator("#issues .issue.current .where")
                .first()
                .textContent()
                .strip();
    }

    /** Waits for the revision that a correction starts. */
    private void awaitRevisionAfter(String document, long before) {
        page.waitForCondition(
                () -> machine.index
                        .status(document)
                        .filter(now -> now.isIndexed() && now.revision() > before)
                        .isPresent(),
                new Page.WaitForConditionOptions().setTimeout(TestMachine.PATIENCE.toMillis()));
        page.navigate("/documents/" + document);
    }

    private long revision(String document) {
        return machine.index.status(document).orElseThrow().revision();
    }

    private void sheetHasAll(Map<String, Integer> said) throws IOException {
        Download download = download("format=xlsx");
        try (InputStream in = Files.newInputStream(download.path());
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Sheet sheet = book.getSheetAt(0);
            String all = String.join("\n", texts(sheet));
            assertThat(sheet.getLastRowNum()).isGreaterThanOrEqualTo(FAULTS);
            said.keySet().forEach(state -> assertThat(all).containsIgnoringCase(state.replace('-', ' ')));
            assertThat(all).contains("<i>seen</i> & kept", "12.6万人");
        }
    }

    private static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(cell.toString())));
        return texts;
    }

    private void memoryLeavesOutWhatIsToBeFixed() throws IOException {
        String memory = Files.readString(download("units=clean").path());
        assertThat(memory)
                .contains("Per capita disposable income reached 48,260 yuan")
                .doesNotContain("23.6 billion yuan");
    }

    private Download download(String link) {
        page.locator("details.menu summary").first().focus();
        page.keyboard().press("Enter");
        Locator item = page.locator(".menu-items a[href*='" + link + "']").first();
        item.focus();
        Download download = page.waitForDownload(() -> page.keyboard().press("Enter"));
        page.keyboard().press("Escape");
        return download;
    }
}
