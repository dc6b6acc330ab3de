package org.duizhao.standalone.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The script {@code ./duizhao} as a user types it, run to its end.
 *
 * @param code the exit code
 * @param out what it printed
 * @param err what it printed to standard error
 */
record Command(int code, String out, String err) {

    static Command run(Path home, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("duizhao").toString()));
        command.addAll(arguments);
        try {
            Path out = Files.createTempFile("duizhao-out", ".txt");
            Path err = Files.createTempFile("duizhao-err", ".txt");
            try {
                return new Command(
                        await(start(command, out, err)),
                        Files.readString(out, StandardCharsets.UTF_8),
                        Files.readString(err, StandardCharsets.UTF_8));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(List<String> command, Path out, Path err) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        // What is under test was just built; the script's own build would change it while it is used.
        builder.environment().put("DUIZHAO_NO_BUILD", "1");
        return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }

    private static int await(Process process) {
        try {
            if (!process.waitFor(TestMachine.PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("command: still running after " + TestMachine.PATIENCE);
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
