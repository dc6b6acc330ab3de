package org.duizhao.standalone.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.net.ssl.SSLHandshakeException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON over HTTP; problem details (RFC 9457) become {@link ApiException}s. */
final class Http {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);

    private final HttpClient client;
    private final URI base;
    private final Key key;

    Http(URI base, Key key) {
        this.base = base;
        this.key = key;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .sslContext(key.trust().context())
                .build();
    }

    JsonNode get(String path, Map<String, String> query) {
        return send(HttpRequest.newBuilder(uri(path, query)).GET());
    }

    JsonNode post(String path) {
        return send(HttpRequest.newBuilder(uri(path, Map.of())).POST(HttpRequest.BodyPublishers.noBody()));
    }

    JsonNode post(String path, Multipart form) throws IOException {
        return send(HttpRequest.newBuilder(uri(path, Map.of()))
                .header("Content-Type", form.contentType())
                .POST(form.body()));
    }

    JsonNode delete(String path) {
        return send(HttpRequest.newBuilder(uri(path, Map.of())).DELETE());
    }

    JsonNode put(String path, JsonNode body) {
        return send(HttpRequest.newBuilder(uri(path, Map.of()))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Copies an answer of any length as it comes. */
    void copy(String path, Map<String, String> query, OutputStream to) throws IOException {
        HttpResponse<InputStream> response = exchange(
                HttpRequest.newBuilder(uri(path, query)).GET(), "*/*", HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (response.statusCode() >= 400) {
                throw new ApiException(response.statusCode(), problem(response, parse(body.readAllBytes())));
            }
            body.transferTo(to);
        }
    }

    private JsonNode send(HttpRequest.Builder builder) {
        HttpResponse<byte[]> response = exchange(builder, "application/json", HttpResponse.BodyHandlers.ofByteArray());
        JsonNode body = parse(response.body());
        if (response.statusCode() >= 400) {
            throw new ApiException(response.statusCode(), problem(response, body));
        }
        return body;
    }

    private <T> HttpResponse<T> exchange(
            HttpRequest.Builder builder, String accept, HttpResponse.BodyHandler<T> handler) {
        if (key.secret() != null) {
            builder.header("Authorization", "Bearer " + key.secret());
        }
        HttpRequest request =
                builder.timeout(ANSWER_WITHIN).header("Accept", accept).build();
        try {
            return client.send(request, handler);
        } catch (ConnectException e) {
            throw new ApiException(0, base + ": nobody answers (expected: running; ./duizhao run starts it)");
        } catch (SSLHandshakeException e) {
            throw new ApiException(
                    0, base + ": not believed: " + e.getMessage() + " (expected: an authority of --ca FILE signed it)");
        } catch (IOException e) {
            throw new ApiException(0, base + ": no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiException(0, "interrupted");
        }
    }

    private static String problem(HttpResponse<?> response, JsonNode body) {
        String detail = body.path("detail").asString("");
        if (detail.isEmpty()) {
            detail = body.path("title").asString("no details");
        }
        String kind = body.path("kind").asString("");
        return "%s (HTTP %d%s)".formatted(detail, response.statusCode(), kind.isEmpty() ? "" : ", " + kind);
    }

    private static JsonNode parse(byte[] body) {
        try {
            return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.createObjectNode();
        }
    }

    /** The path of a document; what a person typed may be no id at all. */
    static String document(String id) {
        if (!ID.matcher(id).matches()) {
            throw new ApiException(400, "id: " + id + " (expected: 32 hexadecimal digits, as upload printed them)");
        }
        return "/api/documents/" + id;
    }

    private URI uri(String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String root = base.toString().replaceFirst("/+$", "");
        return URI.create(root + path + (parameters.isEmpty() ? "" : "?" + parameters));
    }
}
