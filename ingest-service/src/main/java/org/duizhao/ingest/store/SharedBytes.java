package org.duizhao.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

    void put(String documentId, List<ReceivedFile> files) throws IOException {
        for (ReceivedFile file : files) {
            contents.put(documentId, file.source().sha256(), file.path());
        }
    }

    /** Ends the use of bytes by a document, unless the document is live. */
    void release(String documentId, String sha256) throws IOException {
        if (manifests.live(documentId).isEmpty()) {
            contents.forget(documentId, sha256);
        }
        if (manifests.live(documentId).isPresent()) {
            contents.refer(documentId, sha256);
            contents.restore(sha256);
            return;
        }
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
