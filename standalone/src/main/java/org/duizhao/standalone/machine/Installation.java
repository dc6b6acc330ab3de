package org.duizhao.standalone.machine;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.duizhao.standalone.process.StartException;

/**
 * The programs and the Java that runs them: what the build left under the project folder, or an unpacked archive, which
 * has the same jars in {@code lib}.
 */
public record Installation(Path home) {

    private static final String LIB = "lib";

    /** Where the script says the project is; a test runs in one of its modules. */
    public static Installation find() {
        String given = System.getProperty("duizhao.home", "");
        Path folder = Path.of(given).toAbsolutePath().normalize();
        if (given.isEmpty() && !Files.exists(folder.resolve("duizhao")) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return new Installation(folder);
    }

    /** Whether this is an unpacked archive, which may stand where nobody can write. */
    boolean isArchive() {
        return Files.isDirectory(home.resolve(LIB));
    }

    /** Where data, logs and users are unless somebody says otherwise. */
    public Path data() {
        return isArchive() ? userFolder("XDG_DATA_HOME", ".local/share") : home.resolve(".duizhao");
    }

    /** What can be fetched again. */
    Path cache() {
        return isArchive() ? userFolder("XDG_CACHE_HOME", ".cache") : target();
    }

    private static Path userFolder(String variable, String usual) {
        String given = System.getenv(variable);
        Path folder =
                given == null || given.isBlank() ? Path.of(System.getProperty("user.home"), usual) : Path.of(given);
        return folder.resolve("duizhao");
    }

    private Path target() {
        return home.resolve("standalone/target");
    }

    /** Where the jars are that this module starts. */
    Path programs() {
        return isArchive() ? home.resolve(LIB) : target();
    }

    /** Names the libraries of a service; in the project, the runnable jar itself. */
    Path serviceJar(String service) {
        Path folder =
                isArchive() ? home.resolve("services") : home.resolve(service).resolve("target");
        return only(folder, service + "-*-exec.jar");
    }

    Path parentWatch() {
        return only(programs(), "parent-watch.jar");
    }

    Path libraries() {
        return isArchive() ? programs() : target().resolve(LIB);
    }

    /** Chinese bigrams and English stemming for a node that lacks them. */
    Path analysisPlugin() {
        return only(programs(), "duizhao-analysis.zip");
    }

    /** The class path of this module: its classes or jar, and the libraries that the build copied. */
    String classPath() {
        String all = libraries() + File.separator + "*";
        return isArchive() ? all : target().resolve("classes") + File.pathSeparator + all;
    }

    Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    String java() {
        return javaHome().resolve("bin/java").toString();
    }

    private static Path only(Path folder, String pattern) {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, pattern)) {
                for (Path file : files) {
                    return file;
                }
            } catch (IOException e) {
                throw new StartException(folder + ": cannot be read", e);
            }
        }
        throw new StartException(folder.resolve(pattern) + ": missing (expected: mvn -DskipTests package was run)");
    }
}
