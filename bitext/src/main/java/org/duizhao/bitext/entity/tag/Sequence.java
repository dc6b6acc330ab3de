package org.duizhao.bitext.entity.tag;

import java.util.Arrays;

/** The units of a text, characters or words, and what is seen at each, as hashes. */
public final class Sequence {

    private static final int EXPECTED = 40;

    private final int[] starts;
    private final int[] ends;
    private final int[] firsts;
    private final int[] glances;
    private int[] seen;
    private int size;
    private int count;

    /** @param most of units */
    public Sequence(int most) {
        starts = new int[most];
        ends = new int[most];
        firsts = new int[most + 1];
        glances = new int[most];
        seen = new int[most * EXPECTED];
    }

    /** Begins the next unit. */
    public void unit(int start, int end) {
        starts[size] = start;
        ends[size] = end;
        firsts[size] = count;
        size++;
        firsts[size] = count;
    }

    /** Says of the last unit what is seen at it; {@code kind} tells apart who says so. */
    public void see(int kind, int what) {
        if (count == seen.length) {
            seen = Arrays.copyOf(seen, 2 * count);
        }
        int hash = (what + kind * 0x9E3779B9) * 0x85EBCA6B;
        hash = (hash ^ (hash >>> 15)) * 0xC2B2AE35;
        seen[count++] = hash ^ (hash >>> 13);
        firsts[size] = count;
    }

    /** Says that what was seen of the last unit tells most of it: where it tells clearly of no name, that is enough. */
    public void glance() {
        glances[size - 1] = count;
    }

    /** The most that is seen of one unit. */
    int mostSeen() {
        int most = 0;
        for (int i = 0; i < size; i++) {
            most = Math.max(most, firsts[i + 1] - firsts[i]);
        }
        return most;
    }

    int glance(int unit) {
        return glances[unit];
    }

    public int size() {
        return size;
    }

    public int start(int unit) {
        return starts[unit];
    }

    public int end(int unit) {
        return ends[unit];
    }

    int from(int unit) {
        return firsts[unit];
    }

    int seen(int at) {
        return seen[at];
    }
}
