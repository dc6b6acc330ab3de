package org.duizhao.standalone.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
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

    /**
     * Copies until the end of {@code output}. What cannot be written is lost: a full disk costs lines, never the process whose
     * output nobody would read any more.
     */
    void copy(InputStream output) throws IOException {
        byte[] buffer = new byte[8192];
        int length = output.read(buffer);
        while (length >= 0) {
            try {
                length = copyToOne(output, buffer, length);
            } catch (UncheckedIOException e) {
                length = output.read(buffer);
            }
        }
    }

    /** Copies to one file until that is full or cannot be written; then an {@link UncheckedIOException} is thrown. */
    private int copyToOne(InputStream output, byte[] buffer, int first) throws IOException {
        int length = first;
        try (OutputStream log = open()) {
            long size = size();
            while (length >= 0 && size < limit) {
                write(log, buffer, length);
                size += length;
                length = output.read(buffer);
            }
        }
        if (length >= 0) {
            roll();
        }
        return length;
    }

    private OutputStream open() {
        try {
            return Files.newOutputStream(file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long size() {
        try {
            return Files.size(file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(OutputStream log, byte[] buffer, int length) {
        try {
            log.write(buffer, 0, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    private void roll() {
        try {
            for (int i = OLD_FILES; i >= 1; i--) {
                Path from = i == 1 ? file() : old(i - 1);
                if (Files.exists(from)) {
                    Files.move(from, old(i), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path old(int number) {
        return folder.resolve(name + "." + number + ".log");
    }
}
