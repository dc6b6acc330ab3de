package org.duizhao.ingest.source;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/** Takes the files of a document in, as an upload does; the same files again are the same document. */
public interface Intake {

    /** What became of it. */
    sealed interface Taken {}

    /** It is stored, and the pipeline knows. */
    record Accepted(String id, long revision, URI status) implements Taken {}

    /** It never will be; the cause says what to mend. */
    record Refused(String cause) implements Taken {}

    /**
     * @param files one, or the Chinese and the English file of a pair
     * @throws org.duizhao.stage.UnavailableException if it is to be tried again
     */
    Taken take(List<Path> files) throws IOException;
}
