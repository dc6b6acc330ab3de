package org.duizhao.ingest.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What became of files, in a file beside the first of them.
 *
 * @param state {@code ACCEPTED}, or {@code REFUSED} with the cause
 * @param status where to ask how far it has come
 */
record Outcome(
        String state,
        List<Seen> files,
        @Nullable String id,
        @Nullable Long revision,
        @Nullable URI status,
        @Nullable String cause) {

    static final String SUFFIX = ".duizhao.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /** A file as it was: what has another size or time is a new one. */
    record Seen(String name, long size, long modifiedMillis) {

        static List<Seen> of(List<Path> files) throws IOException {
            List<Seen> seen = new ArrayList<>();
            for (Path file : files) {
                seen.add(new Seen(
                        file.getFileName().toString(),
                        Files.size(file),
                        Files.getLastModifiedTime(file).toMillis()));
            }
            return seen;
        }
    }

    Outcome {
        files = List.copyOf(files);
    }

    static Outcome of(List<Seen> files, Intake.Taken taken) {
        if (taken instanceof Intake.Accepted accepted) {
            return new Outcome("ACCEPTED", files, accepted.id(), accepted.revision(), accepted.status(), null);
        }
        return new Outcome("REFUSED", files, null, null, null, ((Intake.Refused) taken).cause());
    }

    /** The one that is known of a file; nothing also where it cannot be read. */
    static Optional<Outcome> beside(Path first) throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(path(first)), Outcome.class));
        } catch (NoSuchFileException | JacksonException | NullPointerException e) {
            return Optional.empty();
        }
    }

    void write(Path first) throws IOException {
        Path aside = first.resolveSibling("." + path(first).getFileName() + ".new");
        Files.write(aside, JSON.writeValueAsBytes(this));
        Files.move(aside, path(first), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path path(Path first) {
        return first.resolveSibling(first.getFileName() + SUFFIX);
    }
}
