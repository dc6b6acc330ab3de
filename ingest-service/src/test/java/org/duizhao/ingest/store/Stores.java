package org.duizhao.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.duizhao.events.SourceFile.Side;

/** What tests do to a store, and what must hold whatever was done. */
final class Stores {

    static final Hints TITLED = new Hints("年报", null, 2024, null, null);

    private Stores() {}

    static final String UPLOADER = "li.wei";

    /** Uploads texts as one document: one text, or a pair. */
    static Acceptance upload(ContentStore store, Hints hints, String... texts) throws IOException {
        List<ReceivedFile> files = new ArrayList<>();
        try {
            for (int i = 0; i < texts.length; i++) {
                Path path = store.newIncomingFile();
                Files.write(path, texts[i].getBytes(StandardCharsets.UTF_8));
                Side side = texts.length == 1 ? Side.ANY : i == 0 ? Side.ZH : Side.EN;
                files.add(new ReceivedFile(
                        path, new SourceFile(side, "f" + i + ".txt", "text/plain", Files.size(path), Digest.of(path))));
            }
            return store.accept(files, hints, UPLOADER);
        } finally {
            for (ReceivedFile file : files) {
                Files.deleteIfExists(file.path());
            }
        }
    }

    static Acceptance uploadAndPublish(ContentStore store, Hints hints, String... texts) throws IOException {
        Acceptance acceptance = upload(store, hints, texts);
        if (!acceptance.duplicate()) {
            store.published(acceptance.manifest());
        }
        return acceptance;
    }

    /** Ends all that is under way, as sweeps would: cleaning completes claims of the dead, which are then to be published. */
    static void settle(ContentStore store) throws IOException {
        store.clean(Duration.ofNanos(1).negated());
        for (int round = 0; round < 5; round++) {
            for (Manifest manifest : store.unpublished(Duration.ZERO)) {
                store.published(manifest);
            }
        }
        store.clean(Duration.ofNanos(1).negated());
    }

    /**
     * After {@link #settle}: everything is published, every live document has its bytes, intact and referred to, and
     * nothing else is in the store.
     */
    static void assertConsistent(ContentStore store, Path root) throws IOException {
        assertThat(store.countUnpublished()).as("unpublished").isZero();
        Set<String> expectedBytes = new HashSet<>();
        Set<String> expectedReferences = new HashSet<>();
        for (Manifest manifest : store.documents("", Integer.MAX_VALUE)) {
            for (SourceFile file : manifest.files()) {
                Path bytes = store.content(file.sha256());
                assertThat(bytes).as("bytes of %s", manifest).exists();
                assertThat(Digest.of(bytes)).isEqualTo(file.sha256());
                expectedBytes.add(file.sha256());
                expectedReferences.add(file.sha256() + "-" + manifest.documentId());
            }
        }
        assertThat(names(root.resolve("bytes"))).isEqualTo(expectedBytes);
        assertThat(names(root.resolve("references"))).isEqualTo(expectedReferences);
        assertThat(names(root.resolve("trash"))).isEmpty();
        assertThat(names(root.resolve("incoming"))).isEmpty();
    }

    static Set<String> names(Path folder) throws IOException {
        Set<String> names = new HashSet<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> names.add(file.getFileName().toString()));
        }
        return names;
    }
}
