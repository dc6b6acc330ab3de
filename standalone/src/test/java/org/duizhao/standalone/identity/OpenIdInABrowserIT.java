package org.duizhao.standalone.identity;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.standalone.e2e.Chromium;
import org.duizhao.standalone.e2e.Visitor;
import org.duizhao.standalone.identity.House.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People log in at a real OpenID provider with a real browser; and what somebody may try who means no good. */
@Tag("campaign")
class OpenIdInABrowserIT {

    private static final String SESSION = "duizhao-session";
    private static final int OK = 200;
    private static final int FORBIDDEN = 403;

    @TempDir
    private static Path folder;

    private static Chromium chromium;
    private static OpenIdHouse house;

    private Visitor visitor;
    private Page page;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start();
        house = new OpenIdHouse(folder);
    }

    @AfterAll
    static void stop() {
        if (house != null) {
            house.close();
        }
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void open() {
        Provider.ROLES.put("wang.fang", List.of("uploader"));
        Provider.AUDIENCES.clear();
        visitor = Visitor.of(chromium, house.console);
        page = visitor.page;
    }

    @AfterEach
    void nothingWasComplainedOf() {
        visitor.close();
    }

    /** From the page that was asked for over the provider's form. */
    private static void login(Page page, String path) {
        page.navigate(path);
        page.locator("a[href^='/oauth2/authorization/city']").click();
        atTheProvider(page);
    }

    private static void atTheProvider(Page page) {
        page.locator("#username").fill("wang.fang");
        page.locator("#password").fill("a password of the city");
        page.locator("button[type=submit]").click();
    }

    private static Cookie session(Page page) {
        return page.context().cookies(house.console.toString()).stream()
                .filter(cookie -> cookie.name.equals(SESSION))
                .findFirst()
                .orElseThrow();
    }

    /** The browser matches with its own kind of expressions, which has no quotes. */
    private static Pattern at(String path) {
        return Pattern.compile(house.console.toString().replace(".", "\\.") + path);
    }

    private static Pattern atLogin() {
        return at("/login(\\?.*)?");
    }

    @Test
    void aLoginWithAProofKeyLeadsBackToThePageThatWasAskedFor() {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        login(page, "/upload");

        assertThat(page).hasURL(at("/upload"));
        assertThat(page.locator("#files")).hasCount(1);
        assertThat(asked)
                .filteredOn(url -> url.startsWith(house.provider.issuer + "/oauth2/authorize?"))
                .first()
                .asString()
                .contains("code_challenge_method=S256", "code_challenge=", "state=", "nonce=");
        assertThat(asked).as("the verifier and the secret stay here").noneMatch(url -> url.contains("code_verifier"));
        Cookie session = session(page);
        assertThat(session.httpOnly).isTrue();
        assertThat(session.sameSite).isEqualTo(SameSiteAttribute.LAX);
        assertThat(page.evaluate("() => document.cookie + JSON.stringify({...localStorage, ...sessionStorage})"))
                .asString()
                .doesNotContain(SESSION, "eyJ");
        assertThat(page.context().cookies(house.console.toString()))
                .as("that of the way to the provider is gone")
                .extracting(cookie -> cookie.name)
                .containsExactly(SESSION);
    }

    @Test
    void aLogoutEndsBothSessionsAndACopiedCookieWithThem() {
        login(page, "/upload");
        try (Visitor thief = Visitor.of(chromium, house.console)) {
            Cookie stolen = session(page);
            thief.page.context().addCookies(List.of(stolen));
            thief.page.navigate("/upload");
            assertThat(thief.page.locator("#files")).hasCount(1);

            page.locator("form[action='/logout'] button").first().click();
            assertThat(page).hasURL(atLogin());

            thief.page.context().addCookies(List.of(stolen));
            thief.page.navigate("/upload");
            assertThat(thief.page).hasURL(atLogin());
        }
        page.navigate("/upload");
        page.locator("a[href^='/oauth2/authorization/city']").click();
        assertThat(page.locator("#password")).isVisible();
    }

    @Test
    void aSessionEndsAfterItsTimeAndTheProviderIsAskedAgain() throws IOException {
        try (OpenIdHouse brief = new OpenIdHouse(folder.resolve("brief"), "--duizhao.security.oidc.session-time=3s");
                Visitor person = Visitor.of(chromium, brief.console)) {
            login(person.page, "/upload");
            assertThat(person.page.locator("#files")).hasCount(1);
            Provider.ROLES.put("wang.fang", List.of("reader"));

            person.page.waitForCondition(() -> {
                person.page.navigate("/upload");
                return person.page.url().startsWith(brief.console + "/login");
            });
            person.page.locator("a[href^='/oauth2/authorization/city']").click();
            person.page.waitForURL(brief.console + "/upload");
            assertThat(person.page.content())
                    .as("the provider still knows the person, and what it says now holds")
                    .contains("role: not enough");
        }
    }

    @Test
    void aChangedRoleHoldsAfterTheNextLoginAndNoRoleIsNone() {
        Provider.ROLES.put("wang.fang", List.of("mayor"));
        login(page, "/upload");
        assertThat(page.navigate("/upload").status()).isEqualTo(FORBIDDEN);
        assertThat(page.navigate("/search").status()).isEqualTo(FORBIDDEN);

        Provider.ROLES.put("wang.fang", List.of("uploader"));
        page.navigate("/oauth2/authorization/city?next=/upload");

        assertThat(page.locator("#files")).hasCount(1);
        assertThat(page.navigate("/audit").status()).isEqualTo(FORBIDDEN);
        assertThat(page.navigate("/pipeline").status()).isEqualTo(FORBIDDEN);
    }

    @Test
    void aLoginThatIsForAnotherIsNone() {
        Provider.AUDIENCES.put("wang.fang", "another");
        login(page, "/upload");

        assertThat(page).hasURL(atLogin());
        page.navigate("/upload");
        assertThat(page).hasURL(atLogin());
    }

    @Test
    void noLoginLeadsToAnotherSite() {
        List<String> asked = new ArrayList<>();
        page.onRequest(request -> asked.add(URI.create(request.url()).getHost()));
        for (String next : List.of(
                "https://evil.example/",
                "//evil.example/",
                "/%5Cevil.example/",
                "%5C%5Cevil.example",
                "/%09/evil.example",
                "https:evil.example",
                "/%2F/evil.example",
                "javascript:alert(1)")) {
            page.context().clearCookies();
            login(page, "/login?next=" + next);
            page.waitForURL(at("/.*"));
        }
        assertThat(asked).containsOnly("127.0.0.1", "localhost");
    }

    @Test
    void aSessionThatSomebodyElsePutThereIsNotTheOneThatOneGets() {
        login(page, "/upload");
        Cookie planted = session(page);
        planted.setExpires(-1);
        try (Visitor victim = Visitor.of(chromium, house.console)) {
            victim.page.context().addCookies(List.of(planted));
            Provider.ROLES.put("wang.fang", List.of("operator"));
            victim.page.navigate("/oauth2/authorization/city?next=/upload");
            atTheProvider(victim.page);
            assertThat(victim.page.locator("#files")).hasCount(1);
            assertThat(session(victim.page).value).isNotEqualTo(planted.value);
            assertThat(victim.page.navigate("/pipeline").status()).isNotEqualTo(FORBIDDEN);
        }
        assertThat(page.navigate("/pipeline").status())
                .as("who planted it has what they had")
                .isEqualTo(FORBIDDEN);
    }

    /** Somebody begins a login and has another browser end it, which would then work in their name. */
    @Test
    void anAnswerOfTheProviderIsGoodInTheBrowserAloneThatAskedForIt() throws Exception {
        URI answer = answerFor(new Person());

        Response refused = page.navigate(answer.toString());
        assertThat(refused.url()).startsWith(house.console + "/login?failed");
        page.navigate("/upload");
        assertThat(page).hasURL(atLogin());
    }

    /** What the provider sends somebody back with, not followed. */
    private static URI answerFor(Person person) throws Exception {
        URI next = house.console.resolve("/oauth2/authorization/city");
        while (!next.getPath().startsWith("/login/oauth2/code")) {
            HttpResponse<String> answer = person.get(next);
            if (answer.statusCode() == OK) {
                Matcher token = OpenIdTest.TOKEN.matcher(answer.body());
                String csrf = token.find() ? "&_csrf=" + token.group(1) : "";
                answer = person.post(next, "username=wang.fang&password=a+password+of+the+city" + csrf);
            }
            next = answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
        }
        return next;
    }
}
