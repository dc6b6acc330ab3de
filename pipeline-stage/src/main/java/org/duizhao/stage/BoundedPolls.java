package org.duizhao.stage;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
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

    /**
     * How large a poll grows.
     *
     * @param bytes none is added when there are as many
     * @param messages none is added when there are as many
     * @param spacing while messages keep coming, a poll takes all of this time since the last one for each document that there was
     *     in it, as a poll costs whoever handles it something of its own; after a rest the first comes at once
     * @param apiece the same for each message: a document of many costs more, and fewer of them come in a second
     * @param longest that a poll takes then
     */
    record Bounds(long bytes, int messages, Duration spacing, Duration apiece, Duration longest) {

        /** For consumers that write all of a poll at once. */
        static final Bounds LARGE =
                new Bounds(8L << 20, 4_000, Duration.ofMillis(200), Duration.ofMillis(2), Duration.ofSeconds(2));

        /** For stages, which do one message after the other: what waits already. */
        static final Bounds SMALL = new Bounds(1L << 20, 50, Duration.ZERO, Duration.ZERO, Duration.ZERO);

        /** For the slow lane, which looks between polls whether what comes after it has little to do. */
        static final Bounds FEW = new Bounds(1L << 20, 10, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    private final Consumer<K, V> consumer;
    private final Bounds bounds;
    private final LongSupplier nanos;
    private long last;
    private long spacing;
    private @Nullable RuntimeException postponed;

    private BoundedPolls(Consumer<K, V> consumer, Bounds bounds, LongSupplier nanos) {
        this.consumer = consumer;
        this.bounds = bounds;
        this.nanos = nanos;
        this.last = nanos.getAsLong();
    }

    static <K, V> Consumer<K, V> of(Consumer<K, V> consumer, Bounds bounds) {
        return of(consumer, bounds, System::nanoTime);
    }

    /** @param nanos the time, as {@link System#nanoTime} tells it */
    @SuppressWarnings("unchecked")
    static <K, V> Consumer<K, V> of(Consumer<K, V> consumer, Bounds bounds, LongSupplier nanos) {
        return (Consumer<K, V>) Proxy.newProxyInstance(
                BoundedPolls.class.getClassLoader(),
                new Class<?>[] {Consumer.class},
                new BoundedPolls<>(consumer, bounds, nanos));
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
        Gathered<K, V> gathered = new Gathered<>(bounds);
        for (ConsumerRecords<K, V> next = first; gathered.add(next) && (!next.isEmpty() || left() > 0); ) {
            next = more();
        }
        last = nanos.getAsLong();
        spacing = gathered.spacing();
        return gathered.of(consumer);
    }

    /** How long there is still to wait for more. */
    private long left() {
        return postponed == null ? last + spacing - nanos.getAsLong() : 0;
    }

    /** What was polled before must not be lost: a failure comes out of the next poll. */
    private ConsumerRecords<K, V> more() {
        try {
            return consumer.poll(Duration.ofNanos(Math.max(0, left())));
        } catch (RuntimeException e) {
            postponed = e;
            return ConsumerRecords.empty();
        }
    }

    private static final class Gathered<K, V> {

        private final Map<TopicPartition, List<ConsumerRecord<K, V>>> records = new LinkedHashMap<>();
        private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
        private final Set<ByteBuffer> documents = new HashSet<>();
        private final Bounds bounds;
        private long bytes;
        private int messages;

        Gathered(Bounds bounds) {
            this.bounds = bounds;
        }

        /** Adds, and says whether more may be polled. */
        boolean add(ConsumerRecords<K, V> polled) {
            for (TopicPartition partition : polled.partitions()) {
                List<ConsumerRecord<K, V>> all = records.computeIfAbsent(partition, p -> new ArrayList<>());
                for (ConsumerRecord<K, V> message : polled.records(partition)) {
                    all.add(message);
                    if (message.key() instanceof byte[] key) {
                        documents.add(ByteBuffer.wrap(key));
                    }
                    bytes += Math.max(0, message.serializedValueSize());
                    messages++;
                }
            }
            next.putAll(polled.nextOffsets());
            return bytes < bounds.bytes() && messages < bounds.messages();
        }

        /** How long the next poll takes. */
        long spacing() {
            long documentsTake = bounds.spacing().toNanos() * Math.max(1, documents.size());
            long messagesTake = bounds.apiece().toNanos() * messages;
            return Math.min(bounds.longest().toNanos(), documentsTake + messagesTake);
        }

        /** Without what belongs to another consumer by now. */
        ConsumerRecords<K, V> of(Consumer<K, V> consumer) {
            records.keySet().retainAll(consumer.assignment());
            next.keySet().retainAll(consumer.assignment());
            return new ConsumerRecords<>(records, next);
        }
    }
}
