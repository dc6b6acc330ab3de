package org.duizhao.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Bytes that several documents may have: put when one is uploaded, taken away with the last that is live. Each step that
 * takes something away is followed by a second look, and an upload looks after its claim: whichever comes last sees the
 * other.
 */
final class SharedBytes {

    private final Contents contents;
    private final Manifests manifests;

    SharedBytes(Contents contents, Manifests manifests) {
        this.contents = contents;
        this.manifests = manifests;
    }

    /** Puts the bytes of a document: when they have their names, they and the references to them are on the disk. */
    void put(String documentId, List<ReceivedFile> files) throws IOException {
        List<Durable.Step> before = new ArrayList<>();
        List<Durable.Step> names = new ArrayList<>();
        for (ReceivedFile file : files) {
            String sha256 = file.source().sha256();
            before.add(() -> Durable.force(file.path()));
            before.add(() -> contents.refer(documentId, sha256));
            names.add(() -> contents.put(sha256, file.path()));
        }
        Durable.together(before);
        Durable.together(names);
    }

    /** Ends the use of bytes by a document, unless the document is live; again, if that has changed meanwhile. */
    void release(String documentId, String sha256) throws IOException {
        boolean live = manifests.live(documentId).isPresent();
        boolean before;
        do {
            before = live;
            if (live) {
                contents.refer(documentId, sha256);
                contents.restore(sha256);
            } else {
                takeAway(documentId, sha256);
            }
            live = manifests.live(documentId).isPresent();
        } while (live != before);
    }

    private void takeAway(String documentId, String sha256) throws IOException {
        contents.forget(documentId, sha256);
        if (!contents.isReferredTo(sha256)) {
            contents.discard(sha256);
            if (manifests.live(documentId).isPresent()) {
                contents.refer(documentId, sha256);
            }
            emptyTrash(sha256);
        }
    }

    private void emptyTrash(String sha256) throws IOException {
        if (contents.isReferredTo(sha256)) {
            contents.restore(sha256);
        } else {
            contents.remove(sha256);
        }
    }

    /** Finishes what was interrupted. */
    void emptyTrash() throws IOException {
        for (String sha256 : contents.discarded()) {
            emptyTrash(sha256);
        }
    }

    /** A service that died between storing bytes and claiming a revision left bytes that no live document uses. */
    void abandon(Path file) throws IOException {
        try {
            String sha256 = Digest.of(file);
            for (String documentId : contents.referrers(sha256)) {
                release(documentId, sha256);
            }
            Files.deleteIfExists(file);
        } catch (NoSuchFileException e) {
            // removed by another replica
        }
    }
}
