package org.duizhao.bitext.entity.tag;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** How {@link TagWeights} are kept: packed, in the order of their hashes, so that the same training writes the same bytes. */
final class WeightsFile {

    private static final int MAGIC = 0x445A4E31;
    private static final int MOST = 64_000_000;
    private static final int PRESENT = 1 << 20;

    private WeightsFile() {}

    /**
     * @param rows for each hash the number of its weights, then pairs of label and weight
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
    static TagWeights read(InputStream in) throws IOException {
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
        if (count < 0 || count > MOST) {
            throw new IOException("names model: " + count + " (expected: at most " + MOST + ")");
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

    private static TagWeights placed(int[] hashes, byte[] rows, float scale, float[] starts, float[] goesOn) {
        int places = Integer.highestOneBit(Math.max(4, 3 * hashes.length));
        long[] table = new long[places * TagWeights.ROW];
        long[] present = new long[PRESENT / Long.SIZE];
        int at = 0;
        for (int hash : hashes) {
            int bit = TagWeights.bit(hash, present);
            present[bit >> 6] |= 1L << bit;
            int place = TagWeights.place(hash, table);
            at = pack(rows, at, table, place);
            table[place + TagWeights.HASH] = 1L << 32 | hash & 0xFFFFFFFFL;
        }
        return new TagWeights(table, present, scale, starts, goesOn);
    }

    /** Unpacks the pairs of label and weight that begin at {@code at} to a byte for each label; where the next ones begin. */
    private static int pack(byte[] rows, int at, long[] packed, int row) {
        Arrays.fill(packed, row, row + TagWeights.HASH, 0x8080808080808080L);
        int end = at + 1 + 2 * rows[at];
        for (int i = at + 1; i < end; i += 2) {
            int label = rows[i];
            long change = (long) ((rows[i + 1] + TagWeights.NONE) ^ TagWeights.NONE) << 8 * (label & 7);
            packed[row + (label >> 3)] ^= change;
        }
        return end;
    }
}
