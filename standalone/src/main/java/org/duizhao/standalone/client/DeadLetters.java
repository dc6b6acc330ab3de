package org.duizhao.standalone.client;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.duizhao.events.Topics;
import org.duizhao.stage.DeadLetter;

/** Messages that a consumer could not handle, with why. Looking at them changes nothing. */
public final class DeadLetters {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String servers;

    public DeadLetters(String servers) {
        this.servers = servers;
    }

    /** All that are kept, topic by topic. */
    public void forEach(Consumer<DeadLetter> action) {
        Properties settings = new Properties();
        settings.put(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis() / 2);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Topics.ALL.forEach(topic -> read(consumer, Topics.deadLetter(topic), action));
        } catch (KafkaException e) {
            throw new ApiException(0, servers + ": " + e.getMessage() + " (expected: Kafka; duizhao run starts it)");
        }
    }

    private static void read(KafkaConsumer<byte[], byte[]> consumer, String topic, Consumer<DeadLetter> action) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            consumer.poll(PATIENCE.dividedBy(10)).forEach(record -> action.accept(DeadLetter.of(record)));
        }
    }
}
