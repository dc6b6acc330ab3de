package org.duizhao.standalone.client;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.duizhao.events.Topics;

/** Messages that a consumer could not handle, with why. Looking at them changes nothing. */
public final class DeadLetters {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String servers;
    private final Properties client;

    /** @param client what brokers that ask who somebody is want to be told */
    public DeadLetters(String servers, Properties client) {
        this.servers = servers;
        this.client = client;
    }

    /**
     * One of them.
     *
     * @param place topic, partition and offset of the dead letter
     * @param key the document, if it is one
     * @param cause what went wrong first, below all that was wrapped around it
     */
    public record Letter(String place, Instant time, String key, String type, String cause) {}

    /** All that are kept, topic by topic. */
    public void forEach(Consumer<Letter> action) {
        Properties settings = new Properties();
        settings.putAll(client);
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

    private static void read(KafkaConsumer<byte[], byte[]> consumer, String topic, Consumer<Letter> action) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream()
                .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
            consumer.poll(PATIENCE.dividedBy(10)).forEach(record -> action.accept(letter(record)));
        }
    }

    static Letter letter(ConsumerRecord<byte[], byte[]> record) {
        return new Letter(
                record.topic() + "-" + record.partition() + "@" + record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8),
                header(record, "ce_type"),
                cause(record));
    }

    /** The last of "Caused by" in the trace; what wraps it says only that a listener threw. */
    private static String cause(ConsumerRecord<byte[], byte[]> record) {
        String trace = header(record, "kafka_dlt-exception-stacktrace");
        int last = trace.lastIndexOf("Caused by: ");
        String line = last < 0 ? trace : trace.substring(last + "Caused by: ".length());
        String first = line.lines().findFirst().orElse("");
        return first.isEmpty() ? header(record, "kafka_dlt-exception-message") : first;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
