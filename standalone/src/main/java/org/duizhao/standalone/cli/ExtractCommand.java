package org.duizhao.standalone.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.duizhao.events.Block;
import org.duizhao.events.DocumentExtracted;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code duizhao extract}. */
@Command(
        name = "extract",
        description = "Prints the blocks of a file as JSON lines, as ingest-service reads them.",
        mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FILE",
            description =
                    "PDF, OFD, Word, OpenDocument, RTF, HTML, EPUB, slides, sheets, text, image; an archive of them.")
    private Path file = Path.of("");

    @Mixin
    private FileReading reading = new FileReading();

    @Override
    public Integer call() throws IOException, InterruptedException {
        try {
            for (DocumentExtracted document : reading.documents(file)) {
                for (Block block : document.blocks()) {
                    System.out.println(JsonLine.of(row(block)));
                }
            }
            return 0;
        } catch (FileReading.RefusedFileException e) {
            System.err.println(e.getMessage());
            return 1;
        }
    }

    private static Map<String, Object> row(Block block) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("ordinal", block.ordinal());
        row.put("kind", block.kind().name().toLowerCase(Locale.ROOT));
        if (block.page() != null) {
            row.put("page", block.page());
        }
        if (block.level() != null) {
            row.put("level", block.level());
        }
        if (block.language() != null) {
            row.put("language", block.language());
        }
        row.put("text", block.text());
        if (!block.cells().isEmpty()) {
            row.put(
                    "cells",
                    block.cells().stream()
                            .map(cell -> List.of(cell.start(), cell.end()))
                            .toList());
        }
        if (block.original() != null) {
            row.put("original", block.original());
        }
        if (block.ocrConfidence() != null) {
            row.put("ocrConfidence", block.ocrConfidence());
        }
        return row;
    }
}
