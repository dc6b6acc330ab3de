package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.duizhao.stage.UnavailableException;
import org.elasticsearch.client.ResponseException;
import org.jspecify.annotations.Nullable;

/** Sorts what Elasticsearch says by what happens next: what passes is {@link UnavailableException}. */
final class Calls {

    private static final int MOST_CHARS = 500;
    private static final String MISSING = "index_not_found_exception";

    /** A request. */
    interface Call<T extends @Nullable Object> {
        T run() throws IOException;
    }

    private Calls() {}

    /**
     * Runs a request.
     *
     * @throws UnavailableException if the same request may well succeed later
     * @throws IllegalStateException if Elasticsearch refuses it: a bug of ours
     */
    static <T extends @Nullable Object> T get(Call<T> call) {
        try {
            return call.run();
        } catch (ElasticsearchException e) {
            RuntimeException failure = failure(e.status(), e.error());
            failure.initCause(e);
            throw failure;
        } catch (IOException e) {
            throw new UnavailableException(
                    "elasticsearch: " + e.getMessage() + " (expected: an answer at duizhao.elasticsearch.uris)", e);
        }
    }

    /** Waits for a request that runs already; fails as {@link #get} does. */
    static <T> T join(CompletableFuture<T> running) {
        return get(() -> {
            try {
                return running.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof ElasticsearchException refused) {
                    throw refused;
                }
                throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
            }
        });
    }

    /** Whether a failure is Elasticsearch's answer of that status. */
    static boolean isStatus(RuntimeException failure, int status) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ElasticsearchException refused && refused.status() == status
                    || cause instanceof ResponseException answer
                            && answer.getResponse().getStatusLine().getStatusCode() == status) {
                return true;
            }
        }
        return false;
    }

    /** What to throw for an answer that is no success. */
    static RuntimeException failure(int status, @Nullable ErrorCause cause) {
        String message = describe(status, cause);
        return passing(status, cause) ? new UnavailableException(message) : new IllegalStateException(message);
    }

    /** Whether waiting helps: overload, an outage, lost credentials, a missing alias. */
    static boolean passing(int status, @Nullable ErrorCause cause) {
        return status == 429
                || status >= 500
                || status == 401
                || status == 403
                || cause != null && MISSING.equals(cause.type());
    }

    static String describe(int status, @Nullable ErrorCause cause) {
        if (cause != null && MISSING.equals(cause.type())) {
            return "elasticsearch: " + cause.reason()
                    + " (expected: the alias; put it back, or restart index-service, which makes missing ones)";
        }
        String reason = cause == null ? "no reason" : cause.type() + ": " + cause.reason();
        ErrorCause deeper = cause == null ? null : cause.causedBy();
        String tail = deeper == null ? "" : ": " + deeper.reason();
        return "elasticsearch: status " + status + ", " + shorten(reason + tail);
    }

    /** A refusal quotes the value that it refuses, several times. */
    private static String shorten(String message) {
        return message.length() <= MOST_CHARS ? message : message.substring(0, MOST_CHARS) + "…";
    }
}
