package org.duizhao.ingest.extract;

import java.util.List;
import org.duizhao.events.SourceFile;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Reply;

/** What the service does with the pieces of a file once it has them all, for measuring that alone. */
public final class Assembly {

    private Assembly() {}

    public static ExtractionResult of(SourceFile file, List<Piece> pieces, Reply.Done facts) {
        Document document = new Document();
        document.add(file, file.mediaType(), pieces, facts, null);
        return document.result();
    }
}
