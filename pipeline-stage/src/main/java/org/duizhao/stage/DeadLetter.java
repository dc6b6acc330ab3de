package org.duizhao.stage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.duizhao.events.EventCodec;
import org.duizhao.events.Topics;

/**
 * A message that no consumer could handle.
 *
 * @param place topic, partition and offset of the dead letter
 * @param topic that it was read from before
 * @param time when it was put aside
 * @param key the document, if it is one
 * @param type as the message says; empty where it says nothing
 * @param cause what went wrong first, below all that was wrapped around it
 */
public record DeadLetter(String place, String topic, Instant time, String key, String type, String cause) {

    /** The message of a dead-letter topic. */
    public static DeadLetter of(ConsumerRecord<byte[], byte[]> message) {
        return new DeadLetter(
                message.topic() + "-" + message.partition() + "@" + message.offset(),
                Topics.ofDeadLetter(message.topic()),
                Instant.ofEpochMilli(message.timestamp()),
                message.key() == null ? "" : new String(message.key(), StandardCharsets.UTF_8),
                header(message, EventCodec.CE_TYPE),
                cause(message));
    }

    /** The last of "Caused by" in the trace; what wraps it says only that a listener threw. */
    private static String cause(ConsumerRecord<byte[], byte[]> message) {
        String trace = header(message, "kafka_dlt-exception-stacktrace");
        int last = trace.lastIndexOf("Caused by: ");
        String line = last < 0 ? trace : trace.substring(last + "Caused by: ".length());
        String first = line.lines().findFirst().orElse("");
        return first.isEmpty() ? header(message, "kafka_dlt-exception-message") : first;
    }

    private static String header(ConsumerRecord<byte[], byte[]> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
