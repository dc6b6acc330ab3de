package org.duizhao.bitext.figure;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

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

    /** What is left where this one is denied: not over is at most; null where a denial leaves nothing. */
    public @Nullable Bound denied() {
        return switch (this) {
            case GREATER_THAN -> AT_MOST;
            case AT_LEAST -> LESS_THAN;
            case LESS_THAN -> AT_LEAST;
            case AT_MOST -> GREATER_THAN;
            default -> null;
        };
    }

    /** {@code at-least} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
