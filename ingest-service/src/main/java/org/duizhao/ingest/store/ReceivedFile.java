package org.duizhao.ingest.store;

import java.nio.file.Path;
import org.duizhao.events.SourceFile;

/**
 * An uploaded file that lies in {@link ContentStore#incoming()}, complete, and is not yet part of the store.
 *
 * @param path the file; whoever made it removes it when the upload has been answered, not before
 * @param source what the manifest will say about it
 */
public record ReceivedFile(Path path, SourceFile source) {}
