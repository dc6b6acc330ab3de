package org.duizhao.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native library of OCR, unpacked once for all children into a folder that only this user can write; it would
 * otherwise be unpacked anew by each child, and stay when that is killed. What lies there is compared with what the jar
 * holds before it is used.
 */
final class NativeLibrary {

    private static final Logger log = LoggerFactory.getLogger(NativeLibrary.class);

    /** Where ONNX Runtime looks before it unpacks for itself. */
    private static final String OPTION = "-Donnxruntime.native.path=";

    private static final String RESOURCES = "/ai/onnxruntime/native/";
    private static final List<String> NAMES = List.of("onnxruntime", "onnxruntime4j_jni");

    private final Path folder;
    private final String platform;

    NativeLibrary(Path folder) {
        this(folder, System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    NativeLibrary(Path folder, String system, String processor) {
        this.folder = folder;
        this.platform = system(system) + "-" + processor(processor);
    }

    private static String system(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.startsWith("windows") ? "win" : lower.startsWith("mac") ? "osx" : "linux";
    }

    private static String processor(String name) {
        return switch (name) {
            case "amd64", "x86_64" -> "x64";
            case "arm64" -> "aarch64";
            default -> name;
        };
    }

    /** What a child is started with; nothing on a platform without the library, or where it cannot be unpacked. */
    List<String> options() {
        if (resource(NAMES.get(0)) == null) {
            return List.of();
        }
        try {
            Path unpacked = createPrivate(folder);
            for (String name : NAMES) {
                unpack(name, unpacked);
            }
            return List.of(OPTION + unpacked.toAbsolutePath());
        } catch (IOException e) {
            log.warn("OCR's library is unpacked by each child anew: {}", e.toString());
            return List.of();
        }
    }

    private @Nullable InputStream resource(String name) {
        return NativeLibrary.class.getResourceAsStream(RESOURCES + platform + "/" + System.mapLibraryName(name));
    }

    private static Path createPrivate(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectories(folder);
        }
        PosixFileAttributeView rights =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        if (rights != null) {
            // Fails where the folder is another user's.
            rights.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    private void unpack(String name, Path folder) throws IOException {
        Path file = folder.resolve(System.mapLibraryName(name));
        byte[] wanted = bytes(name);
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Arrays.equals(Files.readAllBytes(file), wanted)) {
            return;
        }
        Path aside = Files.createTempFile(folder, name, ".part");
        try {
            Files.write(aside, wanted);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private byte[] bytes(String name) throws IOException {
        try (InputStream in = resource(name)) {
            if (in == null) {
                throw new IOException(name + ": not in the jar (expected: both libraries of " + platform + ")");
            }
            return in.readAllBytes();
        }
    }
}
