package org.duizhao.bitext.claim.indicator;

import java.util.Locale;

/** How a figure measures its indicator. */
public enum Measure {
    LEVEL,
    GROWTH,
    CHANGE,
    SHARE,
    RANK,
    GAP;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
