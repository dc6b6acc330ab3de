package org.duizhao.stage;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

/**
 * Commits again what an outage of the brokers kept from being committed. A consumer that has done a message does not come
 * back to it, so that a commit that fails for good is made up for only by the next message of the same partition: until
 * then the lag never ends, and after a restart the message is done once more.
 */
final class LostCommits implements ApplicationListener<ListenerContainerIdleEvent> {

    /** Without messages for so long, a consumer has done all that it fetched. */
    static final Duration IDLE = Duration.ofSeconds(10);

    private static final Logger log = LoggerFactory.getLogger(LostCommits.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Runs in the consumer's thread. A paused container is about to try a message again. */
    @Override
    public void onApplicationEvent(ListenerContainerIdleEvent idle) {
        Consumer<?, ?> consumer = idle.getConsumer();
        if (!idle.isPaused() && consumer.paused().isEmpty()) {
            try {
                commitAgain(consumer);
            } catch (KafkaException e) {
                log.debug("offsets not looked after, which is done again in {}", IDLE, e);
            }
        }
    }

    private static void commitAgain(Consumer<?, ?> consumer) {
        Set<TopicPartition> assigned = consumer.assignment();
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(assigned, PATIENCE);
        Map<TopicPartition, OffsetAndMetadata> lost = new HashMap<>();
        for (TopicPartition partition : assigned) {
            long done = consumer.position(partition, PATIENCE);
            OffsetAndMetadata last = committed.get(partition);
            if (done > (last == null ? 0 : last.offset())) {
                lost.put(partition, new OffsetAndMetadata(done));
            }
        }
        if (!lost.isEmpty()) {
            log.info("committing again what was not committed: {}", lost);
            consumer.commitSync(lost, PATIENCE);
        }
    }
}
