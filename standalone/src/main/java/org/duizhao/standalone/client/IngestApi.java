package org.duizhao.standalone.client;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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
        this(base, Key.NONE);
    }

    public IngestApi(URI base, Key key) {
        this.http = new Http(base, key);
    }

    /** Sends once. */
    public Accepted upload(Upload upload) throws IOException {
        return accepted(http.post("/api/documents", form(upload)));
    }

    /** Sends once what may be an archive; each of its documents has its own answer. */
    public List<Answered> send(Upload upload) throws IOException {
        JsonNode answer = http.post("/api/documents", form(upload));
        if (!answer.has("documents")) {
            return List.of(new Answered(upload.label(), accepted(answer), null));
        }
        List<Answered> answers = new ArrayList<>();
        answer.get("documents").forEach(document -> answers.add(answered(document)));
        return answers;
    }

    private static Answered answered(JsonNode document) {
        List<String> files = new ArrayList<>();
        document.path("files").forEach(file -> files.add(file.asString()));
        boolean refused = document.path("outcome").asString().equals("REFUSED");
        Accepted accepted = refused
                ? null
                : new Accepted(
                        document.path("id").asString(),
                        document.path("revision").asLong(),
                        document.path("outcome").asString().equals("DUPLICATE"));
        return new Answered(
                String.join(" + ", files), accepted, document.path("detail").asString(null));
    }

    /** Sends again while the service is busy or cannot reach Kafka; the same bytes are the same document. */
    public Accepted upload(Upload upload, Duration patience) throws IOException {
        return patiently(() -> upload(upload), patience);
    }

    /** The same with what may be an archive. */
    public List<Answered> send(Upload upload, Duration patience) throws IOException {
        return patiently(() -> send(upload), patience);
    }

    private interface Sending<T> {

        T send() throws IOException;
    }

    private static <T> T patiently(Sending<T> sending, Duration patience) throws IOException {
        Instant last = Instant.now().plus(patience);
        while (true) {
            try {
                return sending.send();
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
