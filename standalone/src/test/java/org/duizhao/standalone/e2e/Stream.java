package org.duizhao.standalone.e2e;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics, read and written without the services. */
final class Stream {

    private final String servers;

    Stream(String servers) {
        this.servers = servers;
    }

    /** All messages of a document that a topic holds now. */
    List<ConsumerRecord<byte[], byte[]>> messages(String topic, String documentId) {
        return all(topic).stream()
                .filter(message ->
                        message.key() != null && documentId.equals(new String(message.key(), StandardCharsets.UTF_8)))
                .toList();
    }

    List<ConsumerRecord<byte[], byte[]>> all(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "enable.auto.commit", "false"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> messages = new ArrayList<>();
            Instant last = Instant.now().plusSeconds(60);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(500)).forEach(messages::add);
                if (Instant.now().isAfter(last)) {
                    throw new IllegalStateException(topic + ": not read to its end in 60 s");
                }
            }
            return messages;
        }
    }

    /** Sends messages again as they are, to the same topic and with the same key. */
    void repeat(List<ConsumerRecord<byte[], byte[]>> messages) {
        send(messages.stream()
                .map(message ->
                        new ProducerRecord<>(message.topic(), null, message.key(), message.value(), message.headers()))
                .toList());
    }

    void send(List<ProducerRecord<byte[], byte[]>> messages) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all", "max.request.size", 17 * 1024 * 1024),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (ProducerRecord<byte[], byte[]> message : messages) {
                get(producer.send(message));
            }
        }
    }

    /** How many messages of each partition a group has not yet committed, where there are any. */
    Map<TopicPartition, Long> lag(String group, String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            Map<TopicPartition, OffsetAndMetadata> committed = get(admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .toCompletionStage()
                    .toCompletableFuture());
            Map<TopicPartition, ListOffsetsResultInfo> ends = get(admin.listOffsets(latest(admin, topic))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture());
            Map<TopicPartition, Long> lag = new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));
            ends.forEach((partition, end) -> lag.put(partition, end.offset() - offset(committed.get(partition))));
            lag.values().removeIf(messages -> messages == 0);
            return lag;
        }
    }

    private static Map<TopicPartition, OffsetSpec> latest(Admin admin, String topic) {
        return get(admin.describeTopics(List.of(topic))
                        .topicNameValues()
                        .get(topic)
                        .toCompletionStage()
                        .toCompletableFuture())
                .partitions()
                .stream()
                .collect(Collectors.toMap(
                        partition -> new TopicPartition(topic, partition.partition()),
                        partition -> OffsetSpec.latest()));
    }

    /** Null where the group has committed nothing yet. */
    private static long offset(OffsetAndMetadata committed) {
        return committed == null ? 0 : committed.offset();
    }

    private static <T> T get(Future<T> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
