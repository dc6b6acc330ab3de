package org.duizhao.ingest.upload;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client of the command API. */
final class Api {

    static final String BOUNDARY = "------------------------test-boundary";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String base;

    Api(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    static Form form() {
        return new Form();
    }

    HttpResponse<byte[]> upload(Form form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + "/api/documents"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(form.end())));
    }

    HttpResponse<byte[]> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<byte[]> post(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).POST(BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    HttpResponse<byte[]> json(String path, String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    HttpResponse<byte[]> delete(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).DELETE());
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.timeout(Duration.ofSeconds(60)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** A multipart/form-data body. */
    static final class Form {

        private final ByteArrayOutputStream body = new ByteArrayOutputStream();

        Form file(String part, String name, byte[] bytes) throws IOException {
            line("--" + BOUNDARY);
            line("Content-Disposition: form-data; name=\"" + part + "\"; filename=\"" + name + "\"");
            line("Content-Type: application/octet-stream");
            line("");
            body.write(bytes);
            line("");
            return this;
        }

        Form field(String name, String value) throws IOException {
            line("--" + BOUNDARY);
            line("Content-Disposition: form-data; name=\"" + name + "\"");
            line("");
            line(value);
            return this;
        }

        byte[] end() throws IOException {
            line("--" + BOUNDARY + "--");
            return body.toByteArray();
        }

        private void line(String line) throws IOException {
            body.write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
