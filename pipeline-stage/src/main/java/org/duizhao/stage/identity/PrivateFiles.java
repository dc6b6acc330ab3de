package org.duizhao.stage.identity;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Files that nobody but their owner reads; complete as soon as they have their name. */
final class PrivateFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    static Path beside(Path path, String suffix) {
        return path.resolveSibling(path.getFileName() + suffix);
    }

    /** The folder that a file is to stand in. */
    static void createFolderOf(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder, attributes("rwx------"));
        }
    }

    /** Opens a file for adding to its end; makes it if it is missing. */
    static FileChannel append(Path path) throws IOException {
        return FileChannel.open(
                path,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE),
                attributes("rw-------"));
    }

    static void replace(Path path, List<String> lines) throws IOException {
        Path aside = write(path, lines);
        Files.move(aside, path, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes the file unless it is there; of several processes that try, one does. */
    static void createOnce(Path path, List<String> lines) throws IOException {
        Path aside = write(path, lines);
        try {
            Files.createLink(path, aside);
        } catch (FileAlreadyExistsException e) {
            // another process was first
        } finally {
            Files.delete(aside);
        }
    }

    private static Path write(Path path, List<String> lines) throws IOException {
        Path aside = beside(path, "." + UUID.randomUUID());
        Files.createFile(aside, attributes("rw-------"));
        Files.writeString(aside, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        return aside;
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
