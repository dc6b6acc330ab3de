package org.duizhao.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A program of the operating system; a test that needs one that is absent is skipped. */
final class Program {

    private static final long MOST_SECONDS = 120;

    private Program() {}

    static void assumeInstalled(String name) {
        boolean installed = Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        assumeTrue(installed, "skipped: " + name + " is not installed");
    }

    /** Runs it to its end with this input; fails unless it exits with 0. Returns what it said. */
    static String run(Path folder, String input, Map<String, String> environment, List<String> command) {
        try {
            Path in = Files.writeString(Files.createTempFile("program", ".in"), input);
            Path out = Files.createTempFile("program", ".out");
            try {
                ProcessBuilder builder = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectInput(in.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(out.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                boolean ended = process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
                process.destroyForcibly();
                String said = Files.readString(out, StandardCharsets.UTF_8);
                assertThat(ended).as("%s ends: %s", command, said).isTrue();
                assertThat(process.exitValue()).as("%s: %s", command, said).isZero();
                return said;
            } finally {
                Files.delete(in);
                Files.delete(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
