package org.duizhao.standalone.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** The output of one child in {@code NAME.log}; at the limit that file becomes {@code NAME.1.log}, and so on. */
final class RollingLog {

    private static final int OLD_FILES = 2;

    private final Path folder;
    private final String name;
    private final long limit;

    RollingLog(Path folder, String name, long limit) {
        this.folder = folder;
        this.name = name;
        this.limit = limit;
    }

    Path file() {
        return folder.resolve(name + ".log");
    }

    /** Copies until the end of {@code output}. */
    void copy(InputStream output) throws IOException {
        byte[] buffer = new byte[8192];
        int length = output.read(buffer);
        while (length >= 0) {
            try (OutputStream log =
                    Files.newOutputStream(file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                long size = Files.size(file());
                while (length >= 0 && size < limit) {
                    log.write(buffer, 0, length);
                    size += length;
                    length = output.read(buffer);
                }
            }
            if (length >= 0) {
                roll();
            }
        }
    }

    /** The last lines written, for a message that says why a child died. */
    List<String> tail(int lines) throws IOException {
        if (!Files.exists(file())) {
            return List.of();
        }
        List<String> all = new String(Files.readAllBytes(file()), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return all.subList(Math.max(0, all.size() - lines), all.size());
    }

    private void roll() throws IOException {
        for (int i = OLD_FILES; i >= 1; i--) {
            Path from = i == 1 ? file() : old(i - 1);
            if (Files.exists(from)) {
                Files.move(from, old(i), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path old(int number) {
        return folder.resolve(name + "." + number + ".log");
    }
}
