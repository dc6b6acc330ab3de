package org.duizhao.standalone.process;

/** The machine cannot be brought up, or kept up; the message says why, in a form for people. */
public final class StartException extends RuntimeException {

    public StartException(String message) {
        super(message);
    }

    public StartException(String message, Throwable cause) {
        super(message, cause);
    }
}
