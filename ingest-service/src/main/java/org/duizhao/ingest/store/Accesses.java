package org.duizhao.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.duizhao.events.Access;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may see which document: {@code access/ab/DOCUMENT/NUMBER}, of which the highest number holds. What was said outlives a
 * deletion, so that the same bytes do not come to sight by being sent again.
 */
public final class Accesses {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST_ATTEMPTS = 1000;

    private final Path root;
    private final Path incoming;

    Accesses(Path root, Path incoming) {
        this.root = root.resolve("access");
        this.incoming = incoming;
    }

    /** What was said last; nothing where nobody has said anything, and everyone may see it. */
    public Optional<Access> of(String documentId) throws IOException {
        while (true) {
            long last = last(documentId);
            if (last == 0) {
                return Optional.empty();
            }
            try {
                return Optional.of(JSON.readValue(Files.readAllBytes(file(documentId, last)), Access.class));
            } catch (NoSuchFileException e) {
                // a higher one came in this moment
            } catch (JacksonException e) {
                throw new IOException("access: " + file(documentId, last) + " (expected: JSON of an access)", e);
            }
        }
    }

    /** Says it under the next number. Of two who do so at the same moment each gets a number of its own. */
    public Access put(String documentId, boolean everyone, List<String> groups) throws IOException {
        Durable.createFolders(folder(documentId));
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            long last = last(documentId);
            Access next = new Access(last + 1, everyone, groups);
            Path aside = incoming.resolve("access-" + UUID.randomUUID());
            try {
                Durable.write(aside, JSON.writeValueAsBytes(next));
                if (Durable.link(file(documentId, next.number()), aside)) {
                    forgetBelow(documentId, next.number());
                    return next;
                }
            } finally {
                Files.deleteIfExists(aside);
            }
        }
        throw new IOException("access of " + documentId + ": no number won (expected: one in " + MOST_ATTEMPTS + ")");
    }

    private void forgetBelow(String documentId, long number) throws IOException {
        for (String name : Folders.names(folder(documentId))) {
            if (Long.parseLong(name) < number) {
                Files.deleteIfExists(folder(documentId).resolve(name));
            }
        }
    }

    private long last(String documentId) throws IOException {
        return Folders.names(folder(documentId)).stream()
                .mapToLong(Long::parseLong)
                .max()
                .orElse(0);
    }

    private Path folder(String documentId) {
        return root.resolve(documentId.substring(0, 2)).resolve(documentId);
    }

    private Path file(String documentId, long number) {
        return folder(documentId).resolve(Long.toString(number));
    }
}
