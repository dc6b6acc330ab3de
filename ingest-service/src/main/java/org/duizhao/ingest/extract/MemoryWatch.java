package org.duizhao.ingest.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import org.springframework.util.unit.DataSize;

/**
 * Looks once a second how much memory a process has in use, that of native libraries included, which {@code -Xmx} does not
 * bound; where the system does not tell (no {@code /proc}), it sees nothing.
 */
final class MemoryWatch implements AutoCloseable {

    private static final long PAGE = 4096;

    private final Path statm;
    private final DataSize most;
    private final LongConsumer action;
    private final ScheduledFuture<?> rounds;

    /** @param action receives the bytes in use when they are more than {@code most}; runs on the clock's thread */
    MemoryWatch(ScheduledExecutorService clock, long pid, DataSize most, LongConsumer action) {
        this.statm = Path.of("/proc", String.valueOf(pid), "statm");
        this.most = most;
        this.action = action;
        this.rounds = clock.scheduleAtFixedRate(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        long used = resident();
        if (used > most.toBytes()) {
            action.accept(used);
        }
    }

    /** In bytes; 0 where it is not known, or the process is gone. */
    private long resident() {
        try {
            return PAGE * Long.parseLong(Files.readString(statm).split(" ")[1]);
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        rounds.cancel(false);
    }
}
