package org.duizhao.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.duizhao.index.machine.Machine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, the answer is an answer or a refusal with a reason: never a failure. */
class InjectionIT {

    private static final String ALPHABET =
            "ab中文\"“”「」*?-+~^:()[]{}|&!\\/<>=.,;' \t\n\u0000\u001F\uFDD0\uFFFF\uD83D\uDE00\u202E0189";

    private static final List<String> RECORD_PARAMETERS =
            List.of("q", "section", "series", "entity", "entityType", "figureKind", "unit", "check");
    private static final List<String> FIGURE_PARAMETERS = List.of("kind", "unit", "place", "label", "series", "check");

    private static Machine machine;

    @BeforeAll
    static void start() {
        machine = Machine.get();
    }

    @Test
    void randomTextInAnyParameterIsAnswered() {
        Random random = new Random(11);
        for (int round = 0; round < 150; round++) {
            String text = encoded(random(random, 1 + random.nextInt(60)));
            for (String path : List.of(
                    "/api/records?" + any(random, RECORD_PARAMETERS) + "=" + text,
                    "/api/figures?" + any(random, FIGURE_PARAMETERS) + "=" + text,
                    "/api/entities?q=" + text)) {
                HttpResponse<String> answer = machine.get(path);
                assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
            }
        }
    }

    @Test
    void randomCursorsAreRefusedOrAnswered() {
        Random random = new Random(12);
        for (int round = 0; round < 100; round++) {
            byte[] bytes = new byte[random.nextInt(40)];
            random.nextBytes(bytes);
            String cursor = java.util.Base64.getUrlEncoder().encodeToString(bytes);
            for (String path :
                    List.of("records?q=a", "records?", "figures?sort=value", "checks?", "documents?", "entities?")) {
                HttpResponse<String> answer = machine.get("/api/" + path + "&cursor=" + cursor);
                assertThat(answer.statusCode())
                        .as(path + cursor + answer.body())
                        .isIn(200, 400);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a*b*c*d*e*f*",
                "**",
                "*a",
                "?a?b?c",
                "a~9999",
                "a^1e309",
                "zhText:*",
                "_exists_:a",
                "[* TO *]",
                "{\"query\":{}}",
                "/(a+)+$/",
                "((((((((((((((((((((a",
                "a OR b AND NOT c",
                "\\",
                "a\\",
                "';DROP TABLE records;--",
                "${jndi:ldap://x}"
            })
    void syntaxOfTheEngineIsPlainText(String q) {
        assertThat(machine.get("/api/records?q=" + encoded(q)).statusCode()).isEqualTo(200);
    }

    @Test
    void longQuestionsAreRefusedAndTheLongestAllowedOnesAnswered() {
        assertThat(machine.get("/api/records?q=" + encoded("中".repeat(501))).statusCode())
                .isEqualTo(400);
        assertThat(machine.get("/api/records?q=" + encoded("中文".repeat(250))).statusCode())
                .isEqualTo(200);
        assertThat(machine.get("/api/records?q=" + encoded("ab* ".repeat(32).strip()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(machine.get("/api/records?q=" + encoded("a ".repeat(33))).statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/records?size=-1",
                "/api/records?size=201",
                "/api/records?size=99999999999",
                "/api/figures?size=0",
                "/api/figures?min=NaN",
                "/api/figures?max=1e400",
                "/api/figures?sort=score",
                "/api/figures?year=1e9",
                "/api/entities?size=0",
                "/api/checks?size=x",
                "/api/documents?size=0",
                "/api/documents?state=DELETED",
                "/api/records?document=..%2F..",
                "/api/documents/" + "0" + "/records",
                "/api/export?format=tmx&lang=fr",
                "/api/export?format=../x"
            })
    void whatIsOutOfRangeIsRefusedWithAReason(String path) {
        HttpResponse<String> answer = machine.get(path);

        assertThat(answer.statusCode()).as(path + answer.body()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception");
    }

    private static String any(Random random, List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static String random(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
