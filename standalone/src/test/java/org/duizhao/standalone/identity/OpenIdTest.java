package org.duizhao.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.standalone.identity.House.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Services that believe an OpenID provider: people log in there, programs bring its tokens. */
class OpenIdTest {

    private static final Pattern START = Pattern.compile("href=\"(/oauth2/authorization/city[^\"]*)\"");

    static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static OpenIdHouse house;
    private static Provider provider;
    private static URI commands;
    private static URI console;

    @BeforeAll
    static void open() throws IOException {
        house = new OpenIdHouse(folder);
        provider = house.provider;
        commands = house.commands;
        console = house.console;
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** From a page of ours over the provider back to the page, redirect by redirect. */
    private static HttpResponse<String> login(Person person, String page) throws Exception {
        HttpResponse<String> asked = person.get(console.resolve(page));
        HttpResponse<String> form = person.get(location(asked));
        Matcher start = START.matcher(form.body());
        assertThat(start.find()).as(form.body()).isTrue();
        HttpResponse<String> answer = person.get(console.resolve(start.group(1).replace("&amp;", "&")));
        for (int i = 0;
                i < 10
                        && answer.statusCode() == 302
                        && !location(answer).getPath().equals("/search");
                i++) {
            URI next = location(answer);
            answer = next.getPath().equals("/login") && next.getHost().equals("localhost")
                    ? atTheProvider(person, next)
                    : person.get(next);
        }
        return answer;
    }

    private static HttpResponse<String> atTheProvider(Person person, URI form) throws Exception {
        Matcher token = TOKEN.matcher(person.get(form).body());
        String csrf = token.find() ? "&_csrf=" + token.group(1) : "";
        return person.post(form, "username=wang.fang&password=a+password+of+the+city" + csrf);
    }

    private static URI location(HttpResponse<?> answer) {
        return answer.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    @Test
    void theFormOfTheLogoutMayLeadToTheProvider() throws Exception {
        String policy = new Person()
                .get(console.resolve("/login"))
                .headers()
                .firstValue("Content-Security-Policy")
                .orElseThrow();

        URI issuer = URI.create(provider.issuer);
        assertThat(policy).contains("form-action 'self' " + issuer.getScheme() + "://" + issuer.getAuthority() + ";");
    }

    @Test
    void aPersonLogsInAtTheProviderAndComesBackToThePage() throws Exception {
        Provider.ROLES.put("wang.fang", List.of("reader"));
        Person person = new Person();
        HttpResponse<String> back = login(person, "/search?q=x");

        assertThat(location(back)).isEqualTo(console.resolve("/search?q=x"));
        assertThat(person.get(console.resolve("/search?q=x")).statusCode())
                .as("let in; Elasticsearch is away")
                .isEqualTo(503);
        assertThat(person.get(console.resolve("/upload")).statusCode()).isEqualTo(403);
        assertThat(person.cookies.getCookieStore().getCookies())
                .filteredOn(cookie -> cookie.getName().startsWith("duizhao"))
                .extracting(HttpCookie::getName)
                .containsExactly("duizhao-session");
    }

    @Test
    void aChangedRoleHoldsAfterTheNextLogin() throws Exception {
        Provider.ROLES.put("wang.fang", List.of("uploader"));
        Person person = new Person();
        login(person, "/search?q=x");

        assertThat(person.get(console.resolve("/upload")).statusCode()).isEqualTo(200);
        HttpResponse<String> command = person.post(
                console.resolve("/api/documents"),
                "x",
                "Content-Type",
                "multipart/form-data; boundary=b",
                "X-CSRF-TOKEN",
                person.token(console));
        assertThat(command.statusCode()).as("passed on, and refused as a form").isEqualTo(400);
    }

    @Test
    void aLogoutEndsTheSessionHereAndGoesToTheProviders() throws Exception {
        Provider.ROLES.put("wang.fang", List.of("reader"));
        Person person = new Person();
        login(person, "/search?q=x");
        HttpResponse<String> out = person.post(
                console.resolve("/logout"), "", "X-CSRF-TOKEN", person.token(console), "Accept", "text/html");

        assertThat(location(out).toString()).startsWith(provider.issuer + "/connect/logout?id_token_hint=");
        HttpResponse<String> ended = person.get(location(out));
        assertThat(location(ended)).isEqualTo(console.resolve("/login"));
        assertThat(person.get(console.resolve("/search?q=x")).statusCode()).isEqualTo(302);
    }

    @Test
    void anAnswerThatNobodyHereAskedForIsNoLogin() throws Exception {
        Person person = new Person();
        HttpResponse<String> answer = person.get(console.resolve("/login/oauth2/code/city?code=stolen&state=guessed"));

        assertThat(location(answer).getPath()).isEqualTo("/login");
        assertThat(person.get(console.resolve("/search?q=x")).statusCode()).isEqualTo(302);
    }

    @Test
    void aProgramsTokenIsGoodForItsRolesAndForUsOnly() throws Exception {
        Provider.ROLES.put("duizhao-job", List.of("operator"));
        Provider.ROLES.put("other-job", List.of("operator"));
        Provider.ROLES.put("late-job", List.of("operator"));
        assertThat(with(token("duizhao-job"))).isEqualTo(200);
        assertThat(with(token("other-job"))).as("for another audience").isEqualTo(401);
        assertThat(with(token("late-job"))).as("expired").isEqualTo(401);
        Provider.ROLES.put("duizhao-job", List.of("reader"));
        assertThat(with(token("duizhao-job"))).isEqualTo(403);
        String token = token("duizhao-job");
        assertThat(with(token.substring(0, token.length() - 4) + "AAAA")).isEqualTo(401);
        assertThat(with(token.replaceFirst("^[^.]+", "eyJhbGciOiJub25lIn0"))).isEqualTo(401);
    }

    private static int with(String token) throws IOException, InterruptedException {
        return House.send(HttpRequest.newBuilder(commands.resolve("/api/documents"))
                        .header("Authorization", "Bearer " + token)
                        .GET())
                .statusCode();
    }

    private static String token(String client) throws IOException, InterruptedException {
        String both = client + ":" + URLEncoder.encode(Provider.secret(client), StandardCharsets.UTF_8);
        HttpResponse<String> answer = House.send(HttpRequest.newBuilder(URI.create(provider.issuer + "/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials")));
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }
}
