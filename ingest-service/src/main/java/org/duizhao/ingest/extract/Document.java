package org.duizhao.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.Block;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.FailureKind;
import org.duizhao.events.PlacedLine;
import org.duizhao.events.SourceFile;
import org.duizhao.events.TextSpan;
import org.duizhao.ingest.extract.wire.Advances;
import org.duizhao.ingest.extract.wire.Piece;
import org.duizhao.ingest.extract.wire.Reply;
import org.jspecify.annotations.Nullable;

/** Collects the files of one document and numbers their blocks. */
final class Document {

    /** What places may take of an event, and about what a line and a number take. */
    private static final long MOST_PLACES = 4 << 20;

    private static final int LINE_BYTES = 110;
    private static final int NUMBER_BYTES = 6;
    private static final double SLACK = 0.1;

    private final List<ExtractedFile> files = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private int characters;
    private int items;
    private long placesSize;

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
                facts.notRead(),
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
                null,
                places(piece, text.text())));
    }

    /** None from where on there would be too many for an event. */
    private List<PlacedLine> places(Piece piece, String clean) {
        placesSize += piece.lines().stream()
                .mapToInt(line -> LINE_BYTES + NUMBER_BYTES * line.advances().size())
                .sum();
        if (piece.lines().isEmpty() || placesSize > MOST_PLACES) {
            return List.of();
        }
        String raw = piece.raw();
        if (raw.equals(clean)) {
            return piece.lines();
        }
        int[] places = CleanPlaces.of(raw, clean);
        return piece.lines().stream()
                .map(line -> Advances.moved(line, places, SLACK * line.height()))
                .filter(line -> line.end() > line.start())
                .toList();
    }

    private static @Nullable Integer positive(int value) {
        return value > 0 ? value : null;
    }

    ExtractionResult result() {
        if (blocks.isEmpty()) {
            return new ExtractionResult.Refused(FailureKind.REJECTED_INPUT, "text: none (expected: a file with text)");
        }
        if (placesSize > MOST_PLACES) {
            warnings.add("places: of the first " + MOST_PLACES + " bytes only (expected: fewer lines)");
        }
        return new ExtractionResult.Extracted(files, blocks, warnings);
    }
}
