package org.duizhao.align;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duizhao.events.Block;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;

/** Documents as ingest-service reads them. */
final class Extractions {

    private Extractions() {}

    /** One text file of these paragraphs. */
    static DocumentExtracted of(String... paragraphs) {
        List<Block> blocks = new ArrayList<>();
        for (String text : paragraphs) {
            blocks.add(new Block(
                    blocks.size(), 0, null, Block.Kind.PARAGRAPH, null, null, text, List.of(), null, null, null));
        }
        ExtractedFile file = new ExtractedFile(
                SourceFile.Side.ANY,
                "a.txt",
                "text/plain",
                "00",
                null,
                0,
                null,
                false,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                null);
        return new DocumentExtracted("id", 1, "test", Instant.EPOCH, Hints.NONE, List.of(file), blocks);
    }
}
