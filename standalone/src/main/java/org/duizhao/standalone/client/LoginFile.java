package org.duizhao.standalone.client;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where the commands find a person's API key: {@code ~/.config/duizhao/key}, readable by its owner alone. */
public final class LoginFile {

    private static final Set<PosixFilePermission> OTHERS = EnumSet.complementOf(EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE));

    private LoginFile() {}

    private static Path path() {
        String folder = System.getenv("XDG_CONFIG_HOME");
        Path config = folder == null || folder.isBlank()
                ? Path.of(System.getProperty("user.home"), ".config")
                : Path.of(folder);
        return config.resolve("duizhao").resolve("key");
    }

    /** The key in it; null if there is no such file. */
    static @Nullable String read() {
        Path file = path();
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new ApiException(0, file + ": others may read it (expected: chmod 600)");
            }
            List<String> lines = Files.readAllLines(file);
            return lines.isEmpty() || lines.get(0).isBlank()
                    ? null
                    : lines.get(0).strip();
        } catch (IOException e) {
            throw new ApiException(0, file + ": cannot be read: " + e);
        }
    }

    /** Keeps a key there. @return where */
    public static Path save(String key) throws IOException {
        Path file = path();
        Files.createDirectories(file.getParent());
        Path aside = Files.createTempFile(file.getParent(), "key", ""); // its owner's alone
        if (Files.getFileStore(aside).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(aside, key + "\n", StandardCharsets.UTF_8);
        return Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
