package org.duizhao.index.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.duizhao.events.Stage;
import org.duizhao.events.Topics;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.stereotype.Component;

/** How much waits in front of each stage, as the brokers know it. */
@Component
public final class Queues implements DisposableBean {

    private static final long TIMEOUT_MILLIS = 3000;

    /** Who reads what. */
    private record Reader(
            String topic, String group, @Nullable Stage stage) {}

    private static final List<Reader> READERS = List.of(
            new Reader(Topics.DOCUMENTS_UPLOADED, "duizhao-extract", Stage.EXTRACT),
            new Reader(Topics.DOCUMENTS_EXTRACTED, "duizhao-align", Stage.ALIGN),
            new Reader(Topics.DOCUMENTS_ALIGNED, "duizhao-enrich", Stage.ENRICH),
            new Reader(Topics.RECORDS_ENRICHED, "duizhao-index", Stage.INDEX),
            new Reader(Topics.DOCUMENTS_UPLOADED, "duizhao-projection-uploads", null),
            new Reader(Topics.PIPELINE_STATUS, "duizhao-projection-status", null));

    private final Admin admin;

    Queues(KafkaProperties kafka) {
        this.admin = Admin.create(kafka.buildAdminProperties());
    }

    /**
     * The queues in the order of the pipeline.
     *
     * @throws UnavailableException if the brokers do not answer
     */
    public List<Queue> all() {
        List<TopicPartition> partitions = partitions();
        Map<TopicPartition, Long> starts = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = committed();
        List<Queue> queues = new ArrayList<>();
        for (Reader reader : READERS) {
            Map<TopicPartition, OffsetAndMetadata> done = committed.getOrDefault(reader.group(), Map.of());
            queues.add(new Queue(
                    reader.topic(),
                    reader.group(),
                    reader.stage(),
                    waiting(reader.topic(), starts, ends, done),
                    waiting(Topics.deadLetter(reader.topic()), starts, ends, Map.of())));
        }
        return queues;
    }

    /** Messages of a topic behind what was committed; all that are kept where nothing was. */
    private static long waiting(
            String topic,
            Map<TopicPartition, Long> starts,
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, OffsetAndMetadata> done) {
        long waiting = 0;
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            if (end.getKey().topic().equals(topic)) {
                OffsetAndMetadata committed = done.get(end.getKey());
                long start = starts.getOrDefault(end.getKey(), 0L);
                long from = committed == null ? start : Math.max(start, committed.offset());
                waiting += Math.max(0, end.getValue() - from);
            }
        }
        return waiting;
    }

    private List<TopicPartition> partitions() {
        List<String> topics = READERS.stream()
                .flatMap(reader -> Stream.of(reader.topic(), Topics.deadLetter(reader.topic())))
                .distinct()
                .toList();
        return get(admin.describeTopics(topics).allTopicNames()).values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> request =
                partitions.stream().collect(Collectors.toMap(partition -> partition, partition -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(admin.listOffsets(request).all()).forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed() {
        Map<String, ListConsumerGroupOffsetsSpec> groups =
                READERS.stream().collect(Collectors.toMap(Reader::group, reader -> new ListConsumerGroupOffsetsSpec()));
        return get(admin.listConsumerGroupOffsets(groups).all());
    }

    private static <T> T get(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new UnavailableException(
                        "kafka: a topic is missing (expected: made by a service as soon as Kafka answers; see docs/operations.md)",
                        e);
            }
            throw noAnswer(e);
        } catch (TimeoutException e) {
            throw noAnswer(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("kafka: interrupted (expected: an answer)", e);
        }
    }

    private static UnavailableException noAnswer(Exception e) {
        return new UnavailableException(
                "kafka: no answer (expected: within " + TIMEOUT_MILLIS + " ms, at spring.kafka.bootstrap-servers)", e);
    }

    @Override
    public void destroy() {
        admin.close(Duration.ofSeconds(1));
    }
}
