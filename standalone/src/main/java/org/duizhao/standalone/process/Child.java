package org.duizhao.standalone.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * A running process. Its standard input stays open as long as this process lives: children end themselves when it
 * closes. Its output goes to a log of limited size.
 */
public final class Child {

    private static final long LOG_LIMIT = 10L * 1024 * 1024;

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final ChildSpec spec;
    private final Process process;
    private final RollingLog log;

    private Child(ChildSpec spec, Process process, RollingLog log) {
        this.spec = spec;
        this.process = process;
        this.log = log;
    }

    static Child start(ChildSpec spec, Path logs) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(inItsOwnSession(spec.command()));
        builder.directory(new File(spec.folder().toString()));
        builder.redirectErrorStream(true);
        spec.environment().forEach((name, value) -> {
            if (value.isEmpty()) {
                builder.environment().remove(name);
            } else {
                builder.environment().put(name, value);
            }
        });
        Child child = new Child(spec, builder.start(), new RollingLog(logs, spec.name(), LOG_LIMIT));
        Thread pump = new Thread(child::pump, "log-" + spec.name());
        pump.setDaemon(true);
        pump.start();
        return child;
    }

    /** Else Ctrl-C in a terminal would reach all children at once, and the broker would be gone before its clients. */
    private static List<String> inItsOwnSession(List<String> command) {
        if (!Files.isExecutable(SETSID)) {
            return command;
        }
        return Stream.concat(Stream.of(SETSID.toString()), command.stream()).toList();
    }

    public String name() {
        return spec.name();
    }

    /** What was started: the program and its arguments. */
    public List<String> command() {
        return spec.command();
    }

    public long pid() {
        return process.pid();
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public boolean isReady() {
        return process.isAlive() && spec.readiness().isReady(process.pid());
    }

    int exitCode() {
        return process.exitValue();
    }

    Path logFile() {
        return log.file();
    }

    List<String> lastLines(int lines) {
        try {
            return log.tail(lines);
        } catch (IOException e) {
            return List.of();
        }
    }

    CompletableFuture<Process> onExit() {
        return process.onExit();
    }

    /** Asks the process to end, and ends it and what it started if they do not within {@code patience}. */
    void stop(Duration patience) {
        List<ProcessHandle> all =
                Stream.concat(Stream.of(handle()), handle().descendants()).toList();
        // Not Process.destroy: that would also close the output, and the last lines would be lost.
        handle().destroy();
        Instant last = Instant.now().plus(patience);
        while (all.stream().anyMatch(ProcessHandle::isAlive) && Instant.now().isBefore(last)) {
            if (!process.isAlive()) {
                all.forEach(ProcessHandle::destroy);
            }
            Futures.pause(50);
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** What {@code kill -9} does, to the process and to what it started. */
    public void kill() {
        List<ProcessHandle> started = process.descendants().toList();
        handle().destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private void pump() {
        try {
            log.copy(process.getInputStream());
        } catch (IOException e) {
            // The end of its output, which is its own doing.
        }
    }
}
