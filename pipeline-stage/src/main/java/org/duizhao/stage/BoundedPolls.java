package org.duizhao.stage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Makes large polls of small ones, up to so many bytes. Kafka bounds a poll in messages only, and these may be 16 MiB each: where
 * {@code max.poll.records} is small, a poll of large messages stays small, and one of small messages need not.
 */
final class BoundedPolls<K, V> implements InvocationHandler {

    private static final long MOST_BYTES = 8L << 20;
    private static final int MOST_MESSAGES = 4_000;

    private final Consumer<K, V> consumer;
    private @Nullable RuntimeException postponed;

    private BoundedPolls(Consumer<K, V> consumer) {
        this.consumer = consumer;
    }

    @SuppressWarnings("unchecked")
    static <K, V> Consumer<K, V> of(Consumer<K, V> consumer) {
        return (Consumer<K, V>) Proxy.newProxyInstance(
                BoundedPolls.class.getClassLoader(), new Class<?>[] {Consumer.class}, new BoundedPolls<>(consumer));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("poll") && arguments != null && arguments[0] instanceof Duration timeout) {
            return poll(timeout);
        }
        try {
            return method.invoke(consumer, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private ConsumerRecords<K, V> poll(Duration timeout) {
        if (postponed != null) {
            RuntimeException failure = postponed;
            postponed = null;
            throw failure;
        }
        ConsumerRecords<K, V> first = consumer.poll(timeout);
        if (first.isEmpty()) {
            return first;
        }
        Gathered<K, V> gathered = new Gathered<>();
        for (ConsumerRecords<K, V> next = first; gathered.add(next); ) {
            next = more();
        }
        return gathered.of(consumer);
    }

    /** What was polled before must not be lost: a failure comes out of the next poll. */
    private ConsumerRecords<K, V> more() {
        try {
            return consumer.poll(Duration.ZERO);
        } catch (RuntimeException e) {
            postponed = e;
            return ConsumerRecords.empty();
        }
    }

    private static final class Gathered<K, V> {

        private final Map<TopicPartition, List<ConsumerRecord<K, V>>> records = new LinkedHashMap<>();
        private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        private long bytes;
        private int messages;

        /** Adds, and says whether more may be polled. */
        boolean add(ConsumerRecords<K, V> polled) {
            for (TopicPartition partition : polled.partitions()) {
                List<ConsumerRecord<K, V>> all = records.computeIfAbsent(partition, p -> new ArrayList<>());
                for (ConsumerRecord<K, V> message : polled.records(partition)) {
                    all.add(message);
                    bytes += Math.max(0, message.serializedValueSize());
                    messages++;
                }
            }
            next.putAll(polled.nextOffsets());
            return !polled.isEmpty() && bytes < MOST_BYTES && messages < MOST_MESSAGES;
        }

        /** Without what belongs to another consumer by now. */
        ConsumerRecords<K, V> of(Consumer<K, V> consumer) {
            records.keySet().retainAll(consumer.assignment());
            next.keySet().retainAll(consumer.assignment());
            return new ConsumerRecords<>(records, next);
        }
    }
}
