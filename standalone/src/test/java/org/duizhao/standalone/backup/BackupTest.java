package org.duizhao.standalone.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duizhao.events.Decision;
import org.duizhao.events.DecisionMade;
import org.duizhao.events.Hints;
import org.duizhao.events.IssueAnchor;
import org.duizhao.events.SourceFile;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.DecisionLog;
import org.duizhao.ingest.store.Digest;
import org.duizhao.ingest.store.Manifest;
import org.duizhao.ingest.store.ReceivedFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    @TempDir
    private Path temp;

    private ContentStore store;

    @BeforeEach
    void open() throws IOException {
        store = ContentStore.open(temp.resolve("store"), Clock.systemUTC());
        Files.createDirectory(temp.resolve("security"));
        Files.writeString(temp.resolve("security/users"), "users\n");
    }

    private String accept(String text) throws IOException {
        Path file = Files.writeString(store.newIncomingFile(), text);
        SourceFile source =
                new SourceFile(SourceFile.Side.ANY, "a.txt", "text/plain", Files.size(file), Digest.of(file));
        Manifest manifest = store.accept(List.of(new ReceivedFile(file, source)), Hints.NONE, "li.wei")
                .manifest();
        store.published(manifest);
        Files.deleteIfExists(file); // as the end of an upload does
        return manifest.documentId();
    }

    private Backup backup(String store) {
        return new Backup(temp.resolve(store), temp.resolve("security"), temp.resolve("backup"), line -> {});
    }

    private static Map<String, String> files(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }

    @Test
    void whatIsPutBackIsTheStoreWithItsAccessAndItsUsers() throws IOException {
        String first = accept("first");
        accept("second");
        store.accesses().put(first, false, List.of("press"));
        Files.writeString(temp.resolve("store/incoming/upload-x"), "half an upload");
        backup("store").save();
        Files.delete(temp.resolve("store/incoming/upload-x"));
        Files.delete(temp.resolve("security/users"));

        Copied copied = backup("restored").load();

        assertThat(files(temp.resolve("restored"))).isEqualTo(files(temp.resolve("store")));
        assertThat(temp.resolve("security/users")).hasContent("users\n");
        assertThat(copied.written()).isEqualTo(copied.files());
        ContentStore restored = ContentStore.open(temp.resolve("restored"), Clock.systemUTC());
        assertThat(restored.documents("", 10)).hasSize(2);
        assertThat(restored.accesses().of(first).orElseThrow().groups()).containsExactly("press");
    }

    @Test
    void aSecondBackupCopiesWhatIsNewAndTakesAwayWhatIsGone() throws IOException {
        String gone = accept("first");
        accept("second");
        backup("store").save();
        accept("third");
        store.published(store.delete(gone).orElseThrow());

        Copied copied = backup("store").save();

        assertThat(copied.written())
                .as("three files of the third, a tombstone, the users")
                .isEqualTo(5);
        assertThat(copied.removed()).as("manifest, reference and bytes").isEqualTo(3);
        backup("restored").load();
        assertThat(files(temp.resolve("restored"))).isEqualTo(files(temp.resolve("store")));
    }

    @Test
    void whatPeopleSaidIsPutBackAsItWasAndGoesWithItsDocument() throws IOException {
        String kept = accept("first");
        String gone = accept("second");
        DecisionMade one = said(kept);
        DecisionMade two = said(kept);
        said(gone);
        backup("store").save();
        DecisionMade late = said(kept);

        backup("restored").load();
        ContentStore restored = ContentStore.open(temp.resolve("restored"), Clock.systemUTC());
        assertThat(restored.decisions().of(kept)).containsExactly(one, two);
        assertThat(said(restored, kept).number()).isEqualTo(3);

        store.published(store.delete(gone).orElseThrow());
        backup("store").save();
        backup("again").load();
        ContentStore again = ContentStore.open(temp.resolve("again"), Clock.systemUTC());
        assertThat(again.decisions().of(gone)).isEmpty();
        assertThat(again.decisions().of(kept)).containsExactly(one, two, late);
    }

    private DecisionMade said(String document) throws IOException {
        return said(store, document);
    }

    private static DecisionMade said(ContentStore store, String document) throws IOException {
        IssueAnchor anchor = new IssueAnchor("figure", List.of("7 CNY"), null, null, List.of());
        return store.decide(document, log -> {
                    long number = DecisionLog.next(log);
                    String id = Decision.id(document, number, 1);
                    Decision decision =
                            new Decision(id, document + "-00001-i01", anchor, "to-fix", "7", null, null, null);
                    return new DecisionMade(
                            document, 1, "1", Instant.EPOCH, number, "li.wei", List.of(decision), List.of());
                })
                .orElseThrow();
    }

    @Test
    void aDamagedFileOfABackupPutsNothingBack() throws IOException {
        accept("first");
        backup("store").save();
        Path bytes;
        try (Stream<Path> all = Files.walk(temp.resolve("backup/store/bytes"))) {
            bytes = all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.writeString(bytes, "fir5t");

        assertThatThrownBy(() -> backup("restored").load())
                .isInstanceOf(IOException.class)
                .hasMessage(bytes + ": damaged (expected: its digest in SHA256SUMS)");
        assertThat(temp.resolve("restored")).doesNotExist();
        Files.delete(bytes);
        assertThatThrownBy(() -> backup("restored").load()).hasMessageContaining("missing (expected: as SHA256SUMS");
    }

    @Test
    void damagedBytesAreNotBackedUpUnseen() throws IOException {
        accept("first");
        Path bytes;
        try (Stream<Path> all = Files.walk(temp.resolve("store/bytes"))) {
            bytes = all.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
        Files.writeString(bytes, "fir5t");

        assertThatThrownBy(() -> backup("store").save()).hasMessageStartingWith(bytes + ": damaged");
    }

    @Test
    void whatIsNoBackupIsSaid() {
        assertThatThrownBy(() -> backup("restored").load())
                .hasMessageContaining(
                        "backup: " + temp.resolve("backup") + " (expected: a folder that backup has made");
    }
}
