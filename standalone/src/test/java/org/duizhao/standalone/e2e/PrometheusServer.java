package org.duizhao.standalone.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Debian's Prometheus with the project's own configuration: other ports, and in seconds what takes minutes. */
final class PrometheusServer implements AutoCloseable {

    private static final Map<String, String> DEFAULT_PORTS = Map.of(
            "ingest-service", "8081", "align-service", "8082", "enrich-service", "8083", "index-service", "8084");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final URI uri;

    private PrometheusServer(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    static PrometheusServer start(Path home, Path folder, Map<String, URI> services) throws IOException {
        Path prometheus = home.resolve("docker/prometheus");
        String config = Files.readString(prometheus.resolve("local.yml")).replace("15s", "2s");
        for (Map.Entry<String, URI> service : services.entrySet()) {
            config = config.replace(
                    "127.0.0.1:" + DEFAULT_PORTS.get(service.getKey()) + "\"",
                    service.getValue().getAuthority() + "\"");
        }
        Path file = Files.writeString(folder.resolve("prometheus.yml"), config);
        String rules = Files.readString(prometheus.resolve("rules.yml")).replaceAll("for: \\d+m", "for: 5s");
        Files.writeString(folder.resolve("rules.yml"), rules);
        int port = FreePorts.one();
        Process process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + file,
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        return new PrometheusServer(process, URI.create("http://127.0.0.1:" + port));
    }

    /** The series that an expression gives now; none while the server starts. */
    List<JsonNode> query(String expression) {
        String answer = get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
        return answer.isEmpty()
                ? List.of()
                : JsonMapper.shared()
                        .readTree(answer)
                        .at("/data/result")
                        .valueStream()
                        .toList();
    }

    String targets() {
        return get("/api/v1/targets");
    }

    /** Empty while the server starts: at first nobody listens, then it answers 503. */
    private String get(String path) {
        try {
            HttpResponse<String> answer =
                    http.send(HttpRequest.newBuilder(uri.resolve(path)).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == 503 ? "" : answer.body();
        } catch (java.net.ConnectException e) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
