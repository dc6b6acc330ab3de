package org.duizhao.bitext.check;

import org.jspecify.annotations.Nullable;

/**
 * What the comparison found for one figure or two.
 *
 * @param reason why it is a match or mismatch; null for one-sided ones
 * @param sameBound whether both sides bound the value alike; null for one-sided ones
 * @param zh where the Chinese figure stands; null if there is none
 * @param en where the English figure stands; null if there is none
 */
public record Check(
        Status status,
        @Nullable Reason reason,
        @Nullable Boolean sameBound,
        @Nullable Ref zh,
        @Nullable Ref en) {

    /** A figure: the index of its pair in the document, and its index among that side's figures. */
    public record Ref(int pair, int figure) {}

    /** The pair that the check belongs to: the Chinese figure's, else the English one's. */
    public int pair() {
        Ref ref = zh != null ? zh : en;
        if (ref == null) {
            throw new IllegalStateException("check: neither side (expected: at least one figure)");
        }
        return ref.pair();
    }
}
