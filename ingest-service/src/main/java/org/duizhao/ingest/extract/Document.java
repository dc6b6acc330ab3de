package org.duizhao.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.Block;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.FailureKind;
import org.duizhao.events.NotRead;
import org.duizhao.events.PlacedLine;
import org.duizhao.events.SourceFile;
import org.duizhao.events.Table;
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
    private final List<Table> tables = new ArrayList<>();
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

    /**
     * @param within index of the file that it was packed into; null for one that was uploaded
     * @return its own index
     */
    int add(SourceFile file, String mediaType, List<Piece> pieces, Reply.Done facts, @Nullable Integer within) {
        int first = blocks.size();
        TableMaker rows = new TableMaker();
        List<Piece> text = TranslatorTables.read(pieces);
        for (Piece piece : text) {
            add(piece, rows);
            this.characters += piece.characters();
            items += piece.items();
        }
        rows.finish(files.size(), blocks, tables);
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
                facts.placed(),
                facts.notRead(),
                within));
        if (text != pieces) {
            NotRead columns = new NotRead("comment", "columns of a translation tool: numbers, status, remarks", null);
            files.set(files.size() - 1, files.get(files.size() - 1).without(columns));
        }
        facts.warnings().forEach(warning -> warnings.add(file.name() + ": " + warning));
        return files.size() - 1;
    }

    /** Says of a file that something in it was not read. */
    void leave(int index, String what, String reason, String place) {
        files.set(index, files.get(index).without(new NotRead(what, reason, place)));
        warnings.add(place + ": not read: " + reason);
    }

    private void add(Piece piece, TableMaker rows) {
        CleanText text = piece.cells().isEmpty() ? CleanText.of(piece.text()) : CleanText.ofCells(piece.cells());
        if (text.text().isBlank()) {
            return;
        }
        List<TextSpan> cells = piece.kind() == Block.Kind.TABLE_ROW ? text.cells() : List.of();
        Block block = new Block(
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
                places(piece, text.text()));
        blocks.add(block);
        rows.add(piece, block);
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
        Sides sides = new Sides(files, blocks);
        sides.check();
        warnings.addAll(sides.warnings());
        return new ExtractionResult.Extracted(sides.files(), blocks, tables, warnings);
    }
}
