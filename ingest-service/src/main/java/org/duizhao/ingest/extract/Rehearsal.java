package org.duizhao.ingest.extract;

import java.util.List;
import org.duizhao.ingest.extract.child.ParserWorker;

/** Reads files that are known to be good without a child, so that an archive of this JVM's classes serves children. */
public final class Rehearsal {

    private Rehearsal() {}

    public static void read(List<Source> sources) {
        ExtractionProperties properties = ExtractionProperties.defaults();
        ParserWorker.rehearse(sources.stream()
                .map(source -> Requests.of(properties, source, source.file().mediaType(), null, new Document().size()))
                .toList());
    }
}
