package org.duizhao.ingest.extract.child;

/** Ends the reading of a document at a limit; what was read so far stands. */
final class Truncated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Truncated(String limit) {
        super(limit, null, false, false);
    }

    /** {@code name: value}. */
    String limit() {
        return String.valueOf(getMessage());
    }
}
