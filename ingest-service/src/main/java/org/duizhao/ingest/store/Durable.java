package org.duizhao.ingest.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** File operations that are on the disk when they return, and those that only one of many can win. */
final class Durable {

    private Durable() {}

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
        boolean linked;
        try {
            Files.createLink(name, file);
            linked = true;
        } catch (FileAlreadyExistsException e) {
            linked = isSame(name, file);
        }
        forceFolderOf(name);
        return linked;
    }

    private static boolean isSame(Path name, Path file) throws IOException {
        try {
            return Files.isSameFile(name, file);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
