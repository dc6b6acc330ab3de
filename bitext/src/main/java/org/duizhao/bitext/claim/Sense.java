package org.duizhao.bitext.claim;

import org.duizhao.bitext.figure.Change;
import org.jspecify.annotations.Nullable;

/**
 * What the words around a figure say of it.
 *
 * @param direction of the word that governs the figure; null where none does
 * @param net the same, turned round where less of the thing is more: 降幅收窄, the deficit narrowed
 * @param part which end of a move the figure is; null for none
 * @param merit whether it is said to be better or worse, which is neither more nor less; null where it is not
 * @param denial what its clause denies
 * @param fromBottom whether a rank is counted from below
 * @param rule the ids of the rules that decided, for an explanation
 */
public record Sense(
        @Nullable Change direction,
        @Nullable Change net,
        @Nullable Part part,
        @Nullable Change merit,
        Denial denial,
        boolean fromBottom,
        String rule) {

    /** Of a figure of which the words say nothing. */
    public static final Sense NONE = new Sense(null, null, null, null, Denial.NONE, false, "");

    /** Whether both say how the figure moved, and not the same way, however one reads it. */
    public boolean opposes(Sense other) {
        boolean judged = merit != null && other.merit != null && merit != other.merit;
        return judged
                || direction != null && other.direction != null && direction != other.direction && net != other.net;
    }

    /** Whether one is the beginning of a move and the other its end. */
    public boolean exchanges(Sense other) {
        return part != null && other.part != null && part != other.part;
    }

    public boolean denied() {
        return denial.plain();
    }

    /** Whether one side plainly denies and the other has no word that could. */
    public boolean contradicts(Sense other) {
        return denial.isUnanswered(other.denial) || other.denial.isUnanswered(denial);
    }
}
