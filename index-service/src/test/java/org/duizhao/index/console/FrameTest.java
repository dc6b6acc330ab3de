package org.duizhao.index.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.duizhao.index.IndexService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What all pages have in common, seen while neither Kafka nor Elasticsearch is there. */
@SpringBootTest(
        classes = IndexService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.kafka.admin.operation-timeout=1s",
            "spring.kafka.admin.close-timeout=1s",
            "spring.cloud.function.definition=",
            "spring.cloud.stream.function.autodetect=false",
            "duizhao.elasticsearch.uris=http://127.0.0.1:1",
            "duizhao.ingest.url=http://127.0.0.1:8081",
            "logging.level.root=error",
            "logging.level.org.apache.kafka=off",
            "logging.level.org.springframework.kafka=off"
        })
class FrameTest {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @LocalServerPort
    private int port;

    @Test
    void aPageThatDoesNotExistSaysSoInTheLanguageOfTheReader() {
        HttpResponse<String> english = page("/nothing", "Accept-Language", "en-GB,en;q=0.9");
        HttpResponse<String> chinese = page("/nothing", "Accept-Language", "zh-TW,zh;q=0.9,en;q=0.5");

        assertThat(english.statusCode()).isEqualTo(404);
        assertThat(english.body()).contains("<html lang=\"en\"").contains("Nothing is here");
        assertThat(chinese.statusCode()).isEqualTo(404);
        assertThat(chinese.body()).contains("<html lang=\"zh-Hans\"").contains("这里没有内容");
    }

    @Test
    void theChosenLanguageIsRemembered() {
        HttpResponse<String> chosen = page("/nothing?lang=zh");
        String cookie = cookie(chosen);

        assertThat(chosen.body()).contains("这里没有内容");
        assertThat(page("/nothing", "Cookie", cookie).body()).contains("这里没有内容");
        assertThat(page("/nothing?lang=xx", "Cookie", cookie).body()).contains("这里没有内容");
        assertThat(page("/nothing", "Cookie", "lang=../../etc").statusCode()).isEqualTo(404);
    }

    @Test
    void theSwitchGoesBackToThePageItWasOn() {
        HttpResponse<String> answer = page("/language?lang=zh&to=/search?q=a%2526b%26lang=en");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/search?q=a%26b&lang=en");
        assertThat(cookie(answer)).startsWith("lang=zh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "/%5Cevil.example", "https://evil.example", "javascript:alert(1)", "/%0d%0aX:1"
            })
    void theSwitchGoesNowhereElse(String to) {
        assertThat(page("/language?lang=en&to=" + to).headers().firstValue("Location"))
                .hasValue("/");
    }

    @Test
    void withoutTheSearchEngineAPageSaysWhatToDo() {
        HttpResponse<String> answer = page("/documents?lang=en");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body())
                .contains("The search engine is away")
                .contains("Nothing is lost")
                .doesNotContain("Exception", "at org.");
    }

    @Test
    void aPartOfAPageFailsAsAPart() {
        HttpResponse<String> answer = page("/documents", "HX-Request", "true");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("class=\"notice bad\"").doesNotContain("<html");
    }

    @Test
    void programsGetProblemDetailsInstead() {
        HttpResponse<String> missing = send("/nothing", "Accept", "*/*");
        HttpResponse<String> question = send("/api/records?size=0", "Accept", "text/html");

        assertThat(missing.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(question.statusCode()).isEqualTo(400);
        assertThat(question.body()).contains("size: 0 (expected: 1 to 200)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/documents?state=lost|state: lost (expected: ACCEPTED",
                "/documents?cursor=%00|cursor: not valid",
                "/documents?year=abc|This question cannot be answered"
            })
    void aQuestionThatMakesNoSenseIsExplained(String path, String sentence) {
        HttpResponse<String> answer = page(path + "&lang=en");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(sentence);
    }

    @Test
    void whatTheAddressSaysIsNeverMarkup() {
        String hostile = "%3Cscript%3Ealert(1)%3C/script%3E%22onload=%22x";

        assertThat(page("/documents?state=" + hostile).body())
                .doesNotContain("<script>alert")
                .doesNotContain("\"onload=");
        assertThat(page("/" + hostile).body()).doesNotContain("<script>alert").doesNotContain("\"onload=");
        assertThat(page("/nothing", "Cookie", "theme=\"><script>alert(1)</script>")
                        .body())
                .doesNotContain("<script>alert");
    }

    @Test
    void noScriptButOurOwnCanRun() {
        HttpResponse<String> answer = page("/nothing");

        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                        .contains("connect-src 'self' http://127.0.0.1:8081")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.body()).doesNotContain(" style=\"", "onclick=", "<script>");
    }

    @Test
    void filesOfPagesAreKeptForEverAndPagesAreAskedForAgain() {
        HttpResponse<String> page = page("/nothing");
        String css = page.body().replaceAll("(?s).*href=\"(/console/console-[0-9a-f]+\\.css)\".*", "$1");
        String htmx = page.body().replaceAll("(?s).*src=\"(/webjars/htmx[^\"]+)\".*", "$1");

        assertThat(page.headers().firstValue("Cache-Control")).hasValue("private, no-cache");
        for (String file : new String[] {css, htmx}) {
            HttpResponse<String> answer = send(file, "Accept", "*/*");
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control"))
                    .hasValueSatisfying(v -> assertThat(v).contains("max-age=31536000"));
        }
    }

    private HttpResponse<String> page(String path, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Accept";
        all[1] = "text/html,application/xhtml+xml,*/*;q=0.8";
        return send(path, all);
    }

    private HttpResponse<String> send(String path, String... headers) {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                    .headers(headers)
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(path, e);
        }
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElse("").replaceAll(";.*", "");
    }
}
