package org.duizhao.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.event.ListenerContainerIdleEvent;

class LostCommitsTest {

    private static final TopicPartition DONE = new TopicPartition("documents.aligned", 0);
    private static final TopicPartition UNTOUCHED = new TopicPartition("documents.aligned", 1);

    private boolean away;
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest") {
        @Override
        public synchronized void commitSync(Map<TopicPartition, OffsetAndMetadata> offsets, Duration timeout) {
            if (away) {
                throw new TimeoutException("away");
            }
            super.commitSync(offsets, timeout);
        }
    };
    private final LostCommits lostCommits = new LostCommits();

    @BeforeEach
    void threeMessagesAreDoneAndOneIsCommitted() {
        consumer.assign(List.of(DONE, UNTOUCHED));
        consumer.updateBeginningOffsets(Map.of(DONE, 0L, UNTOUCHED, 0L));
        for (int offset = 0; offset < 3; offset++) {
            consumer.addRecord(new ConsumerRecord<>(
                    DONE.topic(),
                    DONE.partition(),
                    offset,
                    "key".getBytes(StandardCharsets.UTF_8),
                    "value".getBytes(StandardCharsets.UTF_8)));
        }
        consumer.poll(Duration.ZERO);
        consumer.commitSync(Map.of(DONE, new OffsetAndMetadata(1)));
    }

    @Test
    void whatIsDoneIsCommittedWhenNothingComes() {
        lostCommits.onApplicationEvent(idle(false));

        assertThat(committed()).isEqualTo(Map.of(DONE, new OffsetAndMetadata(3)));
    }

    @Test
    void aMessageThatIsTriedAgainIsNotDone() {
        lostCommits.onApplicationEvent(idle(true));
        consumer.pause(List.of(DONE));
        lostCommits.onApplicationEvent(idle(false));

        assertThat(committed()).isEqualTo(Map.of(DONE, new OffsetAndMetadata(1)));
    }

    @Test
    void brokersThatAreAwayAreAskedAgainLater() {
        away = true;
        lostCommits.onApplicationEvent(idle(false));
        assertThat(committed()).isEqualTo(Map.of(DONE, new OffsetAndMetadata(1)));

        away = false;
        lostCommits.onApplicationEvent(idle(false));
        assertThat(committed()).isEqualTo(Map.of(DONE, new OffsetAndMetadata(3)));
    }

    private Map<TopicPartition, OffsetAndMetadata> committed() {
        return consumer.committed(Set.of(DONE, UNTOUCHED));
    }

    private ListenerContainerIdleEvent idle(boolean paused) {
        return new ListenerContainerIdleEvent(
                this, this, 10_000, "container", List.of(DONE, UNTOUCHED), consumer, paused);
    }
}
