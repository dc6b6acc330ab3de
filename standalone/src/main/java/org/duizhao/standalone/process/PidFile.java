package org.duizhao.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The children of a run, so that the next run finds those which have not ended yet: after kill -9 of the supervisor they
 * end by themselves, but not at once. A line is {@code NAME PID START_MILLIS}.
 */
public final class PidFile {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    void write(List<Child> children) {
        List<String> lines = children.stream()
                .filter(Child::isAlive)
                .flatMap(child -> Stream.concat(
                                Stream.of(child.handle()), child.handle().descendants())
                        .map(handle -> child.name() + " " + handle.pid() + " " + startOf(handle)))
                .toList();
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for what is left of the last run to end, and ends it if it does not. */
    public void awaitLastRun(Consumer<String> progress) throws IOException {
        List<ProcessHandle> left = left();
        if (left.isEmpty()) {
            return;
        }
        progress.accept("waiting for " + left.size() + " processes of the last run to end ...");
        Instant last = Instant.now().plus(PATIENCE);
        while (left.stream().anyMatch(ProcessHandle::isAlive)) {
            if (Instant.now().isAfter(last)) {
                left.forEach(ProcessHandle::destroyForcibly);
            }
            Futures.pause(200);
        }
    }

    private List<ProcessHandle> left() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file).stream()
                .map(line -> line.split(" "))
                .filter(parts -> parts.length == 3)
                .flatMap(parts -> sameProcess(Long.parseLong(parts[1]), parts[2]).stream())
                .toList();
    }

    /** A number may have been given to another process since. */
    private static Optional<ProcessHandle> sameProcess(long pid, String start) {
        return ProcessHandle.of(pid).filter(handle -> startOf(handle).equals(start));
    }

    private static String startOf(ProcessHandle handle) {
        return handle.info()
                .startInstant()
                .map(instant -> Long.toString(instant.toEpochMilli()))
                .orElse("0");
    }
}
