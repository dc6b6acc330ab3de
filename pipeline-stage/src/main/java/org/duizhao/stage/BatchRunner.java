package org.duizhao.stage;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.messaging.Message;

/**
 * Hands the messages of a poll on, as events, in parts that are bounded in bytes before they are read. A part that fails for no
 * known reason is done again message by message, so that a surprise costs the message that it belongs to. If the service died with
 * messages in its hands, those that come next are done in small parts; if it died again, one at a time, each noted, until the one
 * that kills it is known.
 */
public final class BatchRunner {

    private static final Logger log = LoggerFactory.getLogger(BatchRunner.class);

    /** Read, with all that is made of them, they take some ten times that. */
    private static final long MOST_BYTES = 8L << 20;

    /** After a death, in case it was the memory. */
    private static final long FEW_BYTES = 1L << 20;

    private static final int MOST_STARTS = 2;

    /** More than one poll returns, whichever partitions it begins with. */
    private static final int SUSPECTS = 5_000;

    private final String note;
    private final StartLedger ledger;
    private int atWork;
    private int deaths = -1;
    private int suspects;

    /** @param name of the consumer, under which its starts are noted */
    BatchRunner(String name, WorkUnderWay work) {
        this.note = name + "-batch";
        this.ledger = work.ledger();
    }

    /**
     * Handles the messages of one poll.
     *
     * @throws BatchListenerFailedException naming the message that must come again, or go to the dead-letter topic
     */
    public void accept(Message<List<byte[]>> messages, Consumer<EventBatch> work) {
        EventBatch.Raw raw = new EventBatch.Raw(messages);
        begin();
        try {
            for (int from = 0; from < raw.size(); ) {
                int to = isAlone() ? from + 1 : raw.end(from, mostBytes());
                part(raw, from, to, work);
                passed(to - from);
                from = to;
            }
        } finally {
            end();
        }
    }

    /** While there are suspects the first note stays, so that the next death is known as one more. */
    private synchronized void begin() {
        if (deaths < 0) {
            deaths = ledger.starts(note);
            suspects = deaths > 0 ? SUSPECTS : 0;
            ledger.start(note);
        } else if (atWork == 0 && suspects == 0) {
            ledger.start(note);
        }
        atWork++;
    }

    private synchronized void end() {
        atWork--;
        if (atWork == 0 && suspects == 0) {
            ledger.end(note);
        }
    }

    private synchronized void passed(int messages) {
        suspects = Math.max(0, suspects - messages);
    }

    private synchronized boolean isAlone() {
        return suspects > 0 && deaths >= MOST_STARTS;
    }

    private synchronized long mostBytes() {
        return suspects > 0 ? FEW_BYTES : MOST_BYTES;
    }

    private void part(EventBatch.Raw raw, int from, int to, Consumer<EventBatch> work) {
        if (to - from == 1) {
            alone(raw, from, work);
            return;
        }
        @Nullable RuntimeException failure = run(raw, from, to, work);
        if (failure != null) {
            log.warn("{} messages failed together, each is tried alone: {}", to - from, failure.toString());
            for (int i = from; i < to; i++) {
                alone(raw, i, work);
            }
        }
    }

    /** Null if it is done; what is known to be of one message, or to pass, is thrown. */
    private static @Nullable RuntimeException run(EventBatch.Raw raw, int from, int to, Consumer<EventBatch> work) {
        try {
            work.accept(raw.read(from, to));
            return null;
        } catch (UnavailableException e) {
            throw failed(from, e);
        } catch (BatchFailedException e) {
            throw failed(from + e.position(), e.reason());
        } catch (RuntimeException e) {
            return e;
        }
    }

    private void alone(EventBatch.Raw raw, int position, Consumer<EventBatch> work) {
        String place = note + "-" + raw.place(position);
        boolean noted = noted(place, position);
        try {
            RuntimeException failure = run(raw, position, position + 1, work);
            if (failure != null) {
                throw failed(position, failure);
            }
        } finally {
            if (noted) {
                ledger.end(place);
            }
        }
    }

    /** Whether this start is noted, as it is while a message is looked for that kills the service. */
    private boolean noted(String place, int position) {
        if (!isAlone()) {
            return false;
        }
        int before = ledger.start(place);
        if (before >= MOST_STARTS) {
            ledger.end(place);
            throw failed(
                    position,
                    new IllegalStateException("starts of " + place + ": " + (before + 1) + " (expected: at most "
                            + MOST_STARTS + "; the service died with this message in its hands)"));
        }
        return true;
    }

    static BatchListenerFailedException failed(int position, RuntimeException cause) {
        return new BatchListenerFailedException(String.valueOf(cause.getMessage()), cause, position);
    }
}
