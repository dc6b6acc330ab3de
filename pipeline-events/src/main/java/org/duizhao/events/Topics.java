package org.duizhao.events;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;

/** The topics of the pipeline; the key is always the document id. */
public final class Topics {

    public static final String DOCUMENTS_UPLOADED = "documents.uploaded";

    /** The lane of those that come by the hundred, or are large: they wait for each other, not others for them. */
    public static final String DOCUMENTS_UPLOADED_BULK = "documents.uploaded.bulk";

    public static final String DOCUMENTS_EXTRACTED = "documents.extracted";
    public static final String DOCUMENTS_ALIGNED = "documents.aligned";
    public static final String RECORDS_ENRICHED = "records.enriched";
    public static final String DOCUMENTS_DECIDED = "documents.decided";
    public static final String PIPELINE_STATUS = "pipeline.status";

    /** The topics with messages to work on; each has a dead-letter topic. */
    public static final List<String> ALL = List.of(
            DOCUMENTS_UPLOADED,
            DOCUMENTS_UPLOADED_BULK,
            DOCUMENTS_EXTRACTED,
            DOCUMENTS_ALIGNED,
            RECORDS_ENRICHED,
            DOCUMENTS_DECIDED,
            PIPELINE_STATUS);

    /** The largest message, in bytes, that topics take: the largest value, and room for headers and causes. */
    public static final int MAX_MESSAGE_BYTES = EventCodec.MAX_VALUE_BYTES + 1024 * 1024;

    private static final String DEAD = ".dlq";

    private Topics() {}

    /** The dead-letter topic of a work topic. */
    public static String deadLetter(String topic) {
        return topic + DEAD;
    }

    /** The work topic of a dead-letter topic. */
    public static String ofDeadLetter(String topic) {
        return topic.endsWith(DEAD) ? topic.substring(0, topic.length() - DEAD.length()) : topic;
    }

    /** All topics, dead-letter topics included, ready to be created. */
    public static List<NewTopic> plan(int partitions, short replicas, Duration retention) {
        Map<String, String> settings = Map.of(
                "max.message.bytes", Integer.toString(MAX_MESSAGE_BYTES),
                "retention.ms", Long.toString(retention.toMillis()));
        return ALL.stream()
                .flatMap(topic -> Stream.of(topic, deadLetter(topic)))
                .map(topic -> new NewTopic(topic, partitions, replicas).configs(settings))
                .toList();
    }
}
