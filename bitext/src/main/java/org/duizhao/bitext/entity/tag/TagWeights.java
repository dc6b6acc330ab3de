package org.duizhao.bitext.entity.tag;

/**
 * What a tagger has learned: a weight for a thing seen and a label, and for one label after another. Immutable.
 *
 * <p>The weights of a thing seen are bytes, 128 for none, eight to a {@code long}; they are summed four at a time in the lanes of
 * six of these, which hold more than is ever seen of one unit. The hash of what is seen stands behind them, so that all is one
 * look into memory.
 */
final class TagWeights {

    /** So many {@code long}s hold a byte for each label, and a hash. */
    static final int ROW = 4;

    /** Where of a row the hash is, in the lower half; the upper is 0 where there is none. */
    static final int HASH = 3;

    static final int NONE = 128;
    private static final long LANES = 0x00FF00FF00FF00FFL;
    /** By how much no name must be ahead at a glance. */
    private static final float CLEAR = 3;

    private final long[] table;
    private final long[] present;
    private final float scale;
    private final float[] starts;
    private final float[] goesOn;

    /**
     * @param table a power of two of places of {@link #ROW}, found by linear probing; 0 where there is none
     * @param present a bit for each hash that may be in the table: most of what is seen was never learned
     * @param scale what a step of a weight is worth
     * @param starts of one group of labels after another, see {@link Labels#GROUPS}
     * @param goesOn for each label that of its type's going on after it
     */
    TagWeights(long[] table, long[] present, float scale, float[] starts, float[] goesOn) {
        this.table = table;
        this.present = present;
        this.scale = scale;
        this.starts = starts;
        this.goesOn = goesOn;
    }

    /** Where in a table the weights of a hash are; where they would be, if there are none. */
    static int place(int hash, long[] table) {
        int last = table.length - ROW;
        int place = (hash & table.length / ROW - 1) * ROW;
        while (table[place + HASH] != 0 && (int) table[place + HASH] != hash) {
            place = place == last ? 0 : place + ROW;
        }
        return place;
    }

    /** The bit of {@code present} that a hash has. */
    static int bit(int hash, long[] present) {
        return hash >>> 12 & (present.length * Long.SIZE - 1);
    }

    /**
     * The scores of all labels at a unit, into {@code scores} from {@code at}.
     *
     * @param sums twice {@link #HASH}, of the caller's
     * @param likely as many as are seen of a unit, of the caller's
     */
    void score(Sequence sequence, int unit, float[] scores, int at, long[] sums, int[] likely) {
        java.util.Arrays.fill(sums, 0);
        int first = sequence.from(unit);
        int glance = sequence.glance(unit);
        int last = sequence.from(unit + 1);
        int found = 0;
        if (glance > 0) {
            found = sum(likely, likely(sequence, first, glance, likely), sums);
            unpack(sums, found, scores, at);
            if (isOutside(scores, at)) {
                return;
            }
        }
        found += sum(likely, likely(sequence, Math.max(first, glance), last, likely), sums);
        unpack(sums, found, scores, at);
    }

    private static boolean isOutside(float[] scores, int at) {
        float most = scores[at + 1];
        for (int label = 2; label < Labels.COUNT; label++) {
            most = Math.max(most, scores[at + label]);
        }
        return scores[at] - most > CLEAR;
    }

    /** The hashes that may be in the table; without a branch for each, which could not be foretold. */
    private int likely(Sequence sequence, int from, int to, int[] likely) {
        int count = 0;
        for (int i = from; i < to; i++) {
            int hash = sequence.seen(i);
            int bit = bit(hash, present);
            likely[count] = hash;
            count += (int) (present[bit >> 6] >>> bit & 1);
        }
        return count;
    }

    private int sum(int[] likely, int count, long[] sums) {
        int found = 0;
        long s0 = sums[0];
        long s1 = sums[1];
        long s2 = sums[2];
        long s3 = sums[3];
        long s4 = sums[4];
        long s5 = sums[5];
        for (int i = 0; i < count; i++) {
            int place = place(likely[i], table);
            found += (int) (table[place + HASH] >>> 32);
            s0 += table[place] & LANES;
            s1 += table[place] >>> 8 & LANES;
            s2 += table[place + 1] & LANES;
            s3 += table[place + 1] >>> 8 & LANES;
            s4 += table[place + 2] & LANES;
            s5 += table[place + 2] >>> 8 & LANES;
        }
        sums[0] = s0;
        sums[1] = s1;
        sums[2] = s2;
        sums[3] = s3;
        sums[4] = s4;
        sums[5] = s5;
        return found;
    }

    private void unpack(long[] sums, int found, float[] scores, int at) {
        for (int label = 0; label < Labels.COUNT; label++) {
            long lanes = sums[2 * (label >> 3) + (label & 1)];
            int sum = (int) (lanes >>> 8 * (label & 6)) & 0xFFFF;
            scores[at + label] = (sum - NONE * found) * scale;
        }
    }

    float start(int before, int group) {
        return starts[before * Labels.GROUPS + group];
    }

    float goesOn(int label) {
        return goesOn[label];
    }
}
