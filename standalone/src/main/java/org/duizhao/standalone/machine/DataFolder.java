package org.duizhao.standalone.machine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
            note(channel);
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new StartException(root + ": cannot be used (expected: a folder that can be written): " + e, e);
        }
    }

    /** Who holds the lock, for {@link #stop}. */
    private static void note(FileChannel lock) throws IOException {
        lock.truncate(0);
        lock.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Has the run on a folder stop, as Ctrl-C does, and waits until it has.
     *
     * @return whether there was one
     * @throws StartException if it has not ended in time
     */
    public static boolean stop(Path folder, Duration patience) {
        Path lock = folder.toAbsolutePath().normalize().resolve("lock");
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            if (channel.tryLock() != null) {
                return false;
            }
            ProcessHandle run = ProcessHandle.of(
                            Long.parseLong(Files.readString(lock).strip()))
                    .orElseThrow(() -> new IOException("its process is not of this machine"));
            run.destroy();
            run.onExit().get(patience.toSeconds(), TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            throw new StartException(folder + ": still stopping after " + patience.toSeconds() + " s", e);
        } catch (IOException | ExecutionException | NumberFormatException e) {
            throw new StartException(folder + ": the run cannot be stopped: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("interrupted", e);
        }
    }

    Path root() {
        return root;
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** Of the folder of a run. */
    public static Path contentStore(Path root) {
        return root.resolve("store");
    }

    Path contentStore() {
        return contentStore(root);
    }

    /** Users, keys, the secret of sessions, audit files. */
    public static Path security(Path root) {
        return root.resolve("security");
    }

    /** Users and API keys; once it is there, the services ask who sends a request. */
    public static Path users(Path root) {
        return security(root).resolve("users");
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
