package org.duizhao.standalone.client;

/** A request that was not answered as hoped; the message is for people. */
public final class ApiException extends RuntimeException {

    private final int status;

    ApiException(int status, String message) {
        super(message);
        this.status = status;
    }

    /** The HTTP status; 0 when there was no answer. */
    public int status() {
        return status;
    }

    /** Whether the same request may succeed later. */
    boolean isTemporary() {
        return status == 0 || status == 429 || status == 502 || status == 503;
    }
}
