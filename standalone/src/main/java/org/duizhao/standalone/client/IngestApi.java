package org.duizhao.standalone.client;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The commands of ingest-service. */
public final class IngestApi {

    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Http http;

    public IngestApi(URI base) {
        this(base, new Key(null));
    }

    public IngestApi(URI base, Key key) {
        this.http = new Http(base, key);
    }

    /** Sends once. */
    public Accepted upload(Upload upload) throws IOException {
        return accepted(http.post("/api/documents", form(upload)));
    }

    /** Sends again while the service is busy or cannot reach Kafka; the same bytes are the same document. */
    public Accepted upload(Upload upload, Duration patience) throws IOException {
        Instant last = Instant.now().plus(patience);
        while (true) {
            try {
                return upload(upload);
            } catch (ApiException e) {
                if (!e.isTemporary()
                        || e.status() == 0
                        || Instant.now().plus(PAUSE).isAfter(last)) {
                    throw e;
                }
                Pause.of(PAUSE);
            }
        }
    }

    public Accepted reprocess(String id) {
        return accepted(http.post(Http.document(id) + "/reprocess"));
    }

    public Accepted delete(String id) {
        return accepted(http.delete(Http.document(id)));
    }

    /** Says who may see a document, through index-service or ingest-service itself. @param groups null for everyone */
    public JsonNode access(String id, @Nullable List<String> groups) {
        ObjectNode wanted = JsonNodeFactory.instance.objectNode();
        if (groups == null) {
            wanted.put("everyone", true);
        } else {
            groups.forEach(wanted.putArray("groups")::add);
        }
        return http.put(Http.document(id) + "/access", wanted);
    }

    /** The ids of all documents in the store. */
    public void forEachDocument(Consumer<String> action) {
        forEachRevision((id, revision) -> action.accept(id));
    }

    /** The ids of all documents in the store, each with its last revision. */
    public void forEachRevision(ObjLongConsumer<String> action) {
        String after = "";
        do {
            JsonNode page = http.get("/api/documents", after.isEmpty() ? Map.of() : Map.of("after", after));
            page.path("documents")
                    .forEach(entry -> action.accept(
                            entry.path("id").asString(), entry.path("revision").asLong()));
            after = page.path("next").asString("");
        } while (!after.isEmpty());
    }

    private static Multipart form(Upload upload) throws FileNotFoundException {
        Multipart form = new Multipart();
        upload.hints().forEach(form::field);
        for (Map.Entry<String, Path> file : upload.files().entrySet()) {
            form.file(file.getKey(), file.getValue());
        }
        return form;
    }

    private static Accepted accepted(JsonNode answer) {
        return new Accepted(
                answer.path("id").asString(),
                answer.path("revision").asLong(),
                answer.path("duplicate").asBoolean(false));
    }
}
