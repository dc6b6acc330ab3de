package org.duizhao.ingest.extract;

import java.util.List;
import org.duizhao.events.FailureKind;
import org.duizhao.ingest.extract.wire.Reply;

/** How one try at a document ended. */
sealed interface ChildResult {

    /** @param packed files that were found in the document and are to be read as further ones */
    record Parsed(Reply.Done facts, List<Reply.Packed> packed) implements ChildResult {}

    record Painted(byte[] png) implements ChildResult {}

    record Rejected(FailureKind kind, String cause) implements ChildResult {}

    record WaitsForOcr(int pages) implements ChildResult {}

    /** The child is gone; another one may be luckier. */
    record Crashed(String cause) implements ChildResult {}
}
