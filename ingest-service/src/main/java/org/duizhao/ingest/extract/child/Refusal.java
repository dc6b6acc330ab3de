package org.duizhao.ingest.extract.child;

import org.duizhao.events.FailureKind;

/** The document cannot be read, and a second try would not change that. */
final class Refusal extends Exception {

    private static final long serialVersionUID = 1L;

    private final FailureKind kind;

    private Refusal(FailureKind kind, String cause) {
        super(cause);
        this.kind = kind;
    }

    static Refusal rejected(String cause) {
        return new Refusal(FailureKind.REJECTED_INPUT, cause);
    }

    static Refusal limit(String cause) {
        return new Refusal(FailureKind.LIMIT_EXCEEDED, cause);
    }

    FailureKind kind() {
        return kind;
    }

    /** {@code name: value (expected: rule)}. */
    String explanation() {
        return String.valueOf(getMessage());
    }
}
