package org.duizhao.ingest.extract.wire;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * One document for a child.
 *
 * @param path of the bytes
 * @param mediaType as detected; decides which reader is used
 * @param charset a hint for plain text and HTML
 * @param paint the page that is wanted; null for the text
 * @param unpackTo the folder for the files of an archive; null for the text
 */
public record Request(
        String path,
        String name,
        String mediaType,
        @Nullable String charset,
        Limits limits,
        Ocr ocr,
        @Nullable Paint paint,
        @Nullable String unpackTo) {

    /** A request for the text. */
    public Request(String path, String name, String mediaType, @Nullable String charset, Limits limits, Ocr ocr) {
        this(path, name, mediaType, charset, limits, ocr, null, null);
    }

    /** The same file, one page of it as a picture. */
    public Request painting(int page, double scale) {
        return new Request(path, name, mediaType, charset, limits, ocr, new Paint(page, scale), null);
    }

    /** The same archive, to be unpacked. */
    public Request unpacking(String folder) {
        return new Request(path, name, mediaType, charset, limits, ocr, null, folder);
    }

    /**
     * A page as a picture instead of the text.
     *
     * @param page from 1
     * @param scale pixels to a point
     */
    public record Paint(int page, double scale) {}

    /**
     * @param maxItems blocks and table cells
     * @param truncate keep what fits at a limit of pages, characters or items, instead of refusing the document
     */
    public record Limits(
            int maxPages, int maxCharacters, int maxItems, int maxExpansion, int maxDepth, boolean truncate) {}

    /**
     * @param allowed whether this child may spend the time; if not, it answers {@link Reply.NeedsOcr}
     * @param secondsPerPage asked for before each page
     */
    public record Ocr(
            Mode mode, Engine engine, boolean allowed, String command, String languages, int secondsPerPage) {}

    public enum Engine {
        AUTO,
        PPOCR,
        TESSERACT
    }

    public enum Mode {
        AUTO,
        OFF,
        FORCE
    }

    public void write(DataOutputStream out) throws IOException {
        Wire.writeText(out, path);
        Wire.writeText(out, name);
        Wire.writeText(out, mediaType);
        Wire.writeOptional(out, charset);
        out.writeInt(limits.maxPages);
        out.writeInt(limits.maxCharacters);
        out.writeInt(limits.maxItems);
        out.writeInt(limits.maxExpansion);
        out.writeInt(limits.maxDepth);
        out.writeBoolean(limits.truncate);
        Wire.writeText(out, ocr.mode.name());
        Wire.writeText(out, ocr.engine.name());
        out.writeBoolean(ocr.allowed);
        Wire.writeText(out, ocr.command);
        Wire.writeText(out, ocr.languages);
        out.writeInt(ocr.secondsPerPage);
        out.writeInt(paint == null ? 0 : paint.page);
        out.writeDouble(paint == null ? 0 : paint.scale);
        Wire.writeOptional(out, unpackTo);
        out.flush();
    }

    public static Request read(DataInputStream in) throws IOException {
        return new Request(
                Wire.readText(in),
                Wire.readText(in),
                Wire.readText(in),
                Wire.readOptional(in),
                new Limits(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readBoolean()),
                new Ocr(
                        Mode.valueOf(Wire.readText(in)),
                        Engine.valueOf(Wire.readText(in)),
                        in.readBoolean(),
                        Wire.readText(in),
                        Wire.readText(in),
                        in.readInt()),
                readPaint(in),
                Wire.readOptional(in));
    }

    private static @Nullable Paint readPaint(DataInputStream in) throws IOException {
        Paint paint = new Paint(in.readInt(), in.readDouble());
        return paint.page == 0 ? null : paint;
    }
}
