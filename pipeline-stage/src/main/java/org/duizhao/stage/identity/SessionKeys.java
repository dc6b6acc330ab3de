package org.duizhao.stage.identity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The secrets with which session cookies are made: the first makes, all of them open. All copies of all services share
 * the file; it is made if it is missing and read again when it has changed.
 */
final class SessionKeys {

    private final WatchedFile<List<byte[]>> file;

    private SessionKeys(Path path) {
        this.file = new WatchedFile<>(path, SessionKeys::read);
    }

    static SessionKeys open(Path path) throws IOException {
        Path absolute = path.toAbsolutePath();
        PrivateFiles.createFolderOf(absolute);
        if (Files.notExists(absolute)) {
            PrivateFiles.createOnce(absolute, List.of(Secrets.next()));
        }
        SessionKeys keys = new SessionKeys(absolute);
        keys.all();
        return keys;
    }

    /** 256 bits each; at least one. */
    List<byte[]> all() {
        return file.value();
    }

    private static List<byte[]> read(List<String> lines) {
        List<byte[]> keys = lines.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(SessionKeys::key)
                .toList();
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("session keys: none (expected: a line for each, the newest first)");
        }
        return keys;
    }

    private static byte[] key(String line) {
        if (line.strip().length() < 32) {
            throw new IllegalArgumentException("session key: too short (expected: at least 32 random characters)");
        }
        return Secrets.digest(line.strip());
    }
}
