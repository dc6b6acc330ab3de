package org.duizhao.ingest.extract;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.duizhao.ingest.extract.wire.Allowance;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Reply;
import org.duizhao.ingest.extract.wire.Request;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

/** One child JVM. Not thread-safe: whoever borrowed it from the pool owns it; only its deadline ends it from elsewhere. */
final class Child implements AutoCloseable {

    /** Milliseconds after which an interrupt is heard at the latest. */
    private static final long HEED = 200;

    private final Process process;
    private final Path folder;
    private final LastWords lastWords;
    private final Allowance output = new Allowance(Long.MAX_VALUE);
    private final DataInputStream from;
    private final DataOutputStream to;
    private final ScheduledExecutorService clock;
    private int documents;
    private volatile @Nullable String ending;

    private Child(Process process, Path folder, ScheduledExecutorService clock) {
        this.process = process;
        this.folder = folder;
        this.clock = clock;
        this.lastWords = new LastWords(process.getErrorStream());
        // As much as a pipe holds; numbers are read byte by byte, which only the outermost stream does fast.
        this.from = new DataInputStream(new BufferedInputStream(output.counted(process.getInputStream()), 1 << 16));
        this.to = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /** Starts a child and waits until it is ready. */
    static Child start(ChildCommand command, Path folder, ScheduledExecutorService clock, Duration limit)
            throws IOException {
        Process process = new ProcessBuilder(command.line(folder))
                .directory(folder.toFile())
                .start();
        Child child = new Child(process, folder, clock);
        try (Deadline deadline = new Deadline(clock, child::endLate, limit, limit)) {
            if (!(Reply.read(child.from) instanceof Reply.Ready)) {
                throw new IOException("child: unexpected first word (expected: ready)");
            }
            return child;
        } catch (IOException e) {
            String words = child.lastWords.text();
            child.close();
            throw new IOException("child: not ready within " + limit + " (expected: a JVM that starts) " + words, e);
        }
    }

    /**
     * Has one document parsed.
     *
     * @param limit what it may take; the time that the child asks for is added up to the limit's longest. Interrupting the
     *     caller ends the child
     */
    ChildResult run(Request request, List<Piece> pieces, Limit limit) {
        documents++;
        output.renew(limit.maxBytes);
        Deadline deadline = new Deadline(clock, this::endLate, limit.time, limit.maxTime);
        Thread caller = Thread.currentThread();
        ScheduledFuture<?> watch = clock.scheduleWithFixedDelay(() -> heed(caller), HEED, HEED, TimeUnit.MILLISECONDS);
        try (deadline;
                MemoryWatch memory = new MemoryWatch(clock, process.pid(), limit.memory, this::endLarge)) {
            request.write(to);
            return listen(pieces, deadline, limit.maxItems);
        } catch (IOException e) {
            return new ChildResult.Crashed(end(whyItDied(e)));
        } finally {
            watch.cancel(false);
        }
    }

    /** A thread that reads from a process does not hear that it was interrupted. */
    private void heed(Thread caller) {
        if (caller.isInterrupted()) {
            end("extractor: interrupted (expected: not)");
        }
    }

    /** Time, output and memory that a document may take. */
    record Limit(Duration time, Duration maxTime, long maxBytes, int maxItems, DataSize memory) {}

    private ChildResult listen(List<Piece> pieces, Deadline deadline, int maxItems) throws IOException {
        long items = 0;
        List<Reply.Packed> packed = new ArrayList<>();
        while (true) {
            Reply reply = Reply.read(from);
            if (reply instanceof Reply.Text text) {
                items += text.piece().items();
                if (items > maxItems) {
                    return new ChildResult.Crashed(end("output: over " + maxItems + " items (expected: less)"));
                }
                pieces.add(text.piece());
            } else if (reply instanceof Reply.Packed file) {
                packed.add(file);
            } else if (reply instanceof Reply.MoreTime more) {
                deadline.extend(Duration.ofSeconds(more.seconds()));
            } else if (reply instanceof Reply.Done done) {
                return new ChildResult.Parsed(done, packed);
            } else if (reply instanceof Reply.Picture picture) {
                return new ChildResult.Painted(picture.png());
            } else if (reply instanceof Reply.Refused refused) {
                return new ChildResult.Rejected(refused.kind(), refused.cause());
            } else if (reply instanceof Reply.NeedsOcr needs) {
                return new ChildResult.WaitsForOcr(needs.pages());
            } else if (reply instanceof Reply.Broken broken) {
                return new ChildResult.Crashed(end("parser: " + broken.cause() + " (expected: text or a refusal)"));
            } else {
                throw new IOException("reply: ready (expected: an answer)");
            }
        }
    }

    private void endLarge(long used) {
        end("memory: " + (used >> 20) + " MB (expected: at most duizhao.extract.ocr.memory)");
    }

    private void endLate(Duration limit) {
        end("time: over " + limit.toSeconds() + " s (expected: at most duizhao.extract.limits.time)");
    }

    /**
     * Kills the process, never to be used again even while the system still counts it as alive. Whoever sees its end finds the
     * reason written before.
     *
     * @return the first reason, which is the one that counts
     */
    private synchronized String end(String reason) {
        String first = ending == null ? reason : ending;
        ending = first;
        kill();
        return first;
    }

    /** Called when the deadline is closed, so that a reason once missing is not written later. */
    private String whyItDied(IOException e) {
        String known = ending;
        if (known != null) {
            return known;
        }
        if (output.isExhausted()) {
            return "output: over " + output.allowed() + " bytes (expected: less)";
        }
        // The end of its output, or a stream that Java closes under the reader, is seen before the exit is.
        awaitExit();
        String exit = process.isAlive() ? e.toString() : "exit " + process.exitValue();
        return "parser: " + exit + " (expected: text or a refusal) " + lastWords.text();
    }

    private void awaitExit() {
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isUsable() {
        return ending == null && process.isAlive();
    }

    int documents() {
        return documents;
    }

    long pid() {
        return process.pid();
    }

    private void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    @Override
    public void close() {
        end("extractor: closed (expected: open)");
        try {
            process.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lastWords.close();
        closeQuietly();
        WorkFolder.delete(folder);
    }

    private void closeQuietly() {
        try {
            from.close();
            to.close();
        } catch (IOException e) {
            // The other end is gone; there is nothing to flush.
        }
    }
}
