package org.duizhao.index;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.duizhao.events.EventCodec;
import org.duizhao.events.MalformedEventException;
import org.duizhao.events.PipelineEvent;
import org.duizhao.index.live.LiveFeed;
import org.duizhao.index.sink.BatchFailedException;
import org.duizhao.index.sink.Sink;
import org.duizhao.index.status.Projection;
import org.duizhao.stage.DocumentScope;
import org.duizhao.stage.MessagePlace;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/** The only class of this service that knows the stream: batches of messages become batches of events. */
@Configuration(proxyBeanMethods = false)
class IndexPipeline {

    private static final String TRACE_PARENT = "traceparent";
    private static final Logger log = LoggerFactory.getLogger(IndexPipeline.class);

    /** {@code records.enriched} into the search indices. */
    @Bean
    Consumer<Message<List<byte[]>>> sinkRecords(Sink sink, DocumentScope scope) {
        return batch -> {
            Map<PipelineEvent, String> traces = new IdentityHashMap<>();
            take(
                    batch,
                    traces,
                    events -> sink.accept(
                            events, (event, work) -> scope.run(event.documentId(), traces.get(event), work)));
        };
    }

    /** {@code documents.uploaded} into the status projection. */
    @Bean
    Consumer<Message<List<byte[]>>> followUploads(Projection projection) {
        return batch -> take(batch, new IdentityHashMap<>(), projection::accept);
    }

    /** {@code pipeline.status} into the status projection. */
    @Bean
    Consumer<Message<List<byte[]>>> followStatus(Projection projection) {
        return batch -> take(batch, new IdentityHashMap<>(), projection::accept);
    }

    /**
     * {@code documents.uploaded} and {@code pipeline.status} to those who listen. Without a group, so that every replica
     * sees everything; what cannot be read is left to the projections to report.
     */
    @Bean
    Consumer<Message<byte[]>> announce(LiveFeed feed) {
        return message -> {
            try {
                PipelineEvent event =
                        EventCodec.read(text(message.getHeaders().get(EventCodec.CE_TYPE)), message.getPayload());
                Object timestamp = message.getHeaders().get(KafkaHeaders.RECEIVED_TIMESTAMP);
                feed.accept(event, timestamp instanceof Long millis ? millis : 0, MessagePlace.of(message));
            } catch (MalformedEventException e) {
                log.debug("not announced: {}", e.getMessage());
            }
        };
    }

    /** Those who listened to a replica that ended can go on at one that starts. */
    @Bean
    KafkaBindingRebalanceListener replay(LiveFeed feed, Clock clock) {
        return new Replay(feed, clock);
    }

    /** Has {@code announce} begin with the last minutes instead of now. */
    private record Replay(LiveFeed feed, Clock clock) implements KafkaBindingRebalanceListener {

        private static final Duration WINDOW = Duration.ofMinutes(10);

        @Override
        public void onPartitionsAssigned(
                String binding,
                org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
                Collection<TopicPartition> partitions,
                boolean initial) {
            if (!initial || !binding.equals("announce-in-0")) {
                return;
            }
            long since = clock.instant().minus(WINDOW).toEpochMilli();
            Map<TopicPartition, Long> times = new HashMap<>();
            partitions.forEach(partition -> times.put(partition, since));
            consumer.offsetsForTimes(times).forEach((partition, found) -> {
                if (found != null) {
                    consumer.seek(partition, found.offset());
                }
            });
            feed.remembersSince(since);
        }
    }

    /** Hands the events of a batch to {@code work}, and keeps the trace context of each in {@code traces}. */
    private static void take(
            Message<List<byte[]>> batch, Map<PipelineEvent, String> traces, Consumer<List<PipelineEvent>> work) {
        List<PipelineEvent> events = new ArrayList<>();
        @Nullable MalformedEventException malformed = null;
        for (int i = 0; i < batch.getPayload().size() && malformed == null; i++) {
            try {
                String type = header(batch, i, EventCodec.CE_TYPE);
                PipelineEvent event = EventCodec.read(type, batch.getPayload().get(i));
                events.add(event);
                String trace = header(batch, i, TRACE_PARENT);
                if (trace != null) {
                    traces.put(event, trace);
                }
            } catch (MalformedEventException e) {
                malformed = e;
            }
        }
        run(work, events);
        if (malformed != null) {
            throw new BatchListenerFailedException(String.valueOf(malformed.getMessage()), malformed, events.size());
        }
    }

    private static void run(Consumer<List<PipelineEvent>> work, List<PipelineEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        try {
            work.accept(events);
        } catch (BatchFailedException e) {
            throw new BatchListenerFailedException(String.valueOf(e.getMessage()), e.getCause(), e.position());
        } catch (UnavailableException e) {
            throw new BatchListenerFailedException(String.valueOf(e.getMessage()), e, 0);
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable String header(Message<List<byte[]>> batch, int position, String name) {
        Object headers = batch.getHeaders().get(KafkaHeaders.BATCH_CONVERTED_HEADERS);
        if (!(headers instanceof List<?> list)) {
            return null;
        }
        return text(((Map<String, Object>) list.get(position)).get(name));
    }

    /** A header as text: Kafka's mapper hands unknown ones over as bytes. */
    private static @Nullable String text(@Nullable Object header) {
        return header instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) header;
    }
}
