package org.duizhao.ingest.upload;

import java.io.IOException;
import java.util.Optional;
import org.duizhao.events.FailureKind;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.Manifest;
import org.duizhao.stage.Problems;
import org.duizhao.stage.identity.Caller;
import org.duizhao.stage.identity.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Commands about a document are for who has sent it, and for operators. */
@Component
class Ownership {

    private final ContentStore store;

    Ownership(ContentStore store) {
        this.store = store;
    }

    /** The id, if the document is the caller's; of one that is not there, or no longer, the answer is the commands'. */
    String owned(String id, Caller caller) throws IOException {
        Optional<Manifest> live = store.live(StoredFile.known(id));
        if (live.isPresent()
                && !caller.may(Role.OPERATOR)
                && !caller.name().equals(live.get().uploader())) {
            throw Problems.of(
                    HttpStatus.FORBIDDEN,
                    FailureKind.REJECTED_INPUT,
                    "id: " + id + " was sent by somebody else (expected: a document of your own, or an operator)");
        }
        return id;
    }
}
