package org.duizhao.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A content store that the first stage's last commit (6dcf574c) has made: a document, a pair that was reprocessed, one that was
 * deleted, and one that Kafka has not acknowledged. It is never made anew.
 */
class FirstStageStoreTest {

    private static final String TITLED = "a7af757586ca5ebeffc9daa1e0e2f532";
    private static final String PAIR = "e0f344df255a3178eab632899ffab3c1";
    private static final String DELETED = "d2155f55b2538eb485ebf7acc026e86c";
    private static final String UNSENT = "0ab2e12a30600fd9f41e68d7c969db64";
    private static final long REVISION = 1_795_773_459_000L;

    @TempDir
    private Path folder;

    private ContentStore store;

    @BeforeEach
    void open() throws IOException {
        Path golden = Path.of("src/test/resources/first-stage/store");
        try (Stream<Path> files = Files.walk(golden)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = folder.resolve(golden.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        store = ContentStore.open(
                folder, Clock.fixed(Instant.ofEpochMilli(REVISION).plus(Duration.ofDays(30)), ZoneOffset.UTC));
    }

    @Test
    void itsDocumentsAreThereWithTheirBytesAndTheDeletedOneIsNot() throws IOException {
        List<Manifest> documents = store.documents("", 10);

        assertThat(documents).extracting(Manifest::documentId).containsExactly(UNSENT, TITLED, PAIR);
        for (Manifest document : documents) {
            for (SourceFile file : document.files()) {
                assertThat(Digest.of(store.content(file.sha256()))).isEqualTo(file.sha256());
            }
            assertThat(document.uploader()).as("nobody was asked who they are").isNull();
        }
        assertThat(store.live(TITLED).orElseThrow().hints().title()).isEqualTo("年报");
        assertThat(store.latest(PAIR).orElseThrow().revision()).isEqualTo(REVISION + 1);
        assertThat(store.live(DELETED)).isEmpty();
        assertThat(store.isDeletedAfter(DELETED, REVISION)).isTrue();
    }

    @Test
    void whatWasNotSentIsSentAsThisVersionsEvent() throws IOException {
        List<Manifest> unsent = store.unpublished(Duration.ZERO);

        assertThat(unsent).extracting(Manifest::documentId).containsExactly(UNSENT);
        DocumentUploaded event = (DocumentUploaded) unsent.get(0).event(List.of(), null);
        assertThat(event.revision()).isEqualTo(REVISION);
        assertThat(event.uploader()).isNull();
        store.published(unsent.get(0));
        assertThat(store.unpublished(Duration.ZERO)).isEmpty();
    }

    @Test
    void theSameBytesAreTheSameDocumentAndANewRevisionIsAboveTheOld() throws IOException {
        Hints titled = store.live(TITLED).orElseThrow().hints();

        assertThat(Stores.upload(store, titled, "本市新建公园五座。\nThe city built five parks.\n")
                        .duplicate())
                .isTrue();
        assertThat(store.reprocess(PAIR).orElseThrow().revision()).isGreaterThan(REVISION + 1);
        assertThat(Stores.uploadAndPublish(store, Hints.NONE, "撤回。\nWithdrawn.\n")
                        .manifest()
                        .revision())
                .isGreaterThan(REVISION + 1);
        Stores.settle(store);
        Stores.assertConsistent(store, folder.toRealPath());
    }
}
