package org.duizhao.bitext.entity.tag;

/** What a tagger has learned: a weight for a thing seen and a label, and for one label after another. Immutable. */
final class Weights {

    /** Adds the weights of what is seen to {@code scores}, one for each label. */
    private final int[] keys;
    private final int[] offsets;
    private final byte[] rows;
    private final float scale;
    private final float[] starts;
    private final float[] goesOn;
    private final int mask;

    /**
     * @param keys hashes of things seen, a power of two of places, found by linear probing; 0 where there is none
     * @param offsets for each key where its row begins
     * @param rows for each row its length, then pairs of label and weight
     * @param starts of one group of labels after another, see {@link Labels#GROUPS}
     * @param goesOn for each label that of its type's going on after it
     */
    Weights(int[] keys, int[] offsets, byte[] rows, float scale, float[] starts, float[] goesOn) {
        this.keys = keys;
        this.offsets = offsets;
        this.rows = rows;
        this.scale = scale;
        this.starts = starts;
        this.goesOn = goesOn;
        this.mask = keys.length - 1;
    }

    /** The scores of all labels at a unit, into {@code scores} from {@code at}. */
    void score(Sequence sequence, int unit, float[] scores, int at, int[] sums) {
        java.util.Arrays.fill(sums, 0);
        for (int i = sequence.from(unit); i < sequence.from(unit + 1); i++) {
            int hash = sequence.seen(i);
            int place = hash & mask;
            while (keys[place] != 0 && keys[place] != hash) {
                place = (place + 1) & mask;
            }
            if (keys[place] != 0) {
                add(offsets[place], sums);
            }
        }
        for (int label = 0; label < Labels.COUNT; label++) {
            scores[at + label] = sums[label] * scale;
        }
    }

    private void add(int row, int[] sums) {
        int end = row + 1 + 2 * rows[row];
        for (int i = row + 1; i < end; i += 2) {
            sums[rows[i]] += rows[i + 1];
        }
    }

    float start(int before, int group) {
        return starts[before * Labels.GROUPS + group];
    }

    float goesOn(int label) {
        return goesOn[label];
    }
}
