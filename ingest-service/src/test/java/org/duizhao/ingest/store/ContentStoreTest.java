package org.duizhao.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.duizhao.ingest.store.Stores.TITLED;
import static org.duizhao.ingest.store.Stores.assertConsistent;
import static org.duizhao.ingest.store.Stores.names;
import static org.duizhao.ingest.store.Stores.settle;
import static org.duizhao.ingest.store.Stores.upload;
import static org.duizhao.ingest.store.Stores.uploadAndPublish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.Hints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private ContentStore store;

    @BeforeEach
    void open() throws IOException {
        store = ContentStore.open(folder, CLOCK);
    }

    @Test
    void theIdIsTheFirst128BitsOfTheDigestOfTheBytes() throws IOException {
        // printf 'abc' | sha256sum
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        Manifest manifest = upload(store, Hints.NONE, "abc").manifest();
        assertThat(manifest.documentId()).isEqualTo(abc.substring(0, 32));
        assertThat(store.content(abc)).hasContent("abc");
    }

    @Test
    void theIdOfAPairComesFromBothDigestsAndTheirOrder() throws IOException {
        String one = upload(store, Hints.NONE, "abc", "xyz").manifest().documentId();
        String other = upload(store, Hints.NONE, "xyz", "abc").manifest().documentId();
        String single = upload(store, Hints.NONE, "abc").manifest().documentId();
        assertThat(List.of(one, other, single)).doesNotHaveDuplicates();
        assertThat(names(folder.resolve("bytes"))).hasSize(2);
        // sha256 of the two digests as hex, one after the other
        assertThat(one)
                .isEqualTo(Digest.documentId(List.of(
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
                        "3608bca1e44ea6c4d268eb6db02260269892c0b42b86bbf1e77a6fa16c3c9282")));
    }

    @Test
    void theFirstRevisionIsTheTimeAndLaterOnesAreHigherWhateverTheClockSays() throws IOException {
        Manifest first = uploadAndPublish(store, Hints.NONE, "abc").manifest();
        Manifest second = store.reprocess(first.documentId()).orElseThrow();
        assertThat(first.revision()).isEqualTo(NOON.toEpochMilli());
        assertThat(second.revision()).isEqualTo(first.revision() + 1);
    }

    @Test
    void anUploadIsADuplicateOnceItIsPublished() throws IOException {
        Acceptance first = upload(store, TITLED, "abc");
        Acceptance unpublished = upload(store, TITLED, "abc");
        store.published(first.manifest());
        Acceptance published = upload(store, TITLED, "abc");

        assertThat(first.duplicate()).isFalse();
        assertThat(unpublished).isEqualTo(first);
        assertThat(published).isEqualTo(new Acceptance(first.manifest(), true));
    }

    @Test
    void changedHintsAreANewRevisionOfTheSameDocument() throws IOException {
        Manifest first = uploadAndPublish(store, Hints.NONE, "abc").manifest();
        Acceptance corrected = uploadAndPublish(store, TITLED, "abc");
        assertThat(corrected.duplicate()).isFalse();
        assertThat(corrected.manifest().documentId()).isEqualTo(first.documentId());
        assertThat(corrected.manifest().revision()).isGreaterThan(first.revision());
        assertThat(((DocumentUploaded) corrected.manifest().event(List.of(), null)).hints())
                .isEqualTo(TITLED);
    }

    @Test
    void aDeletionIsARevisionAndTakesTheBytesAway() throws IOException {
        Manifest live = uploadAndPublish(store, TITLED, "abc").manifest();
        Manifest tombstone = store.delete(live.documentId()).orElseThrow();
        assertThat(tombstone.event(List.of(), null)).isInstanceOf(DocumentDeleted.class);
        assertThat(tombstone.revision()).isGreaterThan(live.revision());
        assertThat(store.isDeletedAfter(live.documentId(), live.revision())).isTrue();
        assertThat(store.isDeletedAfter(live.documentId(), tombstone.revision()))
                .isFalse();

        store.published(tombstone);
        assertThat(names(folder.resolve("bytes"))).isEmpty();
        assertThat(names(folder.resolve("documents"))).containsExactly(Long.toString(tombstone.revision()));
        assertThat(store.live(live.documentId())).isEmpty();
        assertThat(store.reprocess(live.documentId())).isEmpty();
        assertThat(store.delete(live.documentId())).isEmpty();
        assertConsistent(store, folder);
    }

    @Test
    void aTombstoneThatThePipelineDoesNotKnowIsHandedOutAgain() throws IOException {
        Manifest live = uploadAndPublish(store, TITLED, "abc").manifest();
        Manifest tombstone = store.delete(live.documentId()).orElseThrow();
        assertThat(store.delete(live.documentId())).contains(tombstone);
        assertThat(store.unpublished(Duration.ZERO)).containsExactly(tombstone);
    }

    @Test
    void bytesThatAnotherDocumentHasOutliveADeletion() throws IOException {
        Manifest single = uploadAndPublish(store, Hints.NONE, "abc").manifest();
        Manifest pair = uploadAndPublish(store, Hints.NONE, "abc", "xyz").manifest();
        store.published(store.delete(single.documentId()).orElseThrow());
        assertThat(names(folder.resolve("bytes"))).hasSize(2);
        assertConsistent(store, folder);
        store.published(store.delete(pair.documentId()).orElseThrow());
        assertThat(names(folder.resolve("bytes"))).isEmpty();
    }

    @Test
    void anUploadAfterADeletionIsANewRevisionAboveTheTombstone() throws IOException {
        Manifest first = uploadAndPublish(store, TITLED, "abc").manifest();
        Manifest tombstone = store.delete(first.documentId()).orElseThrow();
        store.published(tombstone);
        Acceptance again = uploadAndPublish(store, TITLED, "abc");
        assertThat(again.duplicate()).isFalse();
        assertThat(again.manifest().revision()).isGreaterThan(tombstone.revision());
        assertThat(store.isDeletedAfter(first.documentId(), first.revision())).isTrue();
        assertConsistent(store, folder);
    }

    @Test
    void whatTheDeletionOfALateReprocessWouldReviveStaysDeleted() throws IOException {
        Manifest live = uploadAndPublish(store, TITLED, "abc").manifest();
        Manifests manifests = new Manifests(folder.toRealPath(), CLOCK);
        store.published(store.delete(live.documentId()).orElseThrow());
        // a reprocess that had seen the live revision, claimed a higher one, and died before it looked again
        manifests.claim(
                live.documentId(),
                revision -> new Manifest(
                        live.documentId(),
                        revision,
                        NOON,
                        false,
                        live.revision(),
                        live.files(),
                        live.hints(),
                        live.uploader(),
                        null),
                faster -> false);

        List<Manifest> swept = store.unpublished(Duration.ZERO);
        assertThat(swept).hasSize(1).allMatch(Manifest::deleted);
        settle(store);
        assertThat(store.live(live.documentId())).isEmpty();
        assertConsistent(store, folder);
    }

    @Test
    void onlyTheLatestUnpublishedRevisionOfADocumentIsSweptAndNotWhileItIsYoung() throws IOException {
        upload(store, Hints.NONE, "abc");
        Manifest second = upload(store, TITLED, "abc").manifest();
        assertThat(store.unpublished(Duration.ofSeconds(1))).isEmpty();
        assertThat(store.countUnpublished()).isEqualTo(2);
        assertThat(store.unpublished(Duration.ZERO)).containsExactly(second);
        assertThat(store.countUnpublished()).isEqualTo(1);
    }

    @Test
    void aClaimThatDiedBeforeItsManifestHadItsPlaceIsCompleted() throws IOException {
        Manifest manifest = upload(store, TITLED, "abc").manifest();
        Path place = folder.resolve("documents")
                .resolve(manifest.documentId().substring(0, 2))
                .resolve(manifest.documentId())
                .resolve(Long.toString(manifest.revision()));
        Files.delete(place);
        assertThat(store.unpublished(Duration.ZERO)).containsExactly(manifest);
        assertThat(place).exists();
    }

    @Test
    void filesOfAnAbandonedUploadAreRemovedWithTheBytesThatNoRevisionClaimed() throws IOException {
        Path aside = store.newIncomingFile();
        Files.writeString(aside, "abc");
        String sha256 = Digest.of(aside);
        Contents contents = new Contents(folder.toRealPath());
        contents.refer(Digest.documentId(List.of(sha256)), sha256);
        contents.put(sha256, aside);
        Files.setLastModifiedTime(aside, FileTime.from(NOON.minusSeconds(7200)));

        assertThat(store.clean(Duration.ofHours(3))).isZero();
        assertThat(store.clean(Duration.ofHours(1))).isEqualTo(1);
        assertConsistent(store, folder);
    }

    @Test
    void bytesThatTheDiskHasCutShortAreRepairedByTheNextUpload() throws IOException {
        Manifest manifest = uploadAndPublish(store, TITLED, "abc").manifest();
        Path bytes = store.content(manifest.files().get(0).sha256());
        Files.delete(bytes);
        Files.writeString(bytes, "a");
        assertThat(uploadAndPublish(store, TITLED, "abc").duplicate()).isTrue();
        assertConsistent(store, folder);
    }

    @Test
    void documentsAreListedInPagesWithoutTheDeleted() throws IOException {
        for (int i = 0; i < 7; i++) {
            uploadAndPublish(store, Hints.NONE, "text " + i);
        }
        List<Manifest> all = store.documents("", 100);
        store.published(store.delete(all.get(2).documentId()).orElseThrow());
        List<Manifest> first = store.documents("", 4);
        List<Manifest> second = store.documents(first.get(3).documentId(), 4);
        assertThat(first).hasSize(4);
        assertThat(second).hasSize(2);
        assertThat(all).containsAll(first).containsAll(second);
        assertThat(store.documents(second.get(1).documentId(), 4)).isEmpty();
    }

    /** As docs/operations.md says: documents first; without incoming, pending and trash. */
    @Test
    void aCopyOfTheStoreCanBeReprocessedInItsPlace(@TempDir Path copy) throws IOException {
        Manifest kept = uploadAndPublish(store, TITLED, "abc").manifest();
        Manifest pair = uploadAndPublish(store, Hints.NONE, "abc", "xyz").manifest();
        Manifest gone = uploadAndPublish(store, Hints.NONE, "gone").manifest();
        store.published(store.delete(gone.documentId()).orElseThrow());
        for (String part : List.of("documents", "references", "bytes", "duizhao-store.json")) {
            copy(folder.resolve(part), copy.resolve(part));
        }

        ContentStore restored = ContentStore.open(copy, CLOCK);
        for (Manifest manifest : restored.documents("", 100)) {
            Manifest again = restored.reprocess(manifest.documentId()).orElseThrow();
            assertThat(again.revision()).isGreaterThan(manifest.revision());
            assertThat(again.files()).isEqualTo(manifest.files());
            restored.published(again);
        }
        assertThat(restored.documents("", 100))
                .extracting(Manifest::documentId)
                .containsExactlyInAnyOrder(kept.documentId(), pair.documentId());
        assertConsistent(restored, copy);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    void aFolderOfANewerLayoutIsRefused() throws IOException {
        Files.writeString(folder.resolve("duizhao-store.json"), "{\"layout\": 2}");
        assertThatThrownBy(() -> ContentStore.open(folder, CLOCK))
                .isInstanceOf(IOException.class)
                .hasMessage("store layout: {\"layout\": 2} (expected: {\"layout\": 1})");
    }

    @Test
    void aStoreWhoseFolderVanishedFailsItsCheck() throws IOException {
        store.check();
        Files.delete(folder.resolve("duizhao-store.json"));
        assertThatThrownBy(store::check).hasMessageContaining("expected: a content store");
    }
}
