package org.duizhao.ingest.extract.child;

import java.io.IOException;
import org.duizhao.ingest.extract.wire.Request;

/** Reads one format. */
interface DocumentReader {

    /**
     * Sends the pieces of a document to {@code output}, in reading order.
     *
     * @throws IOException if the file is damaged
     */
    void read(Request request, Output output) throws IOException, Refusal, OcrPending;
}
