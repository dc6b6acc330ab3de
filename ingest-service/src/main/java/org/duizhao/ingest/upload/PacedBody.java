package org.duizhao.ingest.upload;

import java.io.IOException;
import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.duizhao.events.FailureKind;
import org.duizhao.stage.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/**
 * The body of a request, as it comes from the network, that must keep a least pace. A client that dribbles is answered 408;
 * one that sends nothing at all is the server's connection timeout.
 */
final class PacedBody implements InputBuffer {

    /** The request attribute under which the body is found. */
    static final String ATTRIBUTE = PacedBody.class.getName();

    private static final long WINDOW_NANOS = Duration.ofSeconds(10).toNanos();

    private final InputBuffer body;
    private final UploadProperties limits;
    private final LongSupplier clock;
    private final long start;
    private LongConsumer listener = bytes -> {};
    private long windowStart;
    private long windowBytes;
    private long bytes;
    private boolean tooSlow;

    /** @param clock in nanoseconds */
    PacedBody(InputBuffer body, UploadProperties limits, LongSupplier clock) {
        this.body = body;
        this.limits = limits;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.windowStart = start;
    }

    /** Is told after each read how many bytes have come so far; what it throws ends the request. */
    void listen(LongConsumer total) {
        listener = total;
    }

    boolean wasTooSlow() {
        return tooSlow;
    }

    /** @throws ErrorResponseException 408 */
    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        int read = body.doRead(handler);
        if (read > 0) {
            bytes += read;
            windowBytes += read;
            keepPace(clock.getAsLong());
            listener.accept(bytes);
        }
        return read;
    }

    private void keepPace(long now) {
        if (now - start > limits.maxTime().toNanos()) {
            throw tooSlow("duizhao.upload.max-time: passed (expected: a request within "
                    + limits.maxTime().toSeconds() + " s)");
        }
        long window = now - windowStart;
        if (window < WINDOW_NANOS) {
            return;
        }
        double rate = windowBytes / (window / 1e9);
        if (rate < limits.leastRate().toBytes()) {
            throw tooSlow("duizhao.upload.least-rate: %.0f bytes a second (expected: at least %d)"
                    .formatted(rate, limits.leastRate().toBytes()));
        }
        windowStart = now;
        windowBytes = 0;
    }

    private ErrorResponseException tooSlow(String detail) {
        tooSlow = true;
        ErrorResponseException problem = Problems.of(HttpStatus.REQUEST_TIMEOUT, FailureKind.LIMIT_EXCEEDED, detail);
        problem.getHeaders().set(HttpHeaders.CONNECTION, "close");
        return problem;
    }

    @Override
    public int available() {
        return body.available();
    }
}
