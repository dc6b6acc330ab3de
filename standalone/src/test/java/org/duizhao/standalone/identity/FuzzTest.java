package org.duizhao.standalone.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.duizhao.stage.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Seeded requests of all shapes by somebody without rights: nothing breaks, and nothing is let through or given away. */
class FuzzTest {

    private static final int REQUESTS = 1000;
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW", "get", "PROPFIND");
    private static final List<String> PATHS = List.of(
            "/api/documents",
            "/api/documents/" + ID,
            "/api/documents/" + ID + "/file",
            "/api/documents/" + ID + "/reprocess",
            "/api/documents/" + ID + "/access",
            "/api/documents/" + ID + "/decisions",
            "/api/records",
            "/api/export?format=csv",
            "/api/events",
            "/actuator/prometheus",
            "/actuator/metrics/jvm.info",
            "/actuator",
            "/documents/" + ID,
            "/pipeline",
            "/audit",
            "/audit?who=operator&cursor=x",
            "/issues",
            "/upload",
            "/search?q=x",
            "/logout");
    private static final List<String> TWISTS = List.of(
            "", "/", "//", "/.", "/..", "/%2e%2e/", ";x=y", "%00", "%2F", "?", ".json", "%ff", "\\", "/x/y", "#a");
    private static final List<String> CREDENTIALS = List.of(
            "",
            "Authorization: Bearer duizhao_" + "A".repeat(43),
            "Authorization: Bearer x.y.z",
            "Authorization: Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJvcGVyYXRvciJ9.",
            "Authorization: Basic b3BlcmF0b3I6",
            "Authorization: Basic ====",
            "Authorization: Digest x",
            "Authorization:",
            "Cookie: duizhao-session=eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0....",
            "Cookie: duizhao-session=" + "x".repeat(3000),
            "Cookie: duizhao-session=; JSESSIONID=1");
    private static final List<String> HEADERS = List.of(
            "X-Forwarded-For: 127.0.0.1",
            "X-Duizhao-Client: 127.0.0.1",
            "X-Original-URL: /login",
            "X-Rewrite-URL: /login",
            "X-HTTP-Method-Override: GET",
            "Content-Type: multipart/form-data; boundary=b",
            "Content-Type: \u0001",
            "Origin: null",
            "Origin: http://evil.example",
            "Accept: text/html",
            "HX-Request: true",
            "Range: bytes=0-1,5-",
            "Last-Event-ID: -1");

    private final Random random = new Random(20261130);

    @TempDir
    private Path folder;

    @Test
    void nothingBreaksAndNothingIsLetThrough() throws Exception {
        try (House house = new House(folder)) {
            List<String> let = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                String request = request();
                int status = status(i % 2 == 0 ? house.index : house.ingest, request);
                assertThat(status).as(request).isBetween(200, 499);
                if (status == 200) {
                    let.add(request);
                }
            }

            assertThat(let).as("nobody gets more than the login page").allMatch(FuzzTest::isOpen);
            try (Stream<Path> documents = Files.walk(folder.resolve("store/documents"))) {
                assertThat(documents.filter(Files::isRegularFile)).isEmpty();
            }
            assertThat(house.withKey(house.ingest, "GET", "/api/documents", house.keys.get(Role.OPERATOR))
                            .statusCode())
                    .as("and it still serves those who have rights, once the address has waited")
                    .isIn(200, 429);
        }
    }

    /** What is allowed before one says who one is: nothing but OPTIONS without an effect. */
    private static boolean isOpen(String request) {
        return request.startsWith("OPTIONS ");
    }

    private String request() {
        StringBuilder text = new StringBuilder();
        text.append(any(METHODS)).append(' ').append(twisted(any(PATHS))).append(" HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        String credentials = any(CREDENTIALS);
        text.append(credentials).append(credentials.isEmpty() ? "" : "\r\n");
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(any(HEADERS)).append("\r\n");
        }
        return text.append("Content-Length: 0\r\nConnection: close\r\n\r\n").toString();
    }

    private String twisted(String path) {
        int at = random.nextInt(3) == 0 ? random.nextInt(path.length()) : path.length();
        return random.nextInt(3) > 0 ? path : path.substring(0, at) + any(TWISTS) + path.substring(at);
    }

    private String any(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** As it is, byte for byte: no client mends it. */
    private static int status(URI service, String request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            String line = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))
                    .readLine();
            return line == null ? 400 : Integer.parseInt(line.split(" ")[1]);
        }
    }
}
