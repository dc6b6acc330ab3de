package org.duizhao.bitext.entity.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How {@link Weights} are kept: packed, in the order of their hashes, so that the same training writes the same bytes. */
final class WeightsFile {

    private static final int MAGIC = 0x445A4E31;
    private static final int MOST = 8_000_000;

    private WeightsFile() {}

    /**
     * @param rows for each hash a row of {@link Weights}
     * @param scale what a step of a weight in a row is worth
     */
    static void write(OutputStream out, SortedMap<Integer, byte[]> rows, float scale, float[] starts, float[] goesOn)
            throws IOException {
        try (DataOutputStream data = new DataOutputStream(new GZIPOutputStream(out))) {
            data.writeInt(MAGIC);
            data.writeInt(Labels.COUNT);
            data.writeInt(rows.size());
            data.writeInt(rows.values().stream().mapToInt(row -> row.length).sum());
            data.writeFloat(scale);
            for (float weight : starts) {
                data.writeFloat(weight);
            }
            for (float weight : goesOn) {
                data.writeFloat(weight);
            }
            for (int hash : rows.keySet()) {
                data.writeInt(hash);
            }
            for (byte[] row : rows.values()) {
                data.write(row);
            }
        }
    }

    /** @throws IOException if it cannot be read or is no such file */
    static Weights read(InputStream in) throws IOException {
        try (DataInputStream data = new DataInputStream(new GZIPInputStream(in, 1 << 16))) {
            if (data.readInt() != MAGIC || data.readInt() != Labels.COUNT) {
                throw new IOException("names model: other labels (expected: one that this version has trained)");
            }
            int count = bounded(data.readInt());
            byte[] rows = new byte[bounded(data.readInt())];
            float scale = data.readFloat();
            float[] starts = floats(data, Labels.GROUPS * Labels.GROUPS);
            float[] goesOn = floats(data, Labels.COUNT);
            int[] hashes = new int[count];
            byte[] packed = data.readNBytes(4 * count);
            java.nio.ByteBuffer.wrap(packed).asIntBuffer().get(hashes);
            data.readFully(rows);
            return placed(hashes, rows, scale, starts, goesOn);
        }
    }

    private static int bounded(int count) throws IOException {
        if (count < 0 || count > 8 * MOST) {
            throw new IOException("names model: " + count + " (expected: at most " + 8 * MOST + ")");
        }
        return count;
    }

    private static float[] floats(DataInputStream data, int count) throws IOException {
        float[] floats = new float[count];
        for (int i = 0; i < count; i++) {
            floats[i] = data.readFloat();
        }
        return floats;
    }

    private static Weights placed(int[] hashes, byte[] rows, float scale, float[] starts, float[] goesOn) {
        int places = Integer.highestOneBit(Math.max(4, 3 * hashes.length));
        int[] keys = new int[places];
        int[] offsets = new int[places];
        int row = 0;
        for (int hash : hashes) {
            int place = hash & (places - 1);
            while (keys[place] != 0) {
                place = (place + 1) & (places - 1);
            }
            keys[place] = hash;
            offsets[place] = row;
            row += 1 + 2 * rows[row];
        }
        return new Weights(keys, offsets, rows, scale, starts, goesOn);
    }
}
