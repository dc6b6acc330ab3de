package org.duizhao.bitext.claim.indicator;

import java.util.Locale;

/** As what a value is stated. */
public enum ClaimRole {
    RESULT,
    TARGET,
    PLAN;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
