package org.duizhao.ingest.extract.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.events.FailureKind;
import org.duizhao.events.NotRead;
import org.duizhao.events.PlacedWarning;
import org.jspecify.annotations.Nullable;

/** What a child says: ready once, then for each request any number of texts and times, and one end. */
public sealed interface Reply {

    /** The size of a file within a document, in bytes. */
    int MAX_PACKED = 16 << 20;

    /** The child waits for a request. */
    record Ready() implements Reply {}

    /** A piece of the document, in reading order. */
    record Text(Piece piece) implements Reply {}

    /** A file that was packed into the document, to be read as one more. */
    record Packed(String name, byte[] bytes) implements Reply {}

    /** The rest will take this much longer. */
    record MoreTime(int seconds) implements Reply {}

    /** The end: there are pages to be read by OCR and this child was not allowed to. */
    record NeedsOcr(int pages) implements Reply {}

    /**
     * The end: all of the text was sent.
     *
     * @param pages 0 where the format has none
     */
    record Done(
            int pages,
            @Nullable String truncatedAt,
            boolean ocr,
            Map<String, String> metadata,
            List<String> warnings,
            List<PlacedWarning> placed,
            List<NotRead> notRead)
            implements Reply {}

    /** The end: the page that was asked for, as PNG. */
    record Picture(byte[] png) implements Reply {}

    /** The end: the document cannot be read, for a reason that a second try would not change. */
    record Refused(FailureKind kind, String cause) implements Reply {}

    /** The end of this child: the parser failed in a way that leaves the JVM in doubt. */
    record Broken(String cause) implements Reply {}

    static void write(DataOutputStream out, Reply reply) throws IOException {
        if (reply instanceof Ready) {
            out.writeByte('R');
        } else if (reply instanceof Text text) {
            out.writeByte('T');
            text.piece.write(out);
        } else if (reply instanceof Packed packed) {
            out.writeByte('F');
            Wire.writeText(out, packed.name);
            out.writeInt(packed.bytes.length);
            out.write(packed.bytes);
        } else if (reply instanceof MoreTime more) {
            out.writeByte('M');
            out.writeInt(more.seconds);
        } else if (reply instanceof NeedsOcr needs) {
            out.writeByte('O');
            out.writeInt(needs.pages);
        } else if (reply instanceof Done done) {
            out.writeByte('D');
            write(out, done);
        } else if (reply instanceof Picture picture) {
            out.writeByte('P');
            out.writeInt(picture.png.length);
            out.write(picture.png);
        } else if (reply instanceof Refused refused) {
            out.writeByte('X');
            Wire.writeText(out, refused.kind.name());
            Wire.writeText(out, refused.cause);
        } else if (reply instanceof Broken broken) {
            out.writeByte('B');
            Wire.writeText(out, broken.cause);
        }
    }

    private static void write(DataOutputStream out, Done done) throws IOException {
        out.writeInt(done.pages);
        Wire.writeOptional(out, done.truncatedAt);
        out.writeBoolean(done.ocr);
        out.writeInt(done.metadata.size());
        for (Map.Entry<String, String> entry : done.metadata.entrySet()) {
            Wire.writeText(out, entry.getKey());
            Wire.writeText(out, entry.getValue());
        }
        out.writeInt(done.warnings.size());
        for (String warning : done.warnings) {
            Wire.writeText(out, warning);
        }
        out.writeInt(done.placed.size());
        for (PlacedWarning placed : done.placed) {
            Wire.writeText(out, placed.warning());
            Wire.writeText(out, placed.place());
        }
        out.writeInt(done.notRead.size());
        for (NotRead left : done.notRead) {
            Wire.writeText(out, left.what());
            Wire.writeText(out, left.reason());
            Wire.writeOptional(out, left.place());
        }
    }

    static Reply read(DataInputStream in) throws IOException {
        byte type = in.readByte();
        return switch (type) {
            case 'R' -> new Ready();
            case 'T' -> new Text(Piece.read(in));
            case 'F' -> new Packed(Wire.readText(in), readBytes(in));
            case 'M' -> new MoreTime(in.readInt());
            case 'O' -> new NeedsOcr(in.readInt());
            case 'D' -> readDone(in);
            case 'P' -> new Picture(in.readNBytes(in.readInt()));
            case 'X' -> new Refused(FailureKind.valueOf(Wire.readText(in)), Wire.readText(in));
            case 'B' -> new Broken(Wire.readText(in));
            default -> throw new IOException("reply type: " + type + " (expected: one of R T F M O D P X B)");
        };
    }

    private static byte[] readBytes(DataInputStream in) throws IOException {
        int length = in.readInt();
        byte[] bytes = length < 0 || length > MAX_PACKED ? new byte[0] : in.readNBytes(length);
        if (bytes.length != length) {
            throw new IOException(
                    "packed file: " + length + " bytes (expected: at most " + MAX_PACKED + ", all there)");
        }
        return bytes;
    }

    private static Done readDone(DataInputStream in) throws IOException {
        int pages = in.readInt();
        String truncatedAt = Wire.readOptional(in);
        boolean ocr = in.readBoolean();
        Map<String, String> metadata = new LinkedHashMap<>();
        for (int n = in.readInt(); n > 0; n--) {
            metadata.put(Wire.readText(in), Wire.readText(in));
        }
        List<String> warnings = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            warnings.add(Wire.readText(in));
        }
        List<PlacedWarning> placed = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            placed.add(new PlacedWarning(Wire.readText(in), Wire.readText(in)));
        }
        List<NotRead> notRead = new ArrayList<>();
        for (int n = in.readInt(); n > 0; n--) {
            notRead.add(new NotRead(Wire.readText(in), Wire.readText(in), Wire.readOptional(in)));
        }
        return new Done(pages, truncatedAt, ocr, metadata, warnings, placed, notRead);
    }
}
