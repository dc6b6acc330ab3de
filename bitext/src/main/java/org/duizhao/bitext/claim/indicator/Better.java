package org.duizhao.bitext.claim.indicator;

import java.util.Locale;

/** Which way of an indicator is the good one. */
public enum Better {
    HIGHER,
    LOWER,
    /** What stays under its target has met it, however far under. */
    CEILING,
    /** Neither: no verdict is given. */
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
