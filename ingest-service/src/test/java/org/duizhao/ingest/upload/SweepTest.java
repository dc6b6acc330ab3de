package org.duizhao.ingest.upload;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.duizhao.events.SourceFile.Side;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.Digest;
import org.duizhao.ingest.store.Manifest;
import org.duizhao.ingest.store.ReceivedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {

    private static final Duration GRACE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    private final Announcer announcer = mock(Announcer.class);
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private ContentStore store;

    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    };

    @BeforeEach
    void open() throws IOException {
        store = ContentStore.open(folder, clock);
    }

    @Test
    void theFirstSweepTakesWhatAnEarlierProcessLeftAndNothingThatARequestHasJustClaimed() throws IOException {
        Manifest left = upload("left by a process that died");
        now = now.plusSeconds(1);
        Sweep sweep = sweep();
        now = now.plusMillis(700);
        Manifest underWay = upload("claimed by a request of this process");
        now = now.plusMillis(1);

        sweep.announce();

        verify(announcer).announce(left);
        verify(announcer, never()).announce(underWay);
    }

    @Test
    void aRequestThatDidNotEndIsSweptAfterTheGrace() throws IOException {
        Sweep sweep = sweep();
        now = now.plus(GRACE.multipliedBy(2));
        Manifest claimed = upload("its request never ended");
        now = now.plus(GRACE.minusMillis(1));
        sweep.announce();
        verify(announcer, never()).announce(any());

        now = now.plusMillis(1);
        sweep.announce();
        verify(announcer).announce(claimed);
    }

    @Test
    void aDamagedFileAmongTheUnpublishedCostsItselfAndNotTheOthers() throws IOException {
        Manifest good = upload("good");
        Path pending = folder.resolve("pending");
        Files.writeString(pending.resolve("0".repeat(32) + "-1"), "{\"documentId\": \"cut");
        Files.writeString(pending.resolve("f".repeat(32) + "-1"), "null");
        Files.write(pending.resolve("empty"), new byte[0]);

        Sweep sweep = sweep();
        now = now.plus(GRACE);
        sweep.announce();

        verify(announcer).announce(good);
    }

    private Sweep sweep() {
        UploadProperties properties = mock(UploadProperties.class);
        when(properties.sweepGrace()).thenReturn(GRACE);
        return new Sweep(store, announcer, properties, clock);
    }

    private Manifest upload(String text) throws IOException {
        Path file = store.newIncomingFile();
        Files.writeString(file, text);
        SourceFile source = new SourceFile(Side.ANY, "a.txt", "text/plain", Files.size(file), Digest.of(file));
        return store.accept(List.of(new ReceivedFile(file, source)), Hints.NONE, "li.wei")
                .manifest();
    }
}
