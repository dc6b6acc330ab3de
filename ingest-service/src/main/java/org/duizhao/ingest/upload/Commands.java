package org.duizhao.ingest.upload;

import java.io.IOException;
import java.util.Optional;
import org.duizhao.ingest.store.Acceptance;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.Manifest;
import org.duizhao.stage.UnavailableException;
import org.duizhao.stage.identity.Caller;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The commands: the store first, then the pipeline, then the answer. */
@Component
class Commands {

    private final ContentStore store;
    private final Announcer announcer;
    private final Answers answers;
    private final Onlookers onlookers;

    Commands(ContentStore store, Announcer announcer, Answers answers, Onlookers onlookers) {
        this.onlookers = onlookers;
        this.store = store;
        this.announcer = announcer;
        this.answers = answers;
    }

    /** Bytes that somebody else has sent and the caller may not see are answered like new ones, and change nothing. */
    ResponseEntity<DocumentAnswer> upload(ReceivedUpload upload, Caller caller) throws IOException {
        Optional<Manifest> unseen = onlookers.asIfNew(upload.files(), upload.hints(), caller);
        if (unseen.isPresent()) {
            return accepted(unseen.get());
        }
        Acceptance acceptance = store.accept(upload.files(), upload.hints(), caller.name());
        if (!acceptance.duplicate()) {
            announce(acceptance.manifest());
        }
        return answers.accepted(acceptance.manifest(), acceptance.duplicate());
    }

    /** Nothing if there is no such document, or no longer. */
    Optional<ResponseEntity<DocumentAnswer>> reprocess(String id) throws IOException {
        return announced(store.reprocess(id))
                .filter(manifest -> !manifest.deleted())
                .map(this::accepted);
    }

    /** Nothing if there is no such document, or no longer. */
    Optional<ResponseEntity<DocumentAnswer>> delete(String id) throws IOException {
        return announced(store.delete(id)).map(this::accepted);
    }

    private ResponseEntity<DocumentAnswer> accepted(Manifest manifest) {
        return answers.accepted(manifest, false);
    }

    private Optional<Manifest> announced(Optional<Manifest> manifest) throws IOException {
        if (manifest.isPresent()) {
            announce(manifest.get());
        }
        return manifest;
    }

    private void announce(Manifest manifest) throws IOException {
        try {
            announcer.announce(manifest);
        } catch (UnavailableException e) {
            throw answers.stored(manifest, e);
        }
    }
}
