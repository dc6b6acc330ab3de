package org.duizhao.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Notes when work on a message starts and ends. A start that is found without its end means that the service died with
 * the message in its hands.
 */
final class StartLedger {

    private static final Duration FORGOTTEN = Duration.ofDays(7);

    private final Path folder;

    /**
     * Notes older than a week belong to messages that another replica has done; they are removed.
     *
     * @throws UncheckedIOException when the folder cannot be written: better now than at each message
     */
    StartLedger(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "probe", null));
            Instant limit = Instant.now().minus(FORGOTTEN);
            try (Stream<Path> notes = Files.list(folder)) {
                for (Path note : notes.toList()) {
                    if (Files.getLastModifiedTime(note).toInstant().isBefore(limit)) {
                        Files.deleteIfExists(note);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("duizhao.stage.starts-folder: " + folder + " (expected: writable)", e);
        }
    }

    /** Notes a start, and returns how many starts without an end there were before. */
    int start(String message) {
        Path note = folder.resolve(message);
        try {
            int before = starts(note);
            Files.writeString(note, Integer.toString(before + 1));
            return before;
        } catch (IOException e) {
            throw new UnavailableException("duizhao.stage.starts-folder: " + folder + " (expected: writable)", e);
        }
    }

    void end(String message) {
        try {
            Files.deleteIfExists(folder.resolve(message));
        } catch (IOException e) {
            throw new UnavailableException("duizhao.stage.starts-folder: " + folder + " (expected: writable)", e);
        }
    }

    private static int starts(Path note) throws IOException {
        try {
            String text = Files.readString(note);
            return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 1;
        } catch (NoSuchFileException e) {
            return 0;
        }
    }
}
