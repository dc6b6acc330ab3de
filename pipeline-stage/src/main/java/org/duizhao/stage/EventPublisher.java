package org.duizhao.stage;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.duizhao.events.EventCodec;
import org.duizhao.events.EventTooLargeException;
import org.duizhao.events.PipelineEvent;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.support.SendResult;

/** Sends events and waits until all in-sync replicas have them: the only way in which a service sends. */
public class EventPublisher {

    /** Below the producer's own buffer (32 MB), so that it never has to refuse. */
    private static final long MOST_UNANSWERED_BYTES = 8L << 20;

    private final KafkaOperations<byte[], byte[]> kafka;
    private final Clock clock;

    public EventPublisher(KafkaOperations<byte[], byte[]> kafka, Clock clock) {
        this.kafka = kafka;
        this.clock = clock;
    }

    /**
     * Sends the events in order, keyed by document, and returns when all are acknowledged. Each is written when its turn comes,
     * and few are held at a time.
     *
     * @throws EventTooLargeException if one is over {@link EventCodec#MAX_VALUE_BYTES}; what came before it may have been sent
     * @throws UnavailableException if an acknowledgement did not come; some may have been sent
     */
    public void publish(String topic, List<? extends PipelineEvent> events) {
        sending(topic, () -> {
            Deque<Sent> unanswered = new ArrayDeque<>();
            long bytes = 0;
            for (PipelineEvent event : events) {
                ProducerRecord<byte[], byte[]> record = record(topic, event);
                while (!unanswered.isEmpty() && bytes + record.value().length > MOST_UNANSWERED_BYTES) {
                    bytes -= unanswered.remove().acknowledged();
                }
                unanswered.add(new Sent(kafka.send(record), record.value().length));
                bytes += record.value().length;
            }
            while (!unanswered.isEmpty()) {
                unanswered.remove().acknowledged();
            }
            return topic;
        });
    }

    /** Work that sends to a topic, or waits until that is acknowledged. */
    private interface Work<T> {
        T run() throws ExecutionException, InterruptedException;
    }

    private static <T> T sending(String topic, Work<T> work) {
        try {
            return work.run();
        } catch (ExecutionException e) {
            throw failure(topic, e.getCause() == null ? e : e.getCause());
        } catch (KafkaException | org.apache.kafka.common.KafkaException e) {
            throw failure(topic, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException(topic + ": interrupted (expected: acknowledgement of all replicas)", e);
        }
    }

    private record Sent(CompletableFuture<SendResult<byte[], byte[]>> acknowledgement, int bytes) {

        int acknowledged() throws ExecutionException, InterruptedException {
            acknowledgement.get();
            return bytes;
        }
    }

    public void publish(String topic, PipelineEvent event) {
        send(topic, event).await();
    }

    /** An event on its way. */
    public final class Sending {

        private final String topic;
        private final CompletableFuture<SendResult<byte[], byte[]>> acknowledgement;

        private Sending(String topic, CompletableFuture<SendResult<byte[], byte[]>> acknowledgement) {
            this.topic = topic;
            this.acknowledgement = acknowledgement;
        }

        /** Returns when it is acknowledged; throws as {@link EventPublisher#publish} does. */
        public void await() {
            sending(topic, () -> acknowledgement.get());
        }
    }

    /**
     * Sends an event without waiting: for small ones of which several are waited for together. It is not sent until
     * {@link Sending#await} has returned.
     */
    public Sending send(String topic, PipelineEvent event) {
        return sending(topic, () -> new Sending(topic, kafka.send(record(topic, event))));
    }

    private ProducerRecord<byte[], byte[]> record(String topic, PipelineEvent event) {
        byte[] value = EventCodec.value(event);
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
