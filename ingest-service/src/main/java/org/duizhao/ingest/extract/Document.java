package org.duizhao.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.Block;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.FailureKind;
import org.duizhao.events.SourceFile;
import org.duizhao.events.TextSpan;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Reply;
import org.jspecify.annotations.Nullable;

/** Collects the files of one document and numbers their blocks. */
final class Document {

    private final List<ExtractedFile> files = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int characters;
    private int items;

    /** What a document takes of its limits. */
    record Size(int characters, int items) {}

    /** So much came from the files so far, as their pieces count. */
    Size size() {
        return new Size(characters, items);
    }

    void add(SourceFile file, String mediaType, List<Piece> pieces, Reply.Done facts) {
        int first = blocks.size();
        for (Piece piece : pieces) {
            add(piece);
            this.characters += piece.characters();
            items += piece.items();
        }
        long characters =
                blocks.stream().skip(first).mapToLong(b -> b.text().length()).sum();
        files.add(new ExtractedFile(
                file.side(),
                file.name(),
                mediaType,
                file.sha256(),
                facts.pages() == 0 ? null : facts.pages(),
                characters,
                facts.truncatedAt(),
                facts.ocr(),
                facts.metadata(),
                facts.warnings(),
                List.of(),
                List.of(),
                null));
        facts.warnings().forEach(warning -> warnings.add(file.name() + ": " + warning));
    }

    private void add(Piece piece) {
        CleanText text = piece.cells().isEmpty() ? CleanText.of(piece.text()) : CleanText.ofCells(piece.cells());
        if (text.text().isBlank()) {
            return;
        }
        List<TextSpan> cells = piece.kind() == Block.Kind.TABLE_ROW ? text.cells() : List.of();
        blocks.add(new Block(
                blocks.size(),
                files.size(),
                positive(piece.page()),
                piece.kind(),
                positive(piece.level()),
                Languages.of(text.text()),
                text.text(),
                cells,
                text.original(),
                piece.ocrConfidence(),
                null));
    }

    private static @Nullable Integer positive(int value) {
        return value > 0 ? value : null;
    }

    ExtractionResult result() {
        if (blocks.isEmpty()) {
            return new ExtractionResult.Refused(FailureKind.REJECTED_INPUT, "text: none (expected: a file with text)");
        }
        return new ExtractionResult.Extracted(files, blocks, warnings);
    }
}
