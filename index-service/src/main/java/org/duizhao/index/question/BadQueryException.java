package org.duizhao.index.question;

/** A question that cannot be answered as it is put; the asker mends it. */
public final class BadQueryException extends RuntimeException {

    public BadQueryException(String message) {
        super(message);
    }
}
