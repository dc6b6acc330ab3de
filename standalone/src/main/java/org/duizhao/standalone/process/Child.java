package org.duizhao.standalone.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A running process. Its standard input stays open as long as this process lives: children end themselves when it
 * closes. Its output goes to a log of limited size.
 */
public final class Child {

    private static final long LOG_LIMIT = 10L * 1024 * 1024;

    private final ChildSpec spec;
    private final Process process;
    private final RollingLog log;

    private Child(ChildSpec spec, Process process, RollingLog log) {
        this.spec = spec;
        this.process = process;
        this.log = log;
    }

    static Child start(ChildSpec spec, Path logs) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(spec.command());
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

    public String name() {
        return spec.name();
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

    /** Asks the process to end, and ends it and what it started if it does not within {@code patience}. */
    void stop(Duration patience) {
        process.destroy();
        try {
            if (process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    /** What {@code kill -9} does, to the process and to what it started. */
    public void kill() {
        List<ProcessHandle> started = process.descendants().toList();
        process.destroyForcibly();
        started.forEach(ProcessHandle::destroyForcibly);
    }

    private void pump() {
        try {
            log.copy(process.getInputStream());
        } catch (IOException e) {
            if (process.isAlive()) {
                process.destroyForcibly();
                throw new UncheckedIOException("log of " + spec.name() + ": cannot be written", e);
            }
        }
    }
}
