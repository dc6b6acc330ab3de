package org.duizhao.bitext.claim.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What pairs have taught of things that no dictionary has: which English name is which Chinese one's, and which Chinese
 * names are one. Learned in the order of the text, so the same reports teach the same.
 */
public final class Aliases {

    private static final int SHARED = 2;

    private final Map<String, String> zhOfEn = new LinkedHashMap<>();
    private final Map<String, String> enOfZh = new LinkedHashMap<>();
    private final Map<String, String> first = new LinkedHashMap<>();

    /** Of a pair that names a thing in both languages. */
    void learn(String zh, String en) {
        String known = zhOfEn.putIfAbsent(en, name(zh));
        enOfZh.putIfAbsent(name(zh), en);
        if (known != null && !known.equals(name(zh)) && shared(known, zh) >= SHARED) {
            first.put(zh, known);
        }
    }

    /** The name that stands for a Chinese name. */
    String name(String zh) {
        return first.getOrDefault(zh, zh);
    }

    @Nullable
    String zh(String en) {
        return zhOfEn.get(en);
    }

    @Nullable
    String en(String zh) {
        return enOfZh.get(zh);
    }

    /** The table as lines, tabs between, for whoever keeps it. */
    public Map<String, String> table() {
        return Map.copyOf(zhOfEn);
    }

    /** The length of the longest end that both have. */
    private static int shared(String one, String other) {
        int same = 0;
        while (same < Math.min(one.length(), other.length())
                && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
            same++;
        }
        return same;
    }
}
