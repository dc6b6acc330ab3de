/**
 * The content store: a folder, shared by all replicas of the service, that is the source of truth of the pipeline.
 *
 * <pre>
 * duizhao-store.json               the layout's version
 * incoming/                        uploads that are being written; nothing here is part of the store yet
 * bytes/ab/SHA256                  the uploaded bytes, once each
 * references/ab/SHA256-DOCUMENT    which live documents use which bytes
 * documents/ab/DOCUMENT/REVISION   a manifest or a tombstone, as JSON; never changed
 * access/ab/DOCUMENT/NUMBER        who may see a document, as JSON; the highest number holds
 * pending/DOCUMENT-REVISION        a second name of a manifest whose event is not yet acknowledged
 * claims/DOCUMENT-REVISION         a second name of the manifest that follows that revision, until its event is acknowledged
 * decisions/ab/DOCUMENT/NUMBER     what was said of a document in one request, as the event's JSON; never changed
 * undecided/DOCUMENT-NUMBER-…      a second name of one that is not yet acknowledged
 * extractions/ab/DOCUMENT          what was extracted last; can be made again
 * corrections/DOCUMENT             the revision that is being made with corrected pairs
 * trash/SHA256                     bytes on their way out
 * </pre>
 *
 * <p>{@link org.duizhao.ingest.store.ContentStore} is the way in. There are no locks: a file comes into being complete,
 * under a name that nobody else can take (a hard link to a file written aside), and whoever may have raced looks again
 * afterwards. Why: docs/adr/0006-the-content-store-has-no-locks.md.
 */
@NullMarked
package org.duizhao.ingest.store;

import org.jspecify.annotations.NullMarked;
