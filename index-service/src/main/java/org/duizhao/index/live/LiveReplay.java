package org.duizhao.index.live;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.stereotype.Component;

/**
 * A replica that starts reads the last minutes again, so that those who listened to one that ended can go on here.
 */
@Component
final class LiveReplay implements KafkaBindingRebalanceListener {

    static final Duration WINDOW = Duration.ofMinutes(10);

    private static final String BINDING = "announce-in-0";

    private final LiveFeed feed;
    private final Clock clock;

    LiveReplay(LiveFeed feed, Clock clock) {
        this.feed = feed;
        this.clock = clock;
    }

    @Override
    public void onPartitionsAssigned(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        if (!initial || !bindingName.equals(BINDING)) {
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
