package org.duizhao.events;

import java.time.Instant;
import java.util.List;

/**
 * The text of a document as blocks, in reading order.
 *
 * @param files what was found out about each file, in the order of {@link DocumentUploaded#files()}, and after
 *     those what was packed into them and read
 * @param blocks {@code blocks.get(i).ordinal() == i}
 * @param tables {@code tables.get(i).id() == i}
 * @param corrections pairs that people have corrected, the latest last
 */
public record DocumentExtracted(
        String documentId,
        long revision,
        String engine,
        Instant uploadedAt,
        Hints hints,
        List<ExtractedFile> files,
        List<Block> blocks,
        @Added List<Table> tables,
        @Added List<CorrectedPair> corrections)
        implements PipelineEvent {

    public DocumentExtracted {
        files = List.copyOf(files);
        blocks = List.copyOf(blocks);
        tables = Added.Copy.of(tables);
        corrections = Added.Copy.of(corrections);
    }

    /** A document of which no pair was corrected. */
    public DocumentExtracted(
            String documentId,
            long revision,
            String engine,
            Instant uploadedAt,
            Hints hints,
            List<ExtractedFile> files,
            List<Block> blocks,
            List<Table> tables) {
        this(documentId, revision, engine, uploadedAt, hints, files, blocks, tables, List.of());
    }

    /** A document without tables. */
    public DocumentExtracted(
            String documentId,
            long revision,
            String engine,
            Instant uploadedAt,
            Hints hints,
            List<ExtractedFile> files,
            List<Block> blocks) {
        this(documentId, revision, engine, uploadedAt, hints, files, blocks, List.of());
    }
}
