package org.duizhao.index.relay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.duizhao.index.watch.ServiceClients;
import org.duizhao.index.watch.ServiceProperties;
import org.duizhao.stage.UnavailableException;
import org.duizhao.stage.identity.ClientAddress;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * One origin for browsers: commands about documents, and their files, are ingest-service's, and it is asked from here.
 * The request goes on as it is, whoever sends it; ingest-service looks at its credentials itself.
 */
@RestController
final class IngestRelay {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Of one connection, or ours to say. */
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "connection",
            "content-length",
            "expect",
            "host",
            "http2-settings",
            "keep-alive",
            "origin", // looked at here
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade",
            "x-duizhao-client");

    private final HttpClient client;
    private final URI ingest;
    private final ClientAddress addresses;

    IngestRelay(ServiceProperties services, ServiceClients clients, ClientAddress addresses) {
        this.client = clients.builder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.ingest = services.ingest();
        this.addresses = addresses;
    }

    @PostMapping({"/api/documents", "/api/documents/{id}/{*command}"})
    void post(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pass(request, response);
    }

    @PutMapping("/api/documents/{id}/{*what}")
    void put(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pass(request, response);
    }

    @DeleteMapping("/api/documents/{id}")
    void delete(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pass(request, response);
    }

    @GetMapping({"/api/documents/{id}/file", "/api/documents/{id}/pages/{*page}", "/api/documents/{id}/access"})
    void file(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pass(request, response);
    }

    private void pass(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpResponse<InputStream> answer = ask(request);
        try (InputStream body = answer.body()) {
            answer(answer, body, response);
        }
    }

    static void answer(HttpResponse<?> answer, InputStream body, HttpServletResponse response) throws IOException {
        response.setStatus(answer.statusCode());
        answer.headers().map().forEach((name, values) -> {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> response.addHeader(name, value));
            }
        });
        answer.headers().firstValueAsLong("content-length").ifPresent(response::setContentLengthLong);
        body.transferTo(response.getOutputStream());
    }

    HttpResponse<InputStream> ask(HttpServletRequest request) {
        try {
            return client.send(onward(request), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IOException e) {
            throw new UnavailableException("ingest-service: no answer (expected: one at " + ingest + ")", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("ingest-service: not waited for (expected: an answer)", e);
        }
    }

    private HttpRequest onward(HttpServletRequest request) {
        String query = request.getQueryString();
        HttpRequest.Builder onward =
                HttpRequest.newBuilder(ingest.resolve(request.getRequestURI() + (query == null ? "" : "?" + query)));
        for (String name : Collections.list(request.getHeaderNames())) {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                Collections.list(request.getHeaders(name)).forEach(value -> onward.header(name, value));
            }
        }
        return onward.header(ClientAddress.HEADER, addresses.header(request))
                .method(request.getMethod(), body(request))
                .build();
    }

    private static BodyPublisher body(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        if (length == 0 || (length < 0 && request.getHeader("Transfer-Encoding") == null)) {
            return BodyPublishers.noBody();
        }
        BodyPublisher stream = BodyPublishers.ofInputStream(() -> {
            try {
                return request.getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return length < 0 ? stream : BodyPublishers.fromPublisher(stream, length);
    }
}
