package org.duizhao.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.duizhao.events.Engine;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.duizhao.events.SourceFile.Side;
import org.duizhao.events.Stage;
import org.duizhao.events.StageFailed;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.Digest;
import org.duizhao.ingest.store.Manifest;
import org.duizhao.ingest.store.ReceivedFile;
import org.duizhao.stage.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartsTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final String TEXT = "a report";
    private static final String MIXED = StageFailed.mixedEngines("1.0", "1.1");

    @TempDir
    Path folder;

    private final Announcer announcer = mock(Announcer.class);

    @Test
    void aDocumentBetweenTwoEnginesIsStartedAgainHalfAMinuteLater() throws IOException {
        Manifest first = upload();
        StageFailed failed = failure(first.revision(), MIXED);

        assertThatThrownBy(() -> at(29).accept(List.of(failed))).isInstanceOf(UnavailableException.class);
        verify(announcer, never()).announce(any());

        at(30).accept(List.of(failed));

        Manifest next = latest();
        assertThat(next.revision()).isGreaterThan(first.revision());
        verify(announcer).announce(next);
    }

    @Test
    void theSameFailureReadTwiceStartsItOnce() throws IOException {
        StageFailed failed = failure(upload().revision(), MIXED);
        at(30).accept(List.of(failed));
        Manifest next = latest();

        at(60).accept(List.of(failed));

        assertThat(latest()).isEqualTo(next);
    }

    @Test
    void anUpgradeThatTakesLongerIsWaitedForAndAMixThatStaysIsGivenUp() throws IOException {
        upload();
        for (int pause : new int[] {30, 120, 480}) {
            StageFailed failed = failure(latest().revision(), MIXED);
            assertThatThrownBy(() -> at(pause - 1).accept(List.of(failed))).isInstanceOf(UnavailableException.class);
            at(pause).accept(List.of(failed));
            assertThat(latest().revision()).isGreaterThan(failed.revision());
        }
        Manifest last = latest();

        at(100_000).accept(List.of(failure(last.revision(), MIXED)));

        assertThat(latest()).isEqualTo(last);
    }

    @Test
    void otherFailuresAreLeftToPeople() throws IOException {
        Manifest manifest = upload();

        at(100_000).accept(List.of(failure(manifest.revision(), "records: 3 (expected: 4)")));

        assertThat(latest()).isEqualTo(manifest);
    }

    @Test
    void aDocumentThatWasStartedAgainOrDeletedSinceIsLeftAlone() throws IOException {
        Manifest first = upload();
        ContentStore store = store(0);
        Manifest second = store.reprocess(first.documentId()).orElseThrow();
        at(30).accept(List.of(failure(first.revision(), MIXED)));
        assertThat(latest()).isEqualTo(second);
        store.delete(first.documentId());

        at(30).accept(List.of(failure(second.revision(), MIXED)));

        verify(announcer, never()).announce(any());
    }

    private Restarts at(int seconds) throws IOException {
        return new Restarts(store(seconds), announcer, clock(seconds));
    }

    private ContentStore store(int seconds) throws IOException {
        return ContentStore.open(folder, clock(seconds));
    }

    private static Clock clock(int seconds) {
        return Clock.fixed(NOON.plus(Duration.ofSeconds(seconds)), ZoneOffset.UTC);
    }

    private Manifest upload() throws IOException {
        ContentStore store = store(0);
        Path file = store.newIncomingFile();
        Files.writeString(file, TEXT);
        SourceFile source = new SourceFile(Side.ANY, "a.txt", "text/plain", Files.size(file), Digest.of(file));
        return store.accept(List.of(new ReceivedFile(file, source)), Hints.NONE, "127.0.0.1")
                .manifest();
    }

    /** What an upload of the same finds: the latest revision. */
    private Manifest latest() throws IOException {
        return upload();
    }

    private StageFailed failure(long revision, String cause) throws IOException {
        FailureKind kind = FailureKind.BUG;
        return new StageFailed(
                latest().documentId(), revision, Engine.version(), Stage.ALIGN, NOON, 1, kind, cause, kind.advice());
    }
}
