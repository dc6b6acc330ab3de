package org.duizhao.ingest.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder under which each child has one of its own, named after the service's process: what a killed service left
 * behind is known by that and swept.
 */
final class WorkFolder {

    private final Path root;
    private final String owner = ProcessHandle.current().pid() + "-";

    WorkFolder(Path root) {
        this.root = root;
        // A folder that cannot be written ends the start, not each document.
        delete(create());
        sweep();
    }

    /** A new, empty folder. */
    Path create() {
        try {
            return Files.createTempDirectory(Files.createDirectories(root), owner);
        } catch (IOException e) {
            throw new UncheckedIOException("work folder: " + root + " (expected: a folder that can be written)", e);
        }
    }

    static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (IOException e) {
            // What another process holds open is left to the next sweep.
        }
    }

    private void sweep() {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> folders = Files.list(root)) {
            folders.filter(WorkFolder::isOrphan).forEach(WorkFolder::delete);
        } catch (IOException e) {
            throw new UncheckedIOException("work folder: " + root + " (expected: a readable folder)", e);
        }
    }

    private static boolean isOrphan(Path folder) {
        String[] parts = folder.getFileName().toString().split("-", 2);
        return parts.length == 2
                && parts[0].matches("\\d{1,9}")
                && ProcessHandle.of(Long.parseLong(parts[0])).isEmpty();
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) throws IOException {
            Files.deleteIfExists(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
