package org.duizhao.bitext.sound;

/** Counts by {@code long} keys other than 0: an open-addressing table without boxes. */
public final class LongCounter {

    private long[] keys = new long[1 << 12];
    private int[] counts = new int[1 << 12];
    private int used;

    /** Adds {@code amount} and returns the new count. */
    public int add(long key, int amount) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            if (++used * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
        }
        return counts[slot] += amount;
    }

    void put(long key, int value) {
        add(key, value - get(key));
    }

    public int get(long key) {
        return counts[slot(key)];
    }

    int size() {
        return used;
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                counts[slot] = oldCounts[i];
            }
        }
    }
}
