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
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.duizhao.events.EventCodec;
import org.duizhao.events.EventTooLargeException;
import org.duizhao.events.PipelineEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/** Sends events and waits until all in-sync replicas have them: the only way in which a service sends. */
public class EventPublisher {

    private static final String TRACE_PARENT = "traceparent";

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
        send(topic, events).await();
    }

    /**
     * Sends the events in order, keyed by document, and returns when all but the last few megabytes are acknowledged.
     *
     * @throws EventTooLargeException as {@link #publish} does, and {@link UnavailableException} too
     */
    Sending send(String topic, List<? extends PipelineEvent> events) {
        return sending(topic, () -> {
            Sending unanswered = new Sending(topic);
            @Nullable ProducerRecord<byte[], byte[]> first = null;
            for (PipelineEvent event : events) {
                ProducerRecord<byte[], byte[]> record = record(topic, event);
                unanswered.makeRoom(record.value().length);
                unanswered.add(first == null ? kafka.send(record) : follow(first, record), record.value().length);
                first = first == null ? record : first;
            }
            return unanswered;
        });
    }

    /** Sends a record as a part of what the first one began, which alone is a step of the trace. */
    private CompletableFuture<?> follow(ProducerRecord<byte[], byte[]> first, ProducerRecord<byte[], byte[]> record) {
        Header trace = first.headers().lastHeader(TRACE_PARENT);
        if (trace != null) {
            record.headers().add(trace);
        }
        CompletableFuture<RecordMetadata> acknowledgement = new CompletableFuture<>();
        kafka.execute(producer -> producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                acknowledgement.complete(metadata);
            } else {
                acknowledgement.completeExceptionally(failure);
            }
        }));
        return acknowledgement;
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

    private record Sent(CompletableFuture<?> acknowledgement, int bytes) {}

    public void publish(String topic, PipelineEvent event) {
        send(topic, event).await();
    }

    /** Events on their way. */
    public static final class Sending {

        private final String topic;
        private final Deque<Sent> unanswered = new ArrayDeque<>();
        private long bytes;

        private Sending(String topic) {
            this.topic = topic;
        }

        private void add(CompletableFuture<?> acknowledgement, int length) {
            unanswered.add(new Sent(acknowledgement, length));
            bytes += length;
        }

        private void makeRoom(int length) throws ExecutionException, InterruptedException {
            while (!unanswered.isEmpty() && bytes + length > MOST_UNANSWERED_BYTES) {
                acknowledgeOne();
            }
        }

        private void acknowledgeOne() throws ExecutionException, InterruptedException {
            Sent oldest = unanswered.remove();
            oldest.acknowledgement().get();
            bytes -= oldest.bytes();
        }

        /** What is not known to be acknowledged. */
        long bytes() {
            return bytes;
        }

        /** Returns when all are acknowledged; throws as {@link EventPublisher#publish} does. */
        public void await() {
            sending(topic, () -> {
                while (!unanswered.isEmpty()) {
                    acknowledgeOne();
                }
                return topic;
            });
        }
    }

    /**
     * Sends an event without waiting: for small ones of which several are waited for together. It is not sent until
     * {@link Sending#await} has returned.
     */
    public Sending send(String topic, PipelineEvent event) {
        return send(topic, List.of(event));
    }

    /**
     * Sends lines that are no events, all with one key, and returns when they are acknowledged.
     *
     * @throws UnavailableException if an acknowledgement did not come; some may have been sent
     */
    public void publish(String topic, String key, List<String> lines) {
        Sending unanswered = new Sending(topic);
        sending(topic, () -> {
            for (String line : lines) {
                byte[] value = line.getBytes(StandardCharsets.UTF_8);
                unanswered.makeRoom(value.length);
                byte[] of = key.getBytes(StandardCharsets.UTF_8);
                unanswered.add(kafka.send(new ProducerRecord<>(topic, of, value)), value.length);
            }
            return topic;
        });
        unanswered.await();
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
