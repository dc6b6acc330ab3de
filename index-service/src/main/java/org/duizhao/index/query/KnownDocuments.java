package org.duizhao.index.query;

import java.util.regex.Pattern;
import org.duizhao.events.FailureKind;
import org.duizhao.index.elastic.DocumentStore;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.State;
import org.duizhao.stage.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** The documents that may be asked about; the others are answered 404. */
@Component
final class KnownDocuments {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

    private final DocumentStore store;

    KnownDocuments(DocumentStore store) {
        this.store = store;
    }

    DocumentEntry get(String id) {
        if (!ID.matcher(id).matches()) {
            throw notFound("id: not of a document (expected: 32 hexadecimal digits)", false);
        }
        DocumentEntry entry = store.get(id);
        if (entry == null || entry.revision() == 0) {
            throw notFound("document: " + id + " is not known (expected: soon, if it was just uploaded)", true);
        }
        if (entry.state() == State.DELETED) {
            throw notFound("document: " + id + " was deleted", false);
        }
        return entry;
    }

    private static ErrorResponseException notFound(String detail, boolean soon) {
        ErrorResponseException problem = Problems.of(HttpStatus.NOT_FOUND, FailureKind.REJECTED_INPUT, detail);
        if (soon) {
            problem.getHeaders().add(HttpHeaders.RETRY_AFTER, "1");
        }
        return problem;
    }
}
