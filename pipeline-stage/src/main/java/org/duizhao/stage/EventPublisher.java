package org.duizhao.stage;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.duizhao.events.EventCodec;
import org.duizhao.events.PipelineEvent;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.SendResult;

/** Sends events and waits until all in-sync replicas have them: the only way in which a service sends. */
public class EventPublisher {

    private final KafkaOperations<byte[], byte[]> kafka;
    private final Clock clock;

    public EventPublisher(KafkaOperations<byte[], byte[]> kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    /**
     * Sends the events in order, keyed by document, and returns when all are acknowledged.
     *
     * @throws EventTooLargeException if one is over {@link EventCodec#MAX_VALUE_BYTES}; then none was sent
     * @throws UnavailableException if an acknowledgement did not come; some may have been sent
     */
    public void publish(String topic, List<? extends PipelineEvent> events) {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>(events.size());
        for (PipelineEvent event : events) {
            records.add(record(topic, event));
        }
        List<CompletableFuture<SendResult<byte[], byte[]>>> acknowledgements = new ArrayList<>(records.size());
        try {
            for (ProducerRecord<byte[], byte[]> record : records) {
                acknowledgements.add(kafka.send(record));
            }
            for (CompletableFuture<SendResult<byte[], byte[]>> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (ExecutionException e) {
            throw failure(topic, e.getCause() == null ? e : e.getCause());
        } catch (KafkaException | org.apache.kafka.common.KafkaException e) {
            throw failure(topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(topic + ": interrupted (expected: acknowledgement of all replicas)", e);
        }
    }

    public void publish(String topic, PipelineEvent event) {
        publish(topic, List.of(event));
    }

    private ProducerRecord<byte[], byte[]> record(String topic, PipelineEvent event) {
        byte[] value = EventCodec.value(event);
        if (value.length > EventCodec.MAX_VALUE_BYTES) {
            throw new EventTooLargeException("%s event: %d bytes (expected: at most %d; split the file)"
                    .formatted(topic, value.length, EventCodec.MAX_VALUE_BYTES));
        }
        byte[] key = event.documentId().getBytes(StandardCharsets.US_ASCII);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(topic, key, value);
        for (Map.Entry<String, String> header :
                EventCodec.headers(event, clock.instant()).entrySet()) {
            record.headers().add(header.getKey(), header.getValue().getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }

    private static RuntimeException failure(String topic, Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof RecordTooLargeException) {
                return new EventTooLargeException(topic + " event: " + t.getMessage()
                        + " (expected: max.request.size and message.max.bytes of 17 MiB)");
            }
        }
        return new UnavailableException(
                topic + ": " + cause.getMessage() + " (expected: acknowledgement of all replicas)", cause);
    }
}
