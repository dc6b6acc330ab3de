package org.duizhao.events;

/** An event above the size that the contract allows; a LIMIT_EXCEEDED of the document. */
public final class EventTooLargeException extends RuntimeException {

    public EventTooLargeException(String message) {
        super(message);
    }
}
