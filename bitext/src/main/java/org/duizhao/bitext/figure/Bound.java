package org.duizhao.bitext.figure;

import java.util.Locale;

/** How a stated value bounds the true one. */
public enum Bound {
    EXACT,
    APPROXIMATELY,
    NEARLY,
    AT_LEAST,
    GREATER_THAN,
    AT_MOST,
    LESS_THAN,
    ORDER_OF_MAGNITUDE;

    /** {@code at-least} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
