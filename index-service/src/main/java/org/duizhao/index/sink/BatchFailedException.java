package org.duizhao.index.sink;

/**
 * One message of a batch cannot be done. All before it are done; it and those after it must come again, unless the cause
 * is for the dead-letter topic: then only those after it.
 */
public final class BatchFailedException extends RuntimeException {

    private final int position;

    BatchFailedException(int position, RuntimeException cause) {
        super(cause.getMessage(), cause);
        this.position = position;
    }

    /** Of the failed message, in the batch. */
    public int position() {
        return position;
    }
}
