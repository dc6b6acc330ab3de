package org.duizhao.standalone.backup;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duizhao.ingest.store.Digest;
import org.jspecify.annotations.Nullable;

/**
 * The content store and the folder of users, in a folder of the same shape. Files of a store are complete as soon as they have
 * their name and never change, so one in use can be copied; its manifests go first, so that each has its bytes.
 */
public final class Backup {

    private static final List<String> ORDER =
            List.of("documents", "access", "decisions", "restarts", "references", "bytes");
    private static final Set<String> PASSING = Set.of("incoming", "trash", "pending", "claims");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path store;
    private final Path security;
    private final Path backup;
    private final Consumer<String> progress;
    private int files;
    private int written;
    private long bytes;

    /**
     * @param store the content store
     * @param security the folder of the users' file; need not be there
     * @param backup made if it is missing
     */
    public Backup(Path store, Path security, Path backup, Consumer<String> progress) {
        this.store = store;
        this.security = security;
        this.backup = backup;
        this.progress = progress;
    }

    /** Copies what is not there yet, takes away what is gone, and lists all with digests. */
    public Copied save() throws IOException {
        if (!Files.isDirectory(store)) {
            throw new IOException("store: " + store + " (expected: a content store)");
        }
        Files.createDirectories(backup, attributes("rwx------"));
        Map<String, String> before = Listing.read(backup);
        Map<String, String> digests = new TreeMap<>();
        for (String path : paths()) {
            save(path, before.get(path), digests);
        }
        Listing.write(backup, digests);
        int removed = 0;
        for (String path : before.keySet()) {
            removed += !digests.containsKey(path) && Files.deleteIfExists(backup.resolve(path)) ? 1 : 0;
        }
        return new Copied(digests.size(), written, bytes, removed);
    }

    private void save(String path, @Nullable String known, Map<String, String> digests) throws IOException {
        Path to = backup.resolve(path);
        Path from = source(path);
        try {
            boolean same = known != null
                    && path.startsWith("store/")
                    && Files.exists(to)
                    && Files.size(to) == Files.size(from);
            digests.put(path, same ? known : copy(from, to, named(from)));
            count();
        } catch (NoSuchFileException e) {
            // deleted since the folder was listed
        }
    }

    /**
     * Puts back what is missing, having compared every digest.
     *
     * @throws IOException if a file of the backup is damaged or missing; then nothing was put back
     */
    public Copied load() throws IOException {
        Map<String, String> digests = Listing.read(backup);
        if (digests.isEmpty()) {
            throw new IOException(
                    "backup: " + backup + " (expected: a folder that backup has made, with " + Listing.NAME + ")");
        }
        for (Map.Entry<String, String> file : digests.entrySet()) {
            check(backup.resolve(file.getKey()), file.getValue());
            count();
        }
        files = 0;
        for (Map.Entry<String, String> file : digests.entrySet()) {
            Path to = source(file.getKey());
            if (!Files.exists(to)) {
                copy(backup.resolve(file.getKey()), to, file.getValue());
            }
            count();
        }
        return new Copied(digests.size(), written, bytes, 0);
    }

    private static void check(Path file, String digest) throws IOException {
        try {
            if (!Digest.of(file).equals(digest)) {
                throw new IOException(file + ": damaged (expected: its digest in " + Listing.NAME + ")");
            }
        } catch (NoSuchFileException e) {
            throw new IOException(file + ": missing (expected: as " + Listing.NAME + " lists it)", e);
        }
    }

    /** All that is to be kept, in the order in which it is copied. */
    private Set<String> paths() throws IOException {
        Set<String> paths = new LinkedHashSet<>();
        for (String part : ORDER) {
            add("store/", store, store.resolve(part), paths);
        }
        add("store/", store, store, paths);
        add("security/", security, security, paths);
        return paths;
    }

    private static void add(String prefix, Path root, Path folder, Set<String> paths) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file ->
                            !PASSING.contains(root.relativize(file).getName(0).toString()))
                    .filter(Files::isRegularFile)
                    .forEach(file ->
                            paths.add(prefix + root.relativize(file).toString().replace('\\', '/')));
        }
    }

    private Path source(String path) throws IOException {
        Path root = path.startsWith("security/") ? security : store;
        Path file = root.resolve(path.substring(path.indexOf('/') + 1)).normalize();
        if (!file.startsWith(root)) {
            throw new IOException(path + ": outside (expected: a path in the store)");
        }
        return file;
    }

    /** The digest that uploaded bytes are named by. */
    private @Nullable String named(Path from) {
        return from.startsWith(store.resolve("bytes")) ? from.getFileName().toString() : null;
    }

    /** Under its name when it is whole. @return the digest */
    private String copy(Path from, Path to, @Nullable String expected) throws IOException {
        Files.createDirectories(to.getParent(), attributes("rwx------"));
        Path aside = Files.createTempFile(to.getParent(), ".copy", "", attributes("rw-------"));
        try {
            Files.copy(from, aside, StandardCopyOption.REPLACE_EXISTING);
            String digest = Digest.of(aside);
            if (expected != null && !digest.equals(expected)) {
                throw new IOException(from + ": damaged (expected: the digest that it is known by)");
            }
            bytes += Files.size(aside);
            Files.move(aside, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            written++;
            return digest;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private void count() {
        if (++files % 1000 == 0) {
            progress.accept(files + " files, " + written + " copied");
        }
    }

    private static FileAttribute<?>[] attributes(String rights) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }
}
