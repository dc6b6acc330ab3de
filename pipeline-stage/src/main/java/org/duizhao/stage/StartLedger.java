package org.duizhao.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Notes when work on a message starts and ends. A start that is found without its end means that the service died with
 * the message in its hands. A service that is asked to stop takes back what it noted.
 */
final class StartLedger {

    private static final Duration FORGOTTEN = Duration.ofDays(7);
    private static final String REPORTED = "reported";

    private final Path folder;
    private final Set<String> underWay = new HashSet<>();
    private boolean closed;

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

    /** How many starts of a message are noted that have no end. */
    int starts(String message) {
        try {
            String text = Files.readString(folder.resolve(message));
            return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 1;
        } catch (NoSuchFileException e) {
            return 0;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /**
     * Notes a start, and returns how many starts without an end there were before.
     *
     * @throws UnavailableException if it cannot be noted, or the service stops
     */
    synchronized int start(String message) {
        if (closed) {
            throw WorkUnderWay.stopping(null);
        }
        int before = starts(message);
        write(message, Integer.toString(before + 1));
        underWay.add(message);
        return before;
    }

    synchronized void end(String message) {
        underWay.remove(message);
        delete(message);
    }

    /** Notes that a failure of the message was reported while its work could not be ended. */
    synchronized void reported(String message) {
        underWay.remove(message);
        write(message, REPORTED);
    }

    /** Whether it was; the next process need not do it again. */
    boolean isReported(String message) {
        try {
            return Files.readString(folder.resolve(message)).equals(REPORTED);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    /** Takes back the starts that have no end yet; there will be no others. */
    synchronized void close() {
        closed = true;
        underWay.forEach(this::delete);
        underWay.clear();
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private void write(String message, String text) {
        try {
            Files.writeString(folder.resolve(message), text);
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private void delete(String message) {
        try {
            Files.deleteIfExists(folder.resolve(message));
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    private UnavailableException unwritable(IOException e) {
        return new UnavailableException("duizhao.stage.starts-folder: " + folder + " (expected: writable)", e);
    }
}
