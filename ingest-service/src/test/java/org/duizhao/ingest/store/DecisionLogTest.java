package org.duizhao.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duizhao.ingest.store.Stores.names;
import static org.duizhao.ingest.store.Stores.uploadAndPublish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.duizhao.events.Decision;
import org.duizhao.events.DecisionMade;
import org.duizhao.events.Hints;
import org.duizhao.events.IssueAnchor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionLogTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private ContentStore store;
    private String id;
    private long revision;

    @BeforeEach
    void open() throws IOException {
        store = ContentStore.open(folder, CLOCK);
        Manifest manifest = uploadAndPublish(store, Hints.NONE, "abc").manifest();
        id = manifest.documentId();
        revision = manifest.revision();
    }

    @Test
    void requestsOfManyReplicasAtOnceAreNumberedWithoutGapsAndEachHasSeenAllBeforeIt() throws Exception {
        int copies = 4;
        int each = 50;
        ExecutorService threads = Executors.newFixedThreadPool(copies);
        List<Future<List<DecisionMade>>> running = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            ContentStore replica = ContentStore.open(folder, CLOCK);
            Callable<List<DecisionMade>> work = () -> {
                List<DecisionMade> said = new ArrayList<>();
                for (int i = 0; i < each; i++) {
                    said.add(replica.decide(id, this::next).orElseThrow());
                }
                return said;
            };
            running.add(threads.submit(work));
        }
        List<DecisionMade> all = new ArrayList<>();
        for (Future<List<DecisionMade>> said : running) {
            all.addAll(said.get());
        }
        threads.shutdown();

        assertThat(all).extracting(DecisionMade::number).doesNotHaveDuplicates();
        List<DecisionMade> log = store.decisions().of(id);
        assertThat(log)
                .extracting(DecisionMade::number)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, (long) copies * each).boxed().toList());
        assertThat(log).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void whatWasNotAcknowledgedIsFoundBySweepsUntilItIs() throws IOException {
        DecisionMade first = store.decide(id, this::next).orElseThrow();
        DecisionMade second = store.decide(id, this::next).orElseThrow();
        store.decisions().published(first);

        assertThat(store.decisions().unpublished(Duration.ZERO)).containsExactly(second);
        assertThat(store.decisions().unpublished(Duration.ofSeconds(1))).isEmpty();
        store.decisions().published(second);
        assertThat(store.decisions().unpublished(Duration.ZERO)).isEmpty();
        assertThat(names(folder.resolve("undecided"))).isEmpty();
    }

    @Test
    void aMarkWhoseNumberAnotherGotIsSweptAwayUnsaid() throws IOException {
        DecisionMade said = store.decide(id, this::next).orElseThrow();
        store.decisions().published(said);
        Path lost = folder.resolve("undecided").resolve(id + "-1-lost");
        Files.copy(
                folder.resolve("decisions")
                        .resolve(id.substring(0, 2))
                        .resolve(id)
                        .resolve("1"),
                lost);

        assertThat(store.decisions().unpublished(Duration.ZERO)).isEmpty();
        assertThat(lost).doesNotExist();
        assertThat(store.decisions().of(id)).containsExactly(said);
    }

    @Test
    void aDeletionTakesWhatWasSaidWithItAndALaterUploadBeginsAnew() throws IOException {
        ContentStore other = ContentStore.open(folder, CLOCK);
        IntStream.range(0, 3).forEach(i -> decide(store));
        assertThat(other.decisions().of(id)).hasSize(3);
        store.published(store.delete(id).orElseThrow());

        assertThat(store.decisions().of(id)).isEmpty();
        assertThat(store.decide(id, this::next)).isEmpty();
        revision = uploadAndPublish(store, Hints.NONE, "abc").manifest().revision();
        DecisionMade anew = store.decide(id, this::next).orElseThrow();
        assertThat(anew.number()).isEqualTo(1);
        assertThat(other.decisions().of(id)).containsExactly(anew);
    }

    private void decide(ContentStore in) {
        try {
            in.decide(id, this::next).orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private DecisionMade next(List<DecisionMade> log) {
        long number = DecisionLog.next(log);
        IssueAnchor anchor = new IssueAnchor("figure", List.of("1"), null, null, List.of());
        Decision decision =
                new Decision(Decision.id(id, number, 1), id + "-00000-i01", anchor, "to-fix", null, null, null, null);
        return new DecisionMade(id, revision, "test", NOON, number, "li.wei", List.of(decision), List.of());
    }
}
