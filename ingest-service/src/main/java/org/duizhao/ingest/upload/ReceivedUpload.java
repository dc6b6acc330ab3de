package org.duizhao.ingest.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.duizhao.events.Hints;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.store.ReceivedFile;

/**
 * An upload that has arrived, complete. Closing it removes its files; what the store has taken of them stays there.
 *
 * @param files one file, or the Chinese and the English file of a pair, in this order
 * @param anyway whether to take the files even if they are no pair
 */
record ReceivedUpload(List<ReceivedFile> files, Hints hints, boolean anyway) implements AutoCloseable {

    /** Whether it is no document but an archive of some. */
    boolean isArchive() {
        return files.get(0).source().mediaType().equals(MediaTypes.ZIP);
    }

    @Override
    public void close() throws IOException {
        for (ReceivedFile file : files) {
            Files.deleteIfExists(file.path());
        }
    }
}
