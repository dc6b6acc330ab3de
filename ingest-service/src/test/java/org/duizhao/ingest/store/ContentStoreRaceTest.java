package org.duizhao.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duizhao.ingest.store.Stores.TITLED;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.duizhao.events.Hints;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas on one folder; they share nothing but the file system. */
class ContentStoreRaceTest {

    private static final int THREADS = 8;

    @TempDir
    Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private ContentStore one;
    private ContentStore other;

    @BeforeEach
    void open() throws Exception {
        one = ContentStore.open(folder, Clock.systemUTC());
        // ten seconds behind: its revisions are last + 1
        other = ContentStore.open(folder, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-10)));
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void replicasThatClaimAtTheSameTimeNeverGetTheSameRevision() throws Exception {
        String id = Stores.uploadAndPublish(one, Hints.NONE, "abc").manifest().documentId();
        List<Callable<List<Long>>> claims = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            ContentStore store = t % 2 == 0 ? one : other;
            claims.add(() -> {
                List<Long> revisions = new ArrayList<>();
                for (int i = 0; i < 25; i++) {
                    revisions.add(store.reprocess(id).orElseThrow().revision());
                }
                return revisions;
            });
        }
        List<Long> all = new ArrayList<>();
        for (List<Long> revisions : run(claims)) {
            assertThat(revisions).isSorted();
            all.addAll(revisions);
        }
        assertThat(all).hasSize(25 * THREADS).doesNotHaveDuplicates();
        Stores.settle(one);
        Stores.assertConsistent(one, folder);
    }

    @RepeatedTest(40)
    void equalUploadsAtTheSameMomentToTwoCopiesAreOneRevision() throws Exception {
        CyclicBarrier moment = new CyclicBarrier(4);
        List<Callable<Long>> uploads = new ArrayList<>();
        for (int t = 0; t < 4; t++) {
            ContentStore store = t % 2 == 0 ? one : other;
            uploads.add(() -> {
                moment.await();
                return Stores.uploadAndPublish(store, TITLED, "abc").manifest().revision();
            });
        }
        assertThat(run(uploads)).containsOnly(one.documents("", 10).get(0).revision());
        Stores.settle(one);
        Stores.assertConsistent(one, folder);
        assertThat(Stores.names(folder.resolve("documents"))).hasSize(1);
        assertThat(folder.resolve("claims")).isEmptyDirectory();
    }

    /** A copy that died between its claim and its manifest left only the claim. */
    @Test
    void aClaimWhoseCopyDiedIsCompletedByTheNext() throws Exception {
        Manifest first = Stores.upload(one, TITLED, "abc").manifest();
        Path claim = folder.resolve("claims").resolve(first.documentId() + "-0");
        assertThat(claim).exists();
        Files.delete(folder.resolve("pending").resolve(first.documentId() + "-" + first.revision()));
        Files.delete(folder.resolve("documents")
                .resolve(first.documentId().substring(0, 2))
                .resolve(first.documentId())
                .resolve(Long.toString(first.revision())));

        Acceptance second = Stores.upload(other, TITLED, "abc");

        assertThat(second.manifest()).isEqualTo(first);
        assertThat(second.duplicate()).isFalse();
    }

    @RepeatedTest(60)
    void aReprocessThatRacesADeletionNeverRevivesTheDocument() throws Exception {
        String id = Stores.uploadAndPublish(one, TITLED, "abc").manifest().documentId();
        run(List.<Callable<Optional<Manifest>>>of(
                () -> publish(one, one.delete(id)), () -> publish(other, other.reprocess(id))));
        assertThat(one.live(id)).isEmpty();
        Stores.settle(other);
        assertThat(one.live(id)).isEmpty();
        Stores.assertConsistent(one, folder);
    }

    /** The deletion may find the revision of the faster of two uploads before the other one has put its bytes. */
    @RepeatedTest(60)
    void firstUploadsThatRaceADeletionLeaveNoBytesWithoutADocument() throws Exception {
        String id = Digest.documentId(List.of("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
        run(List.<Callable<Object>>of(
                () -> Stores.uploadAndPublish(one, TITLED, "abc"),
                () -> Stores.uploadAndPublish(other, TITLED, "abc"),
                () -> publish(one, awaitFirst(one, id))));
        Stores.settle(other);
        Stores.assertConsistent(one, folder);
    }

    /** Deletes as soon as there is something to delete. */
    private static Optional<Manifest> awaitFirst(ContentStore store, String id) throws Exception {
        Optional<Manifest> tombstone = store.delete(id);
        for (int i = 0; i < 1_000_000 && tombstone.isEmpty(); i++) {
            tombstone = store.delete(id);
        }
        return tombstone;
    }

    @RepeatedTest(60)
    void anUploadThatRacesADeletionHasItsBytesIfItIsTheLastRevision() throws Exception {
        String id = Stores.uploadAndPublish(one, TITLED, "abc").manifest().documentId();
        run(List.<Callable<Object>>of(
                () -> publish(one, one.delete(id)),
                () -> Stores.uploadAndPublish(other, Hints.NONE, "abc"),
                () -> Stores.uploadAndPublish(other, Hints.NONE, "abc", "xyz")));
        Stores.settle(other);
        Stores.assertConsistent(one, folder);
    }

    @Test
    void whateverReplicasDoAtTheSameTimeTheStoreStaysConsistent() throws Exception {
        Map<String, Set<Long>> claimed = new ConcurrentHashMap<>();
        List<Callable<Integer>> work = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            ContentStore store = t % 2 == 0 ? one : other;
            Random random = new Random(4242 + t);
            work.add(() -> {
                for (int i = 0; i < 120; i++) {
                    step(store, random, claimed);
                }
                return 0;
            });
        }
        run(work);
        Stores.settle(one);
        Stores.assertConsistent(one, folder);
        Map<String, Long> last = new HashMap<>();
        one.documents("", 1000).forEach(manifest -> last.put(manifest.documentId(), manifest.revision()));
        last.forEach((id, revision) -> assertThat(claimed.get(id)).contains(revision));
    }

    private static void step(ContentStore store, Random random, Map<String, Set<Long>> claimed) throws Exception {
        String[][] texts = {{"abc"}, {"xyz"}, {"abc", "xyz"}, {"xyz", "abc"}};
        String[] text = texts[random.nextInt(texts.length)];
        Hints hints = random.nextBoolean() ? Hints.NONE : TITLED;
        int what = random.nextInt(10);
        if (what < 4) {
            Acceptance acceptance = Stores.upload(store, hints, text);
            note(claimed, acceptance.manifest());
            if (!acceptance.duplicate() && random.nextInt(4) > 0) {
                store.published(acceptance.manifest());
            }
        } else if (what < 9) {
            List<Manifest> documents = store.documents("", 10);
            if (!documents.isEmpty()) {
                String id = documents.get(random.nextInt(documents.size())).documentId();
                Optional<Manifest> manifest = what < 7 ? store.delete(id) : store.reprocess(id);
                manifest.ifPresent(done -> note(claimed, done));
                if (manifest.isPresent() && random.nextInt(4) > 0) {
                    store.published(manifest.get());
                }
            }
        } else {
            for (Manifest manifest : store.unpublished(Duration.ZERO)) {
                note(claimed, manifest);
                store.published(manifest);
            }
            store.clean(Duration.ofHours(1));
        }
    }

    private static void note(Map<String, Set<Long>> claimed, Manifest manifest) {
        claimed.computeIfAbsent(manifest.documentId(), id -> ConcurrentHashMap.newKeySet())
                .add(manifest.revision());
    }

    private static Optional<Manifest> publish(ContentStore store, Optional<Manifest> manifest) throws Exception {
        if (manifest.isPresent()) {
            store.published(manifest.get());
        }
        return manifest;
    }

    private <T> List<T> run(List<Callable<T>> work) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> future : threads.invokeAll(work, 120, TimeUnit.SECONDS)) {
            results.add(future.get());
        }
        return results;
    }
}
