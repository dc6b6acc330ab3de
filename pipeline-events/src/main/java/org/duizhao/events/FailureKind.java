package org.duizhao.events;

/** Failures, sorted by what happens next. */
public enum FailureKind {
    /** The uploader mends the file; no retry. */
    REJECTED_INPUT("mend the file and upload it again"),
    /** The operator raises a named limit, or the file is split. */
    LIMIT_EXCEEDED("raise the named limit and reprocess, or split the file"),
    /** The parser crashed, ran out of memory or time, twice. */
    PARSER_FAILED("try another format of the file, or reprocess after an upgrade"),
    /** Something the pipeline needs is away; retried for ever, never a failure of the document. */
    UNAVAILABLE("wait; the pipeline retries by itself"),
    /** Anything unexpected; the message is in the dead-letter topic with its cause. */
    BUG("report the cause, and reprocess after a fix");

    private final String advice;

    FailureKind(String advice) {
        this.advice = advice;
    }

    /** What to do next, as a sentence without a full stop. */
    public String advice() {
        return advice;
    }
}
