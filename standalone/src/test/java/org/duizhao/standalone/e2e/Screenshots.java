package org.duizhao.standalone.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.IndexApi;
import org.duizhao.standalone.client.IngestApi;
import org.duizhao.standalone.client.Upload;
import org.duizhao.standalone.machine.Installation;

/**
 * Takes the pictures of docs/screenshots from a running machine: the sample report, a copy of it with two wrong figures,
 * and a file that cannot be read. Arguments: the base URLs of ingest-service and index-service.
 */
final class Screenshots {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String QUERY = "port";

    private final Chromium chromium;
    private final String console;
    private final Path folder;

    private Screenshots(Chromium chromium, String console, Path folder) {
        this.chromium = chromium;
        this.console = console;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Installation installation = Installation.find();
        IngestApi ingest = new IngestApi(URI.create(arguments[0]));
        IndexApi index = new IndexApi(URI.create(arguments[1]));
        Path samples = installation.home().resolve("samples");
        index.awaitEnd(
                ingest.upload(
                        Upload.pair(samples.resolve("report.zh.pdf"), samples.resolve("report.en.pdf"), Map.of()),
                        PATIENCE),
                PATIENCE);
        index.awaitEnd(ingest.upload(torn(), PATIENCE), PATIENCE);
        Accepted wrong = ingest.upload(withWrongFigures(samples), PATIENCE);
        index.awaitEnd(wrong, PATIENCE);
        Path folder = Files.createDirectories(installation.home().resolve("docs/screenshots"));
        try (Chromium chromium = Chromium.start()) {
            new Screenshots(chromium, arguments[1], folder).take(wrong.id());
        }
    }

    private static Upload torn() throws IOException {
        Path file = Files.createTempDirectory("duizhao-screenshots").resolve("annex.pdf");
        return Upload.of(Files.writeString(file, "%PDF-1.7\nits other pages are missing"), Map.of());
    }

    private static Upload withWrongFigures(Path samples) throws IOException {
        String report = Files.readString(samples.resolve("report.en.txt"))
                .replace("386,000", "368,000")
                .replace("over 690 billion", "over 69 billion");
        Path wrong = Files.writeString(
                Files.createTempDirectory("duizhao-screenshots").resolve("report.en.txt"), report);
        return Upload.pair(samples.resolve("report.zh.txt"), wrong, Map.of("title", "青岛市政府工作报告（两处有误）"));
    }

    private void take(String id) throws IOException {
        for (int width : List.of(1440, 768, 390)) {
            picture("documents", "/documents", width, ColorScheme.LIGHT, "en", null);
            picture("document", "/documents/" + id, width, ColorScheme.LIGHT, "en", ".mismatches a");
            picture("pipeline", "/pipeline", width, ColorScheme.LIGHT, "en", null);
            picture("upload", "/upload", width, ColorScheme.LIGHT, "en", null);
            picture("search", "/search?q=" + QUERY, width, ColorScheme.LIGHT, "en", null);
            picture("figures", "/figures", width, ColorScheme.LIGHT, "en", null);
            picture("terms", "/terms", width, ColorScheme.LIGHT, "en", null);
        }
        picture("document", "/documents/" + id, 1440, ColorScheme.DARK, "zh", ".mismatches a");
        picture("pipeline", "/pipeline", 1440, ColorScheme.DARK, "zh", null);
        picture("search", "/search?q=" + QUERY, 1440, ColorScheme.DARK, "zh", null);
        picture("figures", "/figures", 1440, ColorScheme.DARK, "zh", null);
        picture("terms", "/terms", 1440, ColorScheme.DARK, "zh", null);
    }

    private void picture(String name, String path, int width, ColorScheme theme, String language, String click)
            throws IOException {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setBaseURL(console)
                .setLocale(language)
                .setColorScheme(theme)
                .setViewportSize(width, width == 390 ? 844 : 900);
        try (BrowserContext context = chromium.browser.newContext(options)) {
            Page page = context.newPage();
            page.navigate(path);
            if (name.equals("figures")) {
                page.locator("figure.chart.kind canvas").waitFor();
            }
            if (click != null) {
                page.locator(click).first().click();
                page.locator("#record .detail-card").waitFor();
            }
            String file = name + "-" + width + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png";
            FewColours.write(page.screenshot(), folder.resolve(file));
        }
    }
}
