package org.duizhao.stage;

import org.jspecify.annotations.Nullable;

/** Something that the pipeline needs is away; whoever throws it wants to be called again later, for ever. */
public final class UnavailableException extends RuntimeException {

    public UnavailableException(String message) {
        super(message);
    }

    public UnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
