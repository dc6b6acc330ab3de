package org.duizhao.standalone.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Starts children, each as soon as what it needs is ready, however long that takes; starts those that die again, for ever;
 * stops all in order. Only a child that dies again and again without having served once ends the whole: then the
 * installation cannot run.
 */
public final class Supervisor implements AutoCloseable {

    private static final Duration STOP_PATIENCE = Duration.ofSeconds(25);
    private static final Pace PACE = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(30));
    private static final long POLL_MILLIS = 150;

    private final Map<String, ChildSpec> specs = new LinkedHashMap<>();
    private final Map<String, Child> running = new ConcurrentHashMap<>();
    private final Map<String, Backoff> backoffs = new ConcurrentHashMap<>();
    private final Set<String> held = ConcurrentHashMap.newKeySet();
    private final Set<String> served = ConcurrentHashMap.newKeySet();
    private final Map<String, CompletableFuture<Void>> ready = new LinkedHashMap<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final ExecutorService starters = Executors.newCachedThreadPool(Supervisor::daemon);
    private final ScheduledExecutorService restarts = Executors.newSingleThreadScheduledExecutor(Supervisor::daemon);
    private final Path logs;
    private final Consumer<String> progress;
    private final PidFile pids;
    private final Pace pace;
    private boolean stopping;

    /**
     * @param firstWait before a child that died is started again
     * @param report how often it is said that a child is waited for
     */
    record Pace(Duration firstWait, Duration report) {}

    public Supervisor(List<ChildSpec> specs, Path logs, PidFile pids, Consumer<String> progress) {
        this(specs, logs, pids, progress, PACE);
    }

    Supervisor(List<ChildSpec> specs, Path logs, PidFile pids, Consumer<String> progress, Pace pace) {
        specs.forEach(spec -> this.specs.put(spec.name(), spec));
        this.logs = logs;
        this.pids = pids;
        this.pace = pace;
        this.progress = progress;
    }

    /** Returns when all children are ready. */
    public void start() {
        for (ChildSpec spec : specs.values()) {
            CompletableFuture<?>[] before =
                    spec.after().stream().map(ready::get).toArray(CompletableFuture<?>[]::new);
            ready.put(spec.name(), CompletableFuture.allOf(before).thenRunAsync(() -> bringUp(spec), starters));
        }
        CompletableFuture<Void> all = CompletableFuture.allOf(ready.values().toArray(CompletableFuture<?>[]::new));
        Futures.await(CompletableFuture.anyOf(all, end));
        if (!all.isDone()) {
            throw new StartException("stopped while starting");
        }
    }

    /** Returns when the children were stopped; throws {@link StartException} when one cannot be kept up. */
    public void awaitEnd() {
        Futures.await(end);
    }

    /** The child of that name as it runs now. */
    public Child child(String name) {
        Child child = running.get(name);
        if (child == null) {
            throw new IllegalArgumentException("child: " + name + " (expected: one of " + running.keySet() + ")");
        }
        return child;
    }

    public List<Child> children() {
        return List.copyOf(running.values());
    }

    /** Ends a child as {@code kill -9} does, and leaves it so until {@link #release}. */
    public void hold(String name) {
        held.add(name);
        child(name).kill();
        Futures.await(child(name).onExit());
    }

    /** Starts a child again that was held; returns when it is ready. */
    public void release(String name) {
        held.remove(name);
        bringUp(Objects.requireNonNull(specs.get(name)));
    }

    /** Stops those that need others first, then the others. */
    @Override
    public void close() {
        synchronized (this) {
            if (stopping) {
                return;
            }
            stopping = true;
        }
        restarts.shutdownNow();
        stopAll(spec -> !spec.after().isEmpty());
        stopAll(spec -> spec.after().isEmpty());
        starters.shutdownNow();
        pids.clear();
        end.complete(null);
    }

    private void stopAll(Predicate<ChildSpec> which) {
        List<CompletableFuture<Void>> stops = new ArrayList<>();
        for (ChildSpec spec : specs.values()) {
            Child child = running.get(spec.name());
            if (which.test(spec) && child != null) {
                stops.add(CompletableFuture.runAsync(() -> child.stop(STOP_PATIENCE), starters));
            }
        }
        Futures.await(CompletableFuture.allOf(stops.toArray(CompletableFuture<?>[]::new)));
    }

    /** Each process has its own time, so that one that takes long and dies does not cost its successor. */
    private void bringUp(ChildSpec spec) {
        launch(spec);
        @Nullable Child waited = running.get(spec.name());
        Instant begin = Instant.now();
        Instant report = begin.plus(pace.report);
        while (!isReady(spec.name())) {
            if (end.isDone()) {
                return;
            }
            if (running.get(spec.name()) != waited) {
                waited = running.get(spec.name());
                begin = Instant.now();
            }
            if (Instant.now().isAfter(report)) {
                report = Instant.now().plus(pace.report);
                progress.accept("%-14s not ready after %d s; waiting (%s)"
                        .formatted(
                                spec.name(),
                                Duration.between(begin, Instant.now()).toSeconds(),
                                logs.resolve(spec.name() + ".log")));
            }
            Futures.pause(POLL_MILLIS);
        }
        served.add(spec.name());
        progress.accept("%-14s ready after %.1f s"
                .formatted(spec.name(), Duration.between(begin, Instant.now()).toMillis() / 1000.0));
    }

    private boolean isReady(String name) {
        Child child = running.get(name);
        return child != null && child.isReady();
    }

    private synchronized void launch(ChildSpec spec) {
        Child before = running.get(spec.name());
        if (stopping || end.isDone() || before != null && before.isAlive()) {
            return;
        }
        try {
            Child child = Child.start(spec, logs);
            running.put(spec.name(), child);
            child.onExit().thenRunAsync(() -> died(spec, child), starters);
            note();
        } catch (IOException e) { // for want of memory or processes, if it was started before
            if (served.contains(spec.name())) {
                again(spec, "cannot be started: " + e.getMessage());
            } else {
                end.completeExceptionally(
                        new StartException(spec.name() + ": cannot be started: " + e.getMessage(), e));
            }
        }
    }

    /** A full disk is no reason to stop: the note serves only the run after a crash. */
    private void note() {
        try {
            pids.write(children());
        } catch (UncheckedIOException e) {
            progress.accept("process ids not noted: " + e.getMessage());
        }
    }

    private synchronized void died(ChildSpec spec, Child child) {
        boolean replaced = running.get(spec.name()) != child;
        if (stopping || end.isDone() || replaced || held.contains(spec.name())) {
            return;
        }
        again(spec, "ended with code " + child.exitCode());
    }

    private void again(ChildSpec spec, String what) {
        Backoff backoff = backoffs.computeIfAbsent(spec.name(), name -> new Backoff(pace.firstWait));
        Duration wait = backoff.afterDeathAt(Instant.now());
        if (backoff.isOften() && !served.contains(spec.name())) {
            giveUp(spec, spec.name() + ": " + what + " again and again");
            return;
        }
        progress.accept("%-14s %s; starting it again in %d s (%s)"
                .formatted(spec.name(), what, wait.toSeconds(), logs.resolve(spec.name() + ".log")));
        restarts.schedule(() -> bringBack(spec), wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** At the first start somebody waits already; later nobody does. */
    private void bringBack(ChildSpec spec) {
        if (held.contains(spec.name())) {
            return;
        }
        CompletableFuture<Void> first = ready.get(spec.name());
        if (first == null || first.isDone()) {
            starters.execute(() -> bringUp(spec));
        } else {
            launch(spec);
        }
    }

    private void giveUp(ChildSpec spec, String reason) {
        @Nullable Child child = running.get(spec.name());
        StringBuilder message = new StringBuilder(reason);
        if (child != null) {
            message.append("; the last lines of ").append(child.logFile()).append(":");
            child.lastLines(12).forEach(line -> message.append("\n    ").append(line));
        }
        end.completeExceptionally(new StartException(message.toString()));
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "supervisor");
        thread.setDaemon(true);
        return thread;
    }
}
