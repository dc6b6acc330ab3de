package org.duizhao.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duizhao.stage.identity.Account.Kind;
import org.duizhao.stage.identity.Role;
import org.duizhao.standalone.identity.House.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Services with a file of users and keys, asked over HTTP. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdentityTest {

    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final String FORM =
            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n"
                    + "全市常住人口为一百二十万人。\r\n--b--\r\n";

    @TempDir
    static Path folder;

    private static House house;

    @BeforeAll
    static void open() throws IOException {
        house = new House(folder);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void everyEndpointLetsInWhoHasItsRoleAndNobodyElse() throws Exception {
        int asked = 0;
        for (String service : List.of("ingest-service", "index-service")) {
            URI uri = service.equals("index-service") ? house.index : house.ingest;
            for (EndpointTable.Row row : EndpointTable.of(service)) {
                if (row.path().equals("/api/events")) {
                    continue; // a stream: it has a test of its own
                }
                for (Role role : Role.values()) {
                    HttpResponse<String> answer = house.withKey(uri, row.method(), row.sample(), house.keys.get(role));
                    boolean let = answer.statusCode() != 401 && answer.statusCode() != 403;
                    assertThat(let)
                            .as(role + " " + row + ": " + answer.statusCode())
                            .isEqualTo(row.lets(role));
                    asked++;
                }
                HttpResponse<String> nobody = House.send(HttpRequest.newBuilder(uri.resolve(row.sample()))
                        .method(row.method(), BodyPublishers.noBody()));
                assertThat(nobody.statusCode() == 401).as("nobody " + row).isEqualTo(!row.isOpen());
            }
        }
        assertThat(asked).isGreaterThan(150);
    }

    @Test
    void theStreamOfEventsIsForReaders() throws Exception {
        assertThat(House.send(HttpRequest.newBuilder(house.index.resolve("/api/events"))
                                .GET())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void anyoneLearnsWhetherAServiceIsWellAndOperatorsWhyNot() throws Exception {
        String path = "/actuator/health/dependencies";
        HttpResponse<String> nobody =
                House.send(HttpRequest.newBuilder(house.ingest.resolve(path)).GET());
        HttpResponse<String> reader = house.withKey(house.ingest, "GET", path, house.keys.get(Role.READER));
        HttpResponse<String> operator = house.withKey(house.ingest, "GET", path, house.keys.get(Role.OPERATOR));

        assertThat(nobody.statusCode()).isEqualTo(503);
        assertThat(nobody.body()).isEqualTo("{\"status\":\"DOWN\"}");
        assertThat(reader.body()).isEqualTo(nobody.body());
        assertThat(operator.body()).contains("kafka: no answer", "\"store\"");
        assertThat(house.withKey(house.index, "GET", "/pipeline", house.keys.get(Role.OPERATOR))
                        .body())
                .as("index-service asks with the operator's credentials")
                .containsPattern("(?s)<span class=\"part\">ingest-service</span>.{1,600}kafka: no answer");
    }

    @Test
    void aRevokedKeyIsRefusedAtOnceAndANewRoleHoldsAtOnce() throws Exception {
        String key = house.users.putKey(House.account(Kind.KEY, "dashboard", Role.READER));
        assertThat(house.withKey(house.ingest, "GET", "/api/documents", key).statusCode())
                .isEqualTo(403);
        house.users.remove(Kind.KEY, "dashboard");
        assertThat(house.withKey(house.ingest, "GET", "/api/documents", key).statusCode())
                .isEqualTo(401);

        house.users.putUser(House.account(Kind.USER, "zhang.san", Role.READER), House.PASSWORD);
        assertThat(basic("zhang.san", House.PASSWORD).statusCode()).isEqualTo(403);
        house.users.putUser(House.account(Kind.USER, "zhang.san", Role.OPERATOR), House.PASSWORD);
        assertThat(basic("zhang.san", House.PASSWORD).statusCode()).isEqualTo(200);
    }

    private static HttpResponse<String> basic(String name, String password) throws IOException, InterruptedException {
        String both = Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        return House.send(HttpRequest.newBuilder(house.ingest.resolve("/api/documents"))
                .header("Authorization", "Basic " + both)
                .GET());
    }

    @Test
    void aPageSendsAPersonToLogInAndBack() throws Exception {
        Person person = new Person();
        HttpResponse<String> page = person.get(house.index.resolve("/search?q=%E5%B8%82"));
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow())
                .endsWith("/login?next=%2Fsearch%3Fq%3D%25E5%25B8%2582");

        HttpResponse<String> wrong = person.login(house.index, "reader", "wrong password", "/search");
        assertThat(wrong.headers().firstValue("Location").orElseThrow()).endsWith("/login?failed&next=%2Fsearch");
        HttpResponse<String> right = person.login(house.index, "reader", House.PASSWORD, "/search?q=%E5%B8%82");
        assertThat(right.headers().firstValue("Location").orElseThrow()).endsWith("/search?q=%E5%B8%82");
        assertThat(person.get(house.index.resolve("/search?q=x")).statusCode())
                .as("let in; Elasticsearch is away")
                .isEqualTo(503);
        assertThat(person.get(house.second.resolve("/search?q=x")).statusCode())
                .as("the other copy")
                .isEqualTo(503);
        assertThat(person.get(house.index.resolve("/pipeline")).statusCode()).isEqualTo(403);
    }

    @Test
    void aLoginGoesNowhereElse() throws Exception {
        for (String next : List.of("//evil.example/", "https://evil.example/", "/\\evil.example", "/\t/evil.example")) {
            String location = new Person()
                    .login(house.index, "reader", House.PASSWORD, next)
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            assertThat(URI.create(location).getHost()).as(next).isIn(null, "127.0.0.1");
            assertThat(location).endsWith("/");
        }
    }

    @Test
    void aCookieGivenBeforeTheLoginIsNotTheOneAfterIt() throws Exception {
        Person person = new Person();
        HttpCookie planted = new HttpCookie("duizhao-session", "planted");
        planted.setPath("/");
        planted.setVersion(0);
        planted.setHttpOnly(true);
        planted.setDomain("127.0.0.1");
        person.cookies.getCookieStore().add(house.index, planted);
        person.login(house.index, "reader", House.PASSWORD, "/");

        assertThat(session(person)).isNotEqualTo("planted").isNotEmpty();
        assertThat(person.cookies.getCookieStore().getCookies())
                .allMatch(cookie -> !cookie.getName().equals("JSESSIONID"))
                .filteredOn(cookie -> cookie.getName().equals("duizhao-session"))
                .singleElement()
                .matches(HttpCookie::isHttpOnly);
    }

    private static String session(Person person) {
        return person.cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("duizhao-session"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    @Test
    void aCommandOfAPageNeedsThePagesTokenAndIsPassedOn() throws Exception {
        Person person = new Person();
        person.login(house.index, "uploader", House.PASSWORD, "/");
        URI documents = house.index.resolve("/api/documents");
        String type = "multipart/form-data; boundary=b";

        HttpResponse<String> forged = person.post(documents, FORM, "Content-Type", type);
        assertThat(forged.statusCode()).isEqualTo(403);
        HttpResponse<String> foreign = person.post(
                documents,
                FORM,
                "Content-Type",
                type,
                "X-CSRF-TOKEN",
                person.token(house.index),
                "Origin",
                "http://evil");
        assertThat(foreign.statusCode()).isEqualTo(403);
        HttpResponse<String> stored =
                person.post(documents, FORM, "Content-Type", type, "X-CSRF-TOKEN", person.token(house.index));
        assertThat(stored.statusCode()).as(stored.body()).isEqualTo(503);
        assertThat(stored.body()).contains("the revision is stored and will be published");

        assertThat(manifests()).anySatisfy(manifest -> assertThat(manifest).contains("\"uploader\" : \"uploader\""));
        assertThat(audit("ingest-service"))
                .anySatisfy(line -> assertThat(line)
                        .contains("\"user.name\":\"uploader\"")
                        .contains("\"event.action\":\"POST /api/documents\"")
                        .contains("\"source.ip\":\"127.0.0.1\""));
        assertThat(audit("index-service"))
                .anySatisfy(line -> assertThat(line).contains("\"event.outcome\":\"failure\"", "X-CSRF-TOKEN"));
    }

    private static List<String> manifests() throws IOException {
        return contents(folder.resolve("store/documents"), "\\d+");
    }

    private static List<String> audit(String service) throws IOException {
        return contents(folder.resolve("security/audit"), Pattern.quote(service) + ".*").stream()
                .flatMap(String::lines)
                .toList();
    }

    private static List<String> contents(Path root, String name) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(name))
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        }
    }

    @Test
    void aStolenCookieEndsWithTheLogoutAtEveryCopy() throws Exception {
        Person person = new Person();
        person.login(house.index, "reader", House.PASSWORD, "/");
        String stolen = session(person);
        assertThat(withCookie(house.second, stolen)).isEqualTo(503);
        assertThat(person.post(house.index.resolve("/logout"), "_csrf=forged").statusCode())
                .isEqualTo(403);
        String token = person.token(house.index);
        HttpResponse<String> out =
                person.post(house.index.resolve("/logout"), "", "X-CSRF-TOKEN", token, "Accept", "text/html");
        assertThat(out.statusCode()).isEqualTo(302);

        assertThat(withCookie(house.second, stolen)).isEqualTo(401);
        assertThat(withCookie(house.index, stolen)).isEqualTo(401);
    }

    private static int withCookie(URI service, String session) throws IOException, InterruptedException {
        return House.send(HttpRequest.newBuilder(service.resolve("/api/records?q=x"))
                        .header("Cookie", "duizhao-session=" + session)
                        .GET())
                .statusCode();
    }

    @Test
    void aDocumentOfSomebodyElseIsNotRunAgain() throws Exception {
        aCommandOfAPageNeedsThePagesTokenAndIsPassedOn();
        String id = contents(folder.resolve("store/documents"), "\\d+")
                .get(0)
                .replaceAll("(?s).*\"documentId\" : \"(\\w+)\".*", "$1");
        String path = "/api/documents/" + id;
        HttpResponse<String> refused = house.withKey(house.index, "DELETE", path, house.keys.get(Role.UPLOADER));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("was sent by somebody else");
    }

    @Test
    @Order(Integer.MAX_VALUE - 1)
    void guessingIsSlowedDown() throws Exception {
        HttpResponse<String> last = basic("nobody", "guess");
        for (int i = 0; i < 10 && last.statusCode() == 401; i++) {
            last = basic("nobody", "guess" + i);
        }

        assertThat(last.statusCode()).isEqualTo(429);
        assertThat(last.headers().firstValueAsLong("Retry-After")).isPresent();
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void aLoginOutlivesTheCopyThatGaveIt() throws Exception {
        Person person = new Person();
        person.login(house.index, "operator", House.PASSWORD, "/");
        house.stopFirstCopy();

        assertThat(person.get(house.second.resolve("/search?q=x")).statusCode()).isEqualTo(503);
    }
}
