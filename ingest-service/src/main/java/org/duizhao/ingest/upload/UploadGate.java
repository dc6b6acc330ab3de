package org.duizhao.ingest.upload;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.duizhao.events.FailureKind;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.stage.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Lets in as many uploads as there is room for. */
@Component
class UploadGate {

    /** Bytes, about one read of the server's. */
    private static final long NOTICED = 8 * 1024;

    private final Semaphore permits;
    private final ContentStore store;
    private final StoreProperties storage;
    private final UploadProperties limits;

    UploadGate(ContentStore store, StoreProperties storage, UploadProperties limits) {
        this.permits = new Semaphore(limits.maxConcurrent());
        this.store = store;
        this.storage = storage;
        this.limits = limits;
    }

    /**
     * Looks whether an upload may begin. It counts among those at a time from {@link Passage#arrived} on.
     *
     * @param length of the request in bytes; -1 if it is not known
     * @throws ErrorResponseException 413, 429 or 503
     */
    Passage enter(long length) throws IOException {
        if (length > limits.maxRequestBytes()) {
            throw tooLarge();
        }
        long needed = Math.max(length, 0) + storage.minFree().toBytes();
        long free = store.freeBytes();
        if (free < needed) {
            throw later(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "duizhao.store.min-free: %d bytes free (expected: at least %d)".formatted(free, needed));
        }
        if (permits.availablePermits() <= 0) {
            throw busy();
        }
        return new Passage();
    }

    /** An upload under way; to be closed at the end of the request. */
    final class Passage implements AutoCloseable {

        private boolean counted;

        /**
         * Bytes have come: from {@link #NOTICED} of them on, or when all have, the upload takes one of the places. A client that
         * sends next to nothing takes none.
         *
         * @throws ErrorResponseException 429
         */
        void arrived(long bytes) {
            if (!counted && bytes >= NOTICED) {
                if (!permits.tryAcquire()) {
                    throw busy();
                }
                counted = true;
            }
        }

        void complete() {
            arrived(NOTICED);
        }

        @Override
        public void close() {
            if (counted) {
                permits.release();
            }
        }
    }

    private ErrorResponseException busy() {
        return later(
                HttpStatus.TOO_MANY_REQUESTS,
                "duizhao.upload.max-concurrent: all in use (expected: at most %d uploads at a time)"
                        .formatted(limits.maxConcurrent()));
    }

    ErrorResponseException tooLarge() {
        return Problems.of(
                HttpStatus.CONTENT_TOO_LARGE,
                FailureKind.LIMIT_EXCEEDED,
                "duizhao.upload.max-file-size: exceeded (expected: files of at most %d bytes)"
                        .formatted(limits.maxFileSize().toBytes()));
    }

    private ErrorResponseException later(HttpStatus status, String detail) {
        ErrorResponseException problem = Problems.of(status, FailureKind.UNAVAILABLE, detail);
        problem.getHeaders()
                .set(HttpHeaders.RETRY_AFTER, Long.toString(limits.retryAfter().toSeconds()));
        return problem;
    }
}
