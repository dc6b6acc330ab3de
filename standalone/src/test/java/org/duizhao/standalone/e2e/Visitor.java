package org.duizhao.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A person before the console, in a browser of their own. Nothing that went wrong in it unseen passes the test. */
public final class Visitor implements AutoCloseable {

    private static final Set<String> PARTS_OF_A_PAGE = Set.of("script", "stylesheet", "image", "font");

    /** How the browser and htmx begin to say that a question was answered by an error. */
    private static final List<String> ANSWERS = List.of("Failed to load resource", "Response Status Error Code");

    public final Page page;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();

    private Visitor(BrowserContext context) {
        this.context = context;
        page = context.newPage();
        page.setDefaultTimeout(60_000);
        page.onPageError(complaints::add);
        page.onDialog(dialog -> {
            complaints.add("dialog: " + dialog.message());
            dialog.dismiss();
        });
        page.onConsoleMessage(this::hear);
        page.onResponse(this::see);
    }

    /** Reads English, unless the options say otherwise. */
    public static Visitor of(Chromium chromium, URI console) {
        return of(chromium, console, new Browser.NewContextOptions().setLocale("en-GB"));
    }

    public static Visitor of(Chromium chromium, URI console, Browser.NewContextOptions options) {
        return new Visitor(chromium.browser.newContext(options.setBaseURL(console.toString())));
    }

    /** That a page or a question was answered by 404 or 503 is for the test to judge; a file that is missing is a fault. */
    private void hear(ConsoleMessage message) {
        boolean answer = ANSWERS.stream().anyMatch(message.text()::startsWith);
        if (message.type().equals("error") && !answer) {
            complaints.add(message.text());
        }
    }

    private void see(Response response) {
        if (response.status() >= 400
                && PARTS_OF_A_PAGE.contains(response.request().resourceType())) {
            complaints.add(response.status() + " " + response.url());
        }
    }

    /** Fails if a script failed, was refused, asked something, or was not there. */
    @Override
    public void close() {
        context.close();
        assertThat(complaints).isEmpty();
    }
}
