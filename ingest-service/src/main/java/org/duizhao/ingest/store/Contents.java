package org.duizhao.ingest.store;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The uploaded bytes by digest, and which documents refer to them. */
final class Contents {

    private final Path incoming;
    private final Path bytes;
    private final Path references;
    private final Path trash;

    Contents(Path root) throws IOException {
        this.incoming = root.resolve("incoming");
        this.bytes = root.resolve("bytes");
        this.references = root.resolve("references");
        this.trash = root.resolve("trash");
        for (Path folder : List.of(incoming, bytes, references, trash)) {
            Durable.createFolders(folder);
        }
    }

    Path path(String sha256) {
        return bytes.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    /**
     * Makes a forced file outside the store the bytes of that digest, unless they are there. They are referred to already:
     * else a deletion elsewhere might take them for unused.
     */
    void put(String sha256, Path file) throws IOException {
        Path target = path(sha256);
        Durable.createFolderOf(target);
        while (!Durable.link(target, file)) {
            try {
                if (Files.size(target) != Files.size(file)) {
                    replace(target, file);
                }
                return;
            } catch (NoSuchFileException e) {
                // discarded in this moment: link again
            }
        }
    }

    /** Only a damaged disk or a careless restore leaves bytes of a wrong length. */
    private void replace(Path target, Path file) throws IOException {
        Path aside = incoming.resolve(UUID.randomUUID().toString());
        Files.createLink(aside, file);
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Durable.forceFolderOf(target);
    }

    void refer(String documentId, String sha256) throws IOException {
        Path reference = reference(documentId, sha256);
        Durable.createFolderOf(reference);
        try {
            Files.createFile(reference);
        } catch (FileAlreadyExistsException e) {
            // durable only after the next line, if another replica has just made it
        }
        Durable.forceFolderOf(reference);
    }

    void forget(String documentId, String sha256) throws IOException {
        Files.deleteIfExists(reference(documentId, sha256));
    }

    boolean isReferredTo(String sha256) throws IOException {
        return !referrers(sha256).isEmpty();
    }

    /** The ids of the documents that refer to these bytes. */
    List<String> referrers(String sha256) throws IOException {
        Path folder = references.resolve(sha256.substring(0, 2));
        List<String> ids = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, sha256 + "-*")) {
                found.forEach(file -> ids.add(file.getFileName().toString().substring(sha256.length() + 1)));
            }
        }
        return ids;
    }

    /** Takes bytes out of use; they can still be restored. */
    void discard(String sha256) throws IOException {
        try {
            Files.move(path(sha256), trash.resolve(sha256), StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            // another replica was faster, or they were never there
        }
    }

    /** Puts discarded bytes back, if they were discarded and nobody has stored them anew. */
    void restore(String sha256) throws IOException {
        Path discarded = trash.resolve(sha256);
        try {
            Files.createLink(path(sha256), discarded);
            Durable.forceFolderOf(path(sha256));
        } catch (FileAlreadyExistsException e) {
            // stored anew
        } catch (NoSuchFileException e) {
            return;
        }
        Files.deleteIfExists(discarded);
    }

    /** Removes discarded bytes for good. */
    void remove(String sha256) throws IOException {
        Files.deleteIfExists(trash.resolve(sha256));
    }

    List<String> discarded() throws IOException {
        return Folders.names(trash);
    }

    private Path reference(String documentId, String sha256) {
        return references.resolve(sha256.substring(0, 2)).resolve(sha256 + "-" + documentId);
    }
}
