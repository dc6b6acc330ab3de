package org.duizhao.standalone.machine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.duizhao.standalone.process.PidFile;
import org.duizhao.standalone.process.StartException;
import org.jspecify.annotations.Nullable;

/**
 * The folder with the data and logs of one machine. One run at a time: it is locked while it is open, by a lock that the
 * operating system lets go when the process ends, however it ends.
 */
public final class DataFolder implements AutoCloseable {

    private static final long LEAST_FREE = 2L << 30;

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    public static DataFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(root.resolve("logs"));
            Files.createDirectories(root.resolve("kafka"));
            requireSpace(root, Files.getFileStore(root).getUsableSpace());
            FileChannel channel =
                    FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new StartException(root
                        + ": in use by another run (expected: one at a time; --data FOLDER and --port-base N make room"
                        + " for a second)");
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new StartException(root + ": cannot be used (expected: a folder that can be written): " + e, e);
        }
    }

    Path root() {
        return root;
    }

    public Path logs() {
        return root.resolve("logs");
    }

    public Path contentStore() {
        return root.resolve("store");
    }

    /** Users and API keys; once it is there, the services ask who sends a request. */
    public static Path users(Path root) {
        return root.resolve("security").resolve("users");
    }

    Path users() {
        return users(root);
    }

    Path ocrLibrary() {
        return root.resolve("ocr");
    }

    Path starts(String service) {
        return root.resolve("starts").resolve(service);
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path elasticsearch() {
        return root.resolve("elasticsearch");
    }

    public PidFile pids() {
        return new PidFile(root.resolve("pids"));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    @Override
    public String toString() {
        return root.toString();
    }

    static void requireSpace(Path root, long free) {
        if (free < LEAST_FREE) {
            throw new StartException(
                    "free space of %s: %d MiB (expected: at least %d MiB; --data FOLDER puts it elsewhere)"
                            .formatted(root, free >> 20, LEAST_FREE >> 20));
        }
    }
}
