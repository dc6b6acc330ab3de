package org.duizhao.stage.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is in a small text file, read again when it has changed. If it cannot be read any more, what was read last stays
 * in force and the log says so, once a change.
 */
final class WatchedFile<T> {

    private static final Logger log = LoggerFactory.getLogger(WatchedFile.class);

    private final Path path;
    private final Function<List<String>, T> reading;
    private volatile @Nullable Read<T> last;

    /** @param reading throws an {@link IllegalArgumentException} that names the line */
    WatchedFile(Path path, Function<List<String>, T> reading) {
        this.path = path;
        this.reading = reading;
    }

    private record Read<T>(@Nullable String stamp, T value) {}

    Path path() {
        return path;
    }

    /** Reads it as it is; a missing file has no lines. */
    T now() throws IOException {
        try {
            return reading.apply(Files.readAllLines(path));
        } catch (NoSuchFileException e) {
            return reading.apply(List.of());
        }
    }

    /** What was in it when it last changed. */
    T value() {
        Read<T> known = last;
        String stamp = stamp();
        if (known != null && Objects.equals(known.stamp(), stamp)) {
            return known.value();
        }
        return readAgain(stamp);
    }

    private synchronized T readAgain(@Nullable String stamp) {
        Read<T> known = last;
        T value;
        try {
            value = now();
        } catch (IOException | IllegalArgumentException e) {
            if (known == null) {
                throw new IllegalStateException(path + ": " + e.getMessage(), e);
            }
            log.error("{}: not read again, what was in it before stays in force: {}", path, e.getMessage());
            value = known.value();
        }
        last = new Read<>(stamp, value);
        return value;
    }

    private @Nullable String stamp() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return attributes.lastModifiedTime().toInstant() + "/" + attributes.size() + "/" + attributes.fileKey();
        } catch (IOException e) {
            return null;
        }
    }
}
