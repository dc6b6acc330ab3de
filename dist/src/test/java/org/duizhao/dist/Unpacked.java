package org.duizhao.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The archive as a user unpacks it.
 *
 * @param home where it was unpacked
 * @param user the home folder of somebody who never ran it
 */
record Unpacked(Path home, Path user) {

    private static final long PATIENCE_SECONDS = 900;

    /** What a command printed and how it ended. */
    record Ended(int code, String out, String err) {

        List<String> lines() {
            return out.lines().toList();
        }
    }

    static Path archive(String suffix) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("duizhao-.*" + suffix))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("target/duizhao-*" + suffix + ": missing"));
        }
    }

    static Unpacked in(Path folder) throws IOException {
        Ended tar = execute(
                List.of("tar", "xzf", archive("\\.tar\\.gz").toAbsolutePath().toString()), folder, Map.of());
        assertThat(tar.code()).as(tar.err()).isZero();
        Path user = Files.createDirectory(folder.resolve("user"));
        try (Stream<Path> roots = Files.list(folder)) {
            Path home = roots.filter(root -> root.getFileName().toString().startsWith("duizhao-"))
                    .findFirst()
                    .orElseThrow();
            return new Unpacked(home, user);
        }
    }

    /** In the user's folder, with nothing on the path but the system's tools and a JDK. */
    Ended run(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/duizhao").toString()));
        command.addAll(List.of(arguments));
        return execute(
                command,
                user,
                Map.of(
                        "HOME", user.toString(),
                        "PATH", "/usr/bin:/bin",
                        "JAVA_HOME", System.getProperty("java.home")));
    }

    static Ended execute(List<String> command, Path folder, Map<String, String> environment) throws IOException {
        Path out = Files.createTempFile("dist-out", ".txt");
        Path err = Files.createTempFile("dist-err", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            if (!environment.isEmpty()) {
                builder.environment().clear();
                builder.environment().putAll(environment);
            }
            Process process = builder.start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException(command + ": still running after " + PATIENCE_SECONDS + " s");
            }
            return new Ended(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }
}
