package org.duizhao.events;

import java.util.List;

/** The topics of the pipeline; the key is always the document id. */
public final class Topics {

    public static final String DOCUMENTS_UPLOADED = "documents.uploaded";
    public static final String DOCUMENTS_EXTRACTED = "documents.extracted";
    public static final String DOCUMENTS_ALIGNED = "documents.aligned";
    public static final String RECORDS_ENRICHED = "records.enriched";
    public static final String PIPELINE_STATUS = "pipeline.status";

    /** Topics with messages to work on; each has a dead-letter topic. */
    public static final List<String> ALL =
            List.of(DOCUMENTS_UPLOADED, DOCUMENTS_EXTRACTED, DOCUMENTS_ALIGNED, RECORDS_ENRICHED, PIPELINE_STATUS);

    private Topics() {}

    /** The dead-letter topic of a work topic. */
    public static String deadLetter(String topic) {
        return topic + ".dlq";
    }
}
