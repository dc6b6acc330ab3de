package org.duizhao.ingest.extract.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.Block;
import org.jspecify.annotations.Nullable;

/**
 * A block before it is normalised and numbered.
 *
 * @param page from 1; 0 where the format has none
 * @param level of a heading, from 1; 0 otherwise
 * @param cells of a table row, in which case {@code text} is empty
 * @param ocrConfidence 0 to 1; null where the text was not read by OCR
 */
public record Piece(
        Block.Kind kind,
        int level,
        int page,
        String text,
        List<String> cells,
        @Nullable Double ocrConfidence) {

    public Piece {
        cells = List.copyOf(cells);
    }

    public static Piece of(Block.Kind kind, int level, int page, String text) {
        return new Piece(kind, level, page, text, List.of(), null);
    }

    public static Piece row(int page, List<String> cells) {
        return new Piece(Block.Kind.TABLE_ROW, 0, page, "", cells, null);
    }

    /** The same, read by OCR. */
    public Piece withConfidence(double confidence) {
        return new Piece(kind, level, page, text, cells, confidence);
    }

    /** UTF-16 units of the text or of all cells. */
    public int characters() {
        return text.length() + cells.stream().mapToInt(String::length).sum();
    }

    /** How much it counts beside its text: the piece and its cells. */
    public int items() {
        return 1 + cells.size();
    }

    void write(DataOutputStream out) throws IOException {
        out.writeByte(kind.ordinal());
        out.writeInt(level);
        out.writeInt(page);
        Wire.writeText(out, text);
        out.writeInt(cells.size());
        for (String cell : cells) {
            Wire.writeText(out, cell);
        }
        out.writeDouble(ocrConfidence == null ? Double.NaN : ocrConfidence);
    }

    static Piece read(DataInputStream in) throws IOException {
        Block.Kind kind = Block.Kind.values()[in.readByte()];
        int level = in.readInt();
        int page = in.readInt();
        String text = Wire.readText(in);
        int size = in.readInt();
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            cells.add(Wire.readText(in));
        }
        double confidence = in.readDouble();
        return new Piece(kind, level, page, text, cells, Double.isNaN(confidence) ? null : confidence);
    }
}
