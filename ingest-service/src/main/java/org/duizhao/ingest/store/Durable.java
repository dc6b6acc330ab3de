package org.duizhao.ingest.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** File operations that are on the disk when they return, and those that only one of many can win. */
final class Durable {

    private static final Executor THREADS = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "store");
        thread.setDaemon(true);
        return thread;
    });

    private Durable() {}

    /** Something done to files. */
    interface Step {
        void run() throws IOException;
    }

    /**
     * Takes some steps at the same time and returns when all are done: one commit of the file system's journal serves all that
     * wait for it, where each step alone would wait for one of its own.
     *
     * @throws IOException of one that failed; the others have been taken nevertheless
     */
    static void together(List<Step> steps) throws IOException {
        List<CompletableFuture<Void>> running = new ArrayList<>();
        for (Step step : steps.subList(1, steps.size())) {
            running.add(CompletableFuture.runAsync(() -> unchecked(step), THREADS));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(running.toArray(CompletableFuture<?>[]::new));
        try {
            steps.get(0).run();
        } finally {
            all.handle((done, failure) -> done).join();
        }
        try {
            all.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException io ? io.getCause() : new IOException(e);
        }
    }

    private static void unchecked(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the content of a file durable. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Makes the name of a file durable. */
    static void forceFolderOf(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(folderOf(file), StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void write(Path file, byte[] content) throws IOException {
        Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        force(file);
    }

    /** Creates a folder and its missing parents, durably. */
    static void createFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        createFolderOf(folder);
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
        forceFolderOf(folder);
    }

    /** Creates the folder that a file is to lie in, durably. */
    static void createFolderOf(Path file) throws IOException {
        createFolders(folderOf(file));
    }

    private static Path folderOf(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder; // only a root has none
    }

    /**
     * Gives {@code file} a second name, unless that name is taken.
     *
     * @return whether {@code name} now stands for {@code file}; also true if it did before
     */
    static boolean link(Path name, Path file) throws IOException {
        boolean linked = name(name, file);
        forceFolderOf(name);
        return linked;
    }

    /** Does what {@link #link} does, but for making the name durable. */
    static boolean name(Path name, Path file) throws IOException {
        try {
            Files.createLink(name, file);
            return true;
        } catch (FileAlreadyExistsException e) {
            return isSame(name, file);
        }
    }

    private static boolean isSame(Path name, Path file) throws IOException {
        try {
            return Files.isSameFile(name, file);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
