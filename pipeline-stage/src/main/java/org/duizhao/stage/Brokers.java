package org.duizhao.stage;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.duizhao.events.Right;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;

/** What the brokers tell when asked: how many there are, how far behind a group is, and what they allow. */
public final class Brokers implements DisposableBean {

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
     * How many messages each holds. Where a group has committed nothing, all that the topic holds: the groups of the
     * pipeline begin at the earliest message. A topic that is missing has no entry.
     *
     * @throws UnavailableException if there is no answer within two seconds
     */
    public Map<Backlog, Long> waiting(Collection<Backlog> backlogs) {
        return progress(backlogs).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().waiting()));
    }

    /**
     * How far the group of each has come; as {@link #waiting} otherwise.
     *
     * @throws UnavailableException if there is no answer within two seconds
     */
    public Map<Backlog, Progress> progress(Collection<Backlog> backlogs) {
        List<TopicPartition> partitions =
                partitions(backlogs.stream().map(Backlog::topic).distinct().toList());
        Map<TopicPartition, Long> starts = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = committed(backlogs);
        Map<Backlog, Progress> progress = new HashMap<>();
        for (Backlog backlog : backlogs) {
            Map<TopicPartition, OffsetAndMetadata> done =
                    backlog.group() == null ? Map.of() : committed.getOrDefault(backlog.group(), Map.of());
            for (TopicPartition partition : partitions) {
                if (partition.topic().equals(backlog.topic())) {
                    progress.merge(
                            backlog,
                            Progress.of(
                                    starts.getOrDefault(partition, 0L),
                                    ends.getOrDefault(partition, 0L),
                                    done.get(partition)),
                            Progress::plus);
                }
            }
        }
        return progress;
    }

    /**
     * How far a group has come with a topic.
     *
     * @param waiting messages that it has yet to do
     * @param done messages that it has done since the topic was made
     */
    public record Progress(long waiting, long done) {

        private static Progress of(long start, long end, @Nullable OffsetAndMetadata committed) {
            long done = committed == null ? start : Math.max(start, committed.offset());
            return new Progress(Math.max(0, end - done), done);
        }

        private Progress plus(Progress other) {
            return new Progress(waiting + other.waiting, done + other.done);
        }
    }

    /**
     * Those of the rights that the brokers do not give this service.
     *
     * @throws UnavailableException if there is no answer within seconds
     */
    List<Right> missing(List<Right> needed) {
        GrantedRights granted = new GrantedRights(admin, needed);
        return needed.stream().filter(right -> !granted.allow(right)).toList();
    }

    private Map<String, Map<TopicPartition, OffsetAndMetadata>> committed(Collection<Backlog> backlogs) {
        Map<String, ListConsumerGroupOffsetsSpec> groups = new HashMap<>();
        for (Backlog backlog : backlogs) {
            if (backlog.group() != null) {
                groups.put(backlog.group(), new ListConsumerGroupOffsetsSpec());
            }
        }
        return groups.isEmpty()
                ? Map.of()
                : get(admin.listConsumerGroupOffsets(groups).all());
    }

    private List<TopicPartition> partitions(List<String> topics) {
        List<TopicPartition> partitions = new ArrayList<>();
        admin.describeTopics(topics).topicNameValues().forEach((name, description) -> {
            TopicDescription topic = getIfThere(description);
            if (topic != null) {
                topic.partitions().forEach(part -> partitions.add(new TopicPartition(name, part.partition())));
            }
        });
        return partitions;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> specs = new HashMap<>();
        partitions.forEach(partition -> specs.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        get(admin.listOffsets(specs).all()).forEach((partition, info) -> offsets.put(partition, info.offset()));
        return offsets;
    }

    /** Null where the topic is missing. */
    private static @Nullable TopicDescription getIfThere(KafkaFuture<TopicDescription> description) {
        try {
            return get(description);
        } catch (UnavailableException e) {
            if (causedBy(e, UnknownTopicOrPartitionException.class)) {
                return null;
            }
            throw e;
        }
    }

    /**
     * Makes the topics that are not there; returns those that are not, because this service may not make them.
     *
     * @throws UnavailableException if there is no answer within two seconds
     */
    List<String> provide(Collection<NewTopic> topics) {
        Map<String, NewTopic> missing = new HashMap<>();
        Map<String, NewTopic> wanted = new HashMap<>();
        topics.forEach(topic -> wanted.put(topic.name(), topic));
        // One that this service may not see is another's to make; one that is there by now, another copy has made.
        admin.describeTopics(wanted.keySet()).topicNameValues().forEach((name, answer) -> {
            if (!isDone(answer, AuthorizationException.class, UnknownTopicOrPartitionException.class)) {
                missing.put(name, wanted.get(name));
            }
        });
        List<String> refused = new ArrayList<>();
        admin.createTopics(missing.values()).values().forEach((name, answer) -> {
            if (!isDone(answer, TopicExistsException.class, AuthorizationException.class)) {
                refused.add(name);
            }
        });
        return refused;
    }

    /** Whether the answer is good, or as good: a failure of the one kind; one of the other is a no. */
    private static boolean isDone(
            KafkaFuture<?> answer, Class<? extends Exception> asGood, Class<? extends Exception> no) {
        try {
            get(answer);
            return true;
        } catch (UnavailableException e) {
            if (causedBy(e, asGood) || causedBy(e, no)) {
                return causedBy(e, asGood);
            }
            throw e;
        }
    }

    private static boolean causedBy(UnavailableException failure, Class<? extends Exception> type) {
        Throwable answer = failure.getCause();
        return answer != null && type.isInstance(answer.getCause());
    }

    private static <T> T get(KafkaFuture<T> answer) {
        try {
            return answer.get(LONGEST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
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
