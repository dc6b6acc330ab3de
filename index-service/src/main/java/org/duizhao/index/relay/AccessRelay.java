package org.duizhao.index.relay;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.List;
import org.duizhao.events.Access;
import org.duizhao.index.elastic.AccessStore;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Who may see a document is ingest-service's to keep; no search shows it to anybody else once the answer is sent. */
@RestController
final class AccessRelay {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final IngestRelay relay;
    private final AccessStore store;

    AccessRelay(IngestRelay relay, AccessStore store) {
        this.relay = relay;
        this.store = store;
    }

    /** What ingest-service answers. */
    record Kept(
            String id,
            long number,
            boolean everyone,
            List<String> groups,
            @Nullable String owner) {}

    @PutMapping("/api/documents/{id}/access")
    void put(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpResponse<InputStream> answer = relay.ask(request);
        byte[] body;
        try (InputStream in = answer.body()) {
            body = in.readAllBytes();
        }
        if (answer.statusCode() == HttpStatus.OK.value()) {
            follow(JSON.readValue(body, Kept.class));
        }
        IngestRelay.answer(answer, new ByteArrayInputStream(body), response);
    }

    private void follow(Kept kept) {
        try {
            store.put(kept.id(), new Access(kept.number(), kept.everyone(), kept.groups()), kept.owner());
        } catch (UnavailableException e) {
            throw new UnavailableException(
                    "access: kept, but searches do not follow it yet: " + e.getMessage() + " (expected: send it again)",
                    e);
        }
    }
}
