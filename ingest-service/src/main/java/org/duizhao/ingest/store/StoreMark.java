package org.duizhao.ingest.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.UUID;

/** The file that says that a folder is a content store, and of which layout. */
final class StoreMark {

    private static final String NAME = "duizhao-store.json";
    private static final String CONTENT = "{\"layout\": 1}\n";

    private StoreMark() {}

    /** Writes the mark if there is none, by the same means as everything else is written, and so tries them. */
    static void open(Path root, Path incoming) throws IOException {
        if (Files.notExists(root.resolve(NAME))) {
            Path aside = incoming.resolve(UUID.randomUUID().toString());
            Durable.write(aside, CONTENT.getBytes(StandardCharsets.UTF_8));
            try {
                Durable.link(root.resolve(NAME), aside);
            } catch (UnsupportedOperationException | FileSystemException e) {
                throw new IOException("store folder: " + root + " (expected: a file system with hard links)", e);
            } finally {
                Files.deleteIfExists(aside);
            }
        }
        check(root);
    }

    static void check(Path root) throws IOException {
        String content;
        try {
            content = Files.readString(root.resolve(NAME));
        } catch (NoSuchFileException e) {
            throw new IOException("store folder: " + root + " without " + NAME + " (expected: a content store)", e);
        }
        if (!content.equals(CONTENT)) {
            throw new IOException("store layout: " + content.strip() + " (expected: " + CONTENT.strip() + ")");
        }
    }
}
