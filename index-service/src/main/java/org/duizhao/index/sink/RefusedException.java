package org.duizhao.index.sink;

/** Elasticsearch does not take a record, and will not later; or a message is no event. */
final class RefusedException extends RuntimeException {

    RefusedException(String message) {
        super(message);
    }
}
