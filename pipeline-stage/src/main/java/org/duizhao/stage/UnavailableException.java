package org.duizhao.stage;

/** Something that the pipeline needs is away; whoever throws it wants to be called again later, for ever. */
public final class UnavailableException extends RuntimeException {

    public UnavailableException(String message) {
        super(message);
    }

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
