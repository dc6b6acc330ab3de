package org.duizhao.bitext.claim;

import org.duizhao.bitext.figure.Change;
import org.jspecify.annotations.Nullable;

/**
 * What the words around a figure say of it.
 *
 * @param direction of the word that governs the figure; null where none does
 * @param net the same, turned round where less of the thing is more: 降幅收窄, the deficit narrowed
 * @param part which end of a move the figure is; null for none
 * @param denied whether the clause is plainly denied: 不再新建, will not build
 * @param doubtful whether the sentence holds any word that may deny or exclude
 * @param fromBottom whether a rank is counted from below
 * @param rule the ids of the rules that decided, for an explanation
 */
public record Sense(
        @Nullable Change direction,
        @Nullable Change net,
        @Nullable Part part,
        boolean denied,
        boolean doubtful,
        boolean fromBottom,
        String rule) {

    /** Of a figure of which the words say nothing. */
    public static final Sense NONE = new Sense(null, null, null, false, false, false, "");

    /** Whether both say how the figure moved, and not the same way, however one reads it. */
    public boolean opposes(Sense other) {
        return direction != null && other.direction != null && direction != other.direction && net != other.net;
    }

    /** Whether one is the beginning of a move and the other its end. */
    public boolean exchanges(Sense other) {
        return part != null && other.part != null && part != other.part;
    }

    /** Whether one side plainly denies and the other has no word that could. */
    public boolean contradicts(Sense other) {
        return denied && !other.doubtful || other.denied && !doubtful;
    }
}
