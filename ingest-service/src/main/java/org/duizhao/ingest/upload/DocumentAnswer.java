package org.duizhao.ingest.upload;

import java.net.URI;
import java.util.List;
import org.duizhao.events.SourceFile;
import org.duizhao.ingest.store.Manifest;

/**
 * What a command is answered.
 *
 * @param duplicate whether the pipeline already knew exactly this upload, so that nothing was started
 * @param deleted whether the revision is the document's end
 * @param status where to ask how far the revision has come
 */
record DocumentAnswer(String id, long revision, boolean duplicate, boolean deleted, List<SourceFile> files, URI status)
        implements UploadAnswer {

    static DocumentAnswer of(Manifest manifest, boolean duplicate, URI status) {
        return new DocumentAnswer(
                manifest.documentId(), manifest.revision(), duplicate, manifest.deleted(), manifest.files(), status);
    }
}
