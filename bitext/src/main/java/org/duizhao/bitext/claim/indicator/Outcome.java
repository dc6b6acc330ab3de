package org.duizhao.bitext.claim.indicator;

import java.util.Locale;

/** What became of a target. */
public enum Outcome {
    MET,
    /** Short of it by no more than one unit of its last printed place. */
    WITHIN,
    MISSED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
