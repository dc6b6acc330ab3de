package org.duizhao.standalone.machine;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.standalone.process.StartException;

/** What the build left under the project folder, and the Java that runs it. */
public record Installation(Path home) {

    /** Where the script says the project is; a test runs in one of its modules. */
    public static Installation find() {
        String given = System.getProperty("duizhao.home", "");
        Path folder = Path.of(given).toAbsolutePath().normalize();
        if (given.isEmpty() && !Files.exists(folder.resolve("duizhao")) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return new Installation(folder);
    }

    Path target() {
        return home.resolve("standalone/target");
    }

    /** The runnable jar of a service. */
    Path serviceJar(String service) {
        return only(home.resolve(service).resolve("target"), service + "-*-exec.jar");
    }

    Path elasticsearchHome() {
        return only(target(), "elasticsearch-*");
    }

    Path parentWatch() {
        return only(target(), "parent-watch.jar");
    }

    Path libraries() {
        return target().resolve("lib");
    }

    /** The class path of this module: its classes or jar, and the libraries that the build copied. */
    String classPath() {
        List<String> entries = new ArrayList<>();
        Path classes = target().resolve("classes");
        entries.add(classes.toString());
        entries.add(libraries() + File.separator + "*");
        return String.join(File.pathSeparator, entries);
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
