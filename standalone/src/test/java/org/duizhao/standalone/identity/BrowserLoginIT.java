package org.duizhao.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.standalone.e2e.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People in a real browser, at a real OpenID provider; their login there is asked for again after four seconds. */
class BrowserLoginIT {

    private static final String WHO = "wang.fang";
    private static final String SESSION = "duizhao-session";
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private static Chromium chromium;
    private static City city;
    private static City brief;

    private BrowserContext browser;

    @BeforeAll
    static void open() throws IOException {
        chromium = Chromium.start();
        city = new City(folder.resolve("long"));
        brief = new City(folder.resolve("brief"), "--duizhao.security.oidc.session-time=4s");
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
        for (City each : new City[] {city, brief}) {
            if (each != null) {
                each.close();
            }
        }
    }

    @BeforeEach
    void aPerson() {
        Provider.ROLES.put(WHO, List.of("reader"));
        browser = chromium.browser().newContext();
    }

    @AfterEach
    void leaves() {
        browser.close();
    }

    /** From a page of ours to the provider's form and back. */
    private static void login(Page page, URI address) {
        page.navigate(address.toString());
        page.locator("a[href^='/oauth2/authorization/city']").click();
        page.waitForURL(url -> url.contains("localhost") || url.startsWith(origin(address)));
        if (page.url().contains("localhost")) {
            page.locator("input[name=username]").fill(WHO);
            page.locator("input[name=password]").fill("a password of the city");
            page.locator("button[type=submit]").click();
            page.waitForURL(url -> url.startsWith(origin(address)));
        }
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getAuthority() + "/";
    }

    private static Cookie session(BrowserContext browser) {
        return browser.cookies().stream()
                .filter(cookie -> cookie.name.equals(SESSION))
                .findFirst()
                .orElse(null);
    }

    @Test
    void aLoginUsesAProofKeyAndLeadsBackWithACookieThatScriptsCannotRead() {
        List<String> asked = new ArrayList<>();
        Page page = browser.newPage();
        page.onRequest((Request request) -> asked.add(request.url()));
        login(page, city.console.resolve("/search?q=x"));

        assertThat(page.url()).isEqualTo(city.console.resolve("/search?q=x").toString());
        assertThat(asked)
                .anySatisfy(url -> assertThat(url)
                        .startsWith(city.provider.issuer + "/oauth2/authorize?")
                        .contains("code_challenge=", "code_challenge_method=S256", "state=", "nonce="));
        assertThat(session(browser).httpOnly).isTrue();
        assertThat(session(browser).sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(page.evaluate("document.cookie").toString()).doesNotContain(SESSION);
        assertThat(browser.cookies())
                .as("no id of a session of the server")
                .noneMatch(cookie -> cookie.name.equals("JSESSIONID") && cookie.domain.equals("127.0.0.1"));
    }

    @Test
    void aLoginLeadsNowhereElse() {
        for (String elsewhere :
                List.of("https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)")) {
            try (BrowserContext other = chromium.browser().newContext()) {
                Page page = other.newPage();
                String next = URLEncoder.encode(elsewhere, StandardCharsets.UTF_8);
                login(page, city.console.resolve("/login?next=" + next));

                assertThat(page.url())
                        .as(elsewhere)
                        .startsWith(city.console + "/")
                        .doesNotContain("evil");
            }
        }
    }

    /** Somebody puts a cookie of theirs into the browser before its owner logs in. */
    @Test
    void aCookieOfBeforeTheLoginIsNotTheOneAfterIt() {
        Page theirs = browser.newPage();
        login(theirs, city.console.resolve("/search?q=x"));
        Cookie planted = session(browser);
        try (BrowserContext victim = chromium.browser().newContext()) {
            victim.addCookies(List.of(new Cookie(
                            SESSION, planted.value.substring(0, planted.value.length() - 8) + "AAAAAAAA")
                    .setUrl(city.console.toString())));
            Page page = victim.newPage();
            login(page, city.console.resolve("/search?q=x"));

            assertThat(session(victim).value).isNotEqualTo(planted.value).doesNotEndWith("AAAAAAAA");
        }
    }

    @Test
    void aStolenCookieEndsWithTheLogout() {
        Page page = browser.newPage();
        login(page, city.console.resolve("/search?q=x"));
        Cookie stolen = session(browser);
        try (BrowserContext thief = chromium.browser().newContext()) {
            thief.addCookies(List.of(new Cookie(SESSION, stolen.value).setUrl(city.console.toString())));
            Page other = thief.newPage();
            other.navigate(city.console.resolve("/search?q=x").toString());
            assertThat(other.url())
                    .as("until then it is as good as its owner's")
                    .endsWith("/search?q=x");

            page.locator("form.logout button").click();
            page.waitForURL(url -> url.endsWith("/login"));
            other.navigate(city.console.resolve("/search?q=x").toString());
            assertThat(URI.create(other.url()).getPath()).isEqualTo("/login");
        }
        assertThat(session(browser)).isNull();
    }

    /** The provider knows the person still, so nothing has to be typed; what it says by now holds. */
    @Test
    void aLoginEndsAndTheNextOneHasTheRolesOfNow() {
        Page page = browser.newPage();
        login(page, brief.console.resolve("/upload"));
        assertThat(page.locator("input[type=file]").count())
                .as("a reader sends nothing")
                .isZero();
        Provider.ROLES.put(WHO, List.of("uploader"));
        await().atMost(SOON).until(() -> {
            page.navigate(brief.console.resolve("/search?q=x").toString());
            return URI.create(page.url()).getPath().equals("/login");
        });

        login(page, brief.console.resolve("/upload"));
        assertThat(page.locator("input[type=file]").count()).isPositive();
    }
}
