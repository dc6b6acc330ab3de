package org.duizhao.ingest.extract;

import java.util.List;
import org.duizhao.events.Block;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Table;

/** What became of a document. */
public sealed interface ExtractionResult {

    /**
     * @param files in the order of the sources
     * @param blocks of all files, in reading order; never empty
     * @param tables of all files, whose rows are among the blocks
     * @param warnings of the whole document, each with the file's name
     */
    record Extracted(List<ExtractedFile> files, List<Block> blocks, List<Table> tables, List<String> warnings)
            implements ExtractionResult {

        public Extracted {
            files = List.copyOf(files);
            blocks = List.copyOf(blocks);
            tables = List.copyOf(tables);
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * @param kind {@code REJECTED_INPUT}, {@code LIMIT_EXCEEDED} or {@code PARSER_FAILED}
     * @param cause {@code name: value (expected: rule)}
     */
    record Refused(FailureKind kind, String cause) implements ExtractionResult {}
}
