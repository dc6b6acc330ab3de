package org.duizhao.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.duizhao.events.Topics;
import org.springframework.kafka.core.KafkaAdmin;

/** What was put aside last, and why. Reading it takes nothing away. */
public final class DeadLetters {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final int FETCH = 1 << 16;

    private final Map<String, Object> connection;

    DeadLetters(KafkaAdmin admin) {
        connection = admin.getConfigurationProperties();
    }

    /**
     * The latest of all messages that were read from these topics and put aside.
     *
     * @throws UnavailableException if Kafka does not answer
     */
    public Optional<DeadLetter> latest(Collection<String> topics) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings())) {
            List<TopicPartition> partitions = partitions(consumer, topics);
            Map<TopicPartition, Long> starts = consumer.beginningOffsets(partitions, LONGEST);
            Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions, LONGEST));
            ends.entrySet().removeIf(end -> end.getValue().equals(starts.get(end.getKey())));
            consumer.assign(ends.keySet());
            ends.forEach((partition, end) -> consumer.seek(partition, end - 1));
            return last(consumer, ends.size()).stream().max(Comparator.comparing(DeadLetter::time));
        } catch (KafkaException e) {
            throw new UnavailableException("kafka: " + e.getMessage() + " (expected: an answer)", e);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH); // each comes however large it is, few at a time
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) LONGEST.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) LONGEST.toMillis());
        return settings;
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer, Collection<String> topics) {
        Map<String, List<PartitionInfo>> known = consumer.listTopics(LONGEST);
        return topics.stream()
                .map(Topics::deadLetter)
                .flatMap(topic -> known.getOrDefault(topic, List.of()).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    private static List<DeadLetter> last(KafkaConsumer<byte[], byte[]> consumer, int most) {
        List<DeadLetter> last = new ArrayList<>();
        Instant end = Instant.now().plus(LONGEST);
        while (last.size() < most && Instant.now().isBefore(end)) {
            consumer.poll(Duration.ofMillis(200)).forEach(message -> last.add(DeadLetter.of(message)));
        }
        return last;
    }
}
