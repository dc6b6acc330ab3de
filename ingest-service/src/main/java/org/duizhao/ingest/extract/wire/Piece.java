package org.duizhao.ingest.extract.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.Block;
import org.duizhao.events.CellPlace;
import org.duizhao.events.PlacedLine;
import org.jspecify.annotations.Nullable;

/**
 * A block before it is normalised and numbered.
 *
 * @param page from 1; 0 where the format has none
 * @param level of a heading, from 1; 0 otherwise
 * @param cells of a table row, in which case {@code text} is empty
 * @param ocrConfidence 0 to 1; null where the text was not read by OCR
 * @param place where a row or a caption belongs; null where the reader does not know: rows that follow each other are then
 *     one table, with a cell a column
 * @param lines where the lines of the {@link #raw} text stand; empty where the format has no pages
 */
public record Piece(
        Block.Kind kind,
        int level,
        int page,
        String text,
        List<String> cells,
        @Nullable Double ocrConfidence,
        List<PlacedLine> lines,
        @Nullable Place place) {

    public Piece {
        cells = List.copyOf(cells);
        lines = List.copyOf(lines);
    }

    /**
     * Where a row stands.
     *
     * @param table a number that all rows and the caption of one table share, unlike those of any other in the file
     * @param head whether the file says that the row is part of the table's head
     * @param cells the place of each cell; empty for a caption
     */
    public record Place(int table, boolean head, List<CellPlace> cells) {

        public Place {
            cells = List.copyOf(cells);
        }
    }

    public static Piece of(Block.Kind kind, int level, int page, String text) {
        return new Piece(kind, level, page, text, List.of(), null, List.of(), null);
    }

    public static Piece row(int page, List<String> cells) {
        return new Piece(Block.Kind.TABLE_ROW, 0, page, "", cells, null, List.of(), null);
    }

    /** The same at its place. */
    public Piece at(Place where) {
        return new Piece(kind, level, page, text, cells, ocrConfidence, lines, where);
    }

    /** The same, read by OCR. */
    public Piece withConfidence(double confidence) {
        return new Piece(kind, level, page, text, cells, confidence, lines, place);
    }

    /** The same text, as another kind of block. */
    public Piece as(Block.Kind other, int newLevel) {
        return new Piece(other, newLevel, page, text, cells, ocrConfidence, lines, place);
    }

    /** The same, with the places of its lines. */
    public Piece placed(List<PlacedLine> places) {
        return new Piece(kind, level, page, text, cells, ocrConfidence, places, place);
    }

    /** The text, or the cells with a tab between two. */
    public String raw() {
        return cells.isEmpty() ? text : String.join("\t", cells);
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
        out.writeBoolean(place != null);
        if (place != null) {
            write(out, place);
        }
        out.writeInt(lines.size());
        for (PlacedLine line : lines) {
            write(out, line);
        }
    }

    private static void write(DataOutputStream out, Place place) throws IOException {
        out.writeInt(place.table);
        out.writeBoolean(place.head);
        out.writeInt(place.cells.size());
        for (CellPlace cell : place.cells) {
            out.writeInt(cell.column());
            out.writeInt(cell.columns());
            out.writeInt(cell.rows());
        }
    }

    private static Place readPlace(DataInputStream in) throws IOException {
        int table = in.readInt();
        boolean head = in.readBoolean();
        int size = in.readInt();
        List<CellPlace> cells = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            cells.add(new CellPlace(in.readInt(), in.readInt(), in.readInt()));
        }
        return new Place(table, head, cells);
    }

    private static void write(DataOutputStream out, PlacedLine line) throws IOException {
        out.writeInt(line.start());
        out.writeInt(line.end());
        out.writeInt(line.page());
        for (double number : new double[] {line.x(), line.y(), line.width(), line.height()}) {
            out.writeDouble(number);
        }
        Wire.writeText(out, line.direction());
        out.writeInt(line.advances().size());
        for (double advance : line.advances()) {
            out.writeDouble(advance);
        }
    }

    private static PlacedLine readLine(DataInputStream in) throws IOException {
        int start = in.readInt();
        int end = in.readInt();
        int page = in.readInt();
        double x = in.readDouble();
        double y = in.readDouble();
        double width = in.readDouble();
        double height = in.readDouble();
        String direction = Wire.readText(in);
        List<Double> advances = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            advances.add(in.readDouble());
        }
        return new PlacedLine(start, end, page, x, y, width, height, direction, advances);
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
        Place place = in.readBoolean() ? readPlace(in) : null;
        List<PlacedLine> lines = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            lines.add(readLine(in));
        }
        return new Piece(kind, level, page, text, cells, Double.isNaN(confidence) ? null : confidence, lines, place);
    }
}
