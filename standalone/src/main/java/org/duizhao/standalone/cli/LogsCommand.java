package org.duizhao.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code duizhao logs}. */
@Command(
        name = "logs",
        description = "Prints the last lines of the logs of duizhao run.",
        mixinStandardHelpOptions = true)
final class LogsCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "NAME",
            arity = "0..*",
            description = "kafka, elasticsearch, ingest-service, … Default: all.")
    private List<String> names = List.of();

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "20",
            description = "Lines of each. Default: ${DEFAULT-VALUE}.")
    private int lines;

    @Option(names = "--grep", paramLabel = "TEXT", description = "Only lines that hold this.")
    private String text = "";

    @Mixin
    private DataOption data = new DataOption();

    @Override
    public Integer call() throws IOException {
        for (Path log : logs()) {
            System.out.println("==> " + log + " <==");
            last(log).forEach(System.out::println);
        }
        return 0;
    }

    private List<Path> logs() throws IOException {
        Path folder = data.folder().resolve("logs");
        if (!Files.isDirectory(folder)) {
            throw new IOException("logs: " + folder + " (expected: a folder; duizhao run makes it)");
        }
        List<Path> logs;
        try (Stream<Path> files = Files.list(folder)) {
            logs = files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
        for (String name : names) {
            if (logs.stream().noneMatch(log -> log.endsWith(name + ".log"))) {
                throw new IOException("log: " + name + " (expected: one of "
                        + logs.stream()
                                .map(log -> log.getFileName().toString().replace(".log", ""))
                                .toList() + ")");
            }
        }
        return logs.stream()
                .filter(log -> names.isEmpty() || names.stream().anyMatch(name -> log.endsWith(name + ".log")))
                .toList();
    }

    private Deque<String> last(Path log) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        for (String line : Files.readString(log).split("\n")) {
            if (line.contains(text)) {
                last.addLast(line);
            }
            if (last.size() > lines) {
                last.removeFirst();
            }
        }
        return last;
    }
}
