package org.duizhao.ingest.upload;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an archive is answered: its documents, which are documents like any other. Sent again, it goes on where it was.
 *
 * @param documents in the order of the archive
 */
record BundleAnswer(List<BundledDocument> documents) implements UploadAnswer {

    enum Outcome {
        ACCEPTED,
        /** Exactly this is known already. */
        DUPLICATE,
        /** Stored; to be announced when Kafka is back. */
        STORED,
        REFUSED
    }

    /**
     * One document of the archive.
     *
     * @param files their paths in the archive; of a pair the Chinese one first
     * @param detail why it was refused or only stored; null otherwise
     */
    record BundledDocument(
            List<String> files,
            Outcome outcome,
            @Nullable String id,
            @Nullable Long revision,
            @Nullable URI status,
            @Nullable String detail) {}
}
