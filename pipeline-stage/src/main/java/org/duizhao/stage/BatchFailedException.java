package org.duizhao.stage;

/** One message of a batch cannot be done, and will not later. All before it are done; those after it must come again. */
public final class BatchFailedException extends RuntimeException {

    private final int position;

    /** @param position of the message, in the list that the work was given */
    public BatchFailedException(int position, RuntimeException cause) {
        super(cause.getMessage(), cause);
        this.position = position;
    }

    int position() {
        return position;
    }

    RuntimeException reason() {
        return getCause() instanceof RuntimeException cause ? cause : this;
    }
}
