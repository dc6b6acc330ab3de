package org.duizhao.bitext.figure;

import java.util.Locale;

/** The direction of a change that a figure states. */
public enum Change {
    INCREASE,
    DECREASE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
