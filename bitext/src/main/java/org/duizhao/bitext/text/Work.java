package org.duizhao.bitext.text;

/**
 * Long work that can be ended: whoever runs it interrupts its thread, and its loops {@link #listen}. Nothing here takes long
 * enough between two of them to be noticed.
 */
public final class Work {

    /** The thread was interrupted; the work is given up, and the thread is still marked as interrupted. */
    public static final class InterruptedWorkException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private InterruptedWorkException() {
            super("work: interrupted (expected: time to end)");
        }
    }

    /** There is more of something than a limit allows; the message names it. */
    public static final class LimitExceededException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private LimitExceededException(String what, int most, String limit) {
            super("%s: over %d (expected: at most %s)".formatted(what, most, limit));
        }
    }

    private Work() {}

    /** @throws InterruptedWorkException if the thread was interrupted */
    public static void listen() {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedWorkException();
        }
    }

    /**
     * Also {@linkplain #listen listens}.
     *
     * @param what is counted, such as {@code figures of a sentence}
     * @param limit the name of the property
     * @throws LimitExceededException if {@code count} is over {@code most}
     */
    public static void within(String what, long count, int most, String limit) {
        listen();
        if (count > most) {
            throw new LimitExceededException(what, most, limit);
        }
    }
}
