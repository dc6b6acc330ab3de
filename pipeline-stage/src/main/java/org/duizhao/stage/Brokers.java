package org.duizhao.stage;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;

/** What the brokers tell when asked: how many there are, and how far behind a group is. */
final class Brokers implements DisposableBean {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final Admin admin;

    Brokers(KafkaAdmin admin) {
        this.admin = Admin.create(admin.getConfigurationProperties());
    }

    /**
     * How many brokers the cluster has.
     *
     * @throws UnavailableException if there is no answer within two seconds
     */
    int count() {
        return get(admin.describeCluster().nodes()).size();
    }

    /**
     * Messages of a topic that a group has not committed. Where it has committed nothing, all that the topic holds: the
     * groups of the pipeline begin at the earliest message.
     *
     * @throws UnavailableException if there is no answer within two seconds
     */
    long lag(String group, String topic) {
        List<TopicPartition> partitions = partitions(topic);
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Map<TopicPartition, Long> next = offsets(partitions, OffsetSpec.earliest());
        get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
                .forEach((partition, committed) -> next.merge(partition, committed.offset(), Math::max));
        return partitions.stream()
                .mapToLong(
                        partition -> Math.max(0, ends.getOrDefault(partition, 0L) - next.getOrDefault(partition, 0L)))
                .sum();
    }

    private List<TopicPartition> partitions(String topic) {
        return get(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                .flatMap(description -> description.partitions().stream())
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> specs = new HashMap<>();
        partitions.forEach(partition -> specs.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(admin.listOffsets(specs).all()).forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                throw new UnavailableException(
                        "kafka: a topic is missing (expected: made as soon as Kafka answers)", e);
            }
            throw new UnavailableException("kafka: " + e.getCause() + " (expected: an answer)", e);
        } catch (TimeoutException e) {
            throw new UnavailableException("kafka: no answer (expected: within " + LONGEST.toMillis() + " ms)", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("service: stopping (expected: running)", e);
        }
    }

    @Override
    public void destroy() {
        admin.close(Duration.ofSeconds(1));
    }
}
