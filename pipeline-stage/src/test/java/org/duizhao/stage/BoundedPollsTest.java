package org.duizhao.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BoundedPollsTest {

    private static final TopicPartition PARTITION = new TopicPartition("records.enriched", 0);
    private static final int MEGABYTE = 1 << 20;

    private final MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("earliest");
    private long nanos;
    private final Consumer<byte[], byte[]> bounded = BoundedPolls.of(kafka, BoundedPolls.Bounds.LARGE, () -> nanos);
    private long offset;

    @BeforeEach
    void assign() {
        kafka.assign(List.of(PARTITION));
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.setMaxPollRecords(10);
    }

    @Test
    void smallMessagesComeManyAtATime() {
        send(300, 100);

        assertThat(offsets()).hasSize(300).isSorted();
        assertThat(bounded.position(PARTITION)).isEqualTo(300);
    }

    @Test
    void largeMessagesComeAsFewAtATimeAsKafkaIsToldTo() {
        send(60, MEGABYTE);

        assertThat(offsets()).hasSize(10);
        assertThat(offsets()).hasSize(10).startsWith(10L);
    }

    @Test
    void aStageTakesSomeSmallMessagesAtATimeAndWaitsForNone() {
        Consumer<byte[], byte[]> small = BoundedPolls.of(kafka, BoundedPolls.Bounds.SMALL, () -> nanos);
        kafka.setMaxPollRecords(1);
        send(70, 100);

        assertThat(small.poll(Duration.ZERO).count()).isEqualTo(50);
        assertThat(small.poll(Duration.ZERO).count()).isEqualTo(20);
        send(2, MEGABYTE);
        assertThat(small.poll(Duration.ZERO).count()).isEqualTo(1);
    }

    @Test
    void whatTheNextPollHoldsTellsWhereToGoOn() {
        send(25, 100);

        assertThat(bounded.poll(Duration.ZERO).nextOffsets().get(PARTITION).offset())
                .isEqualTo(25);
    }

    @Test
    void afterARestMessagesComeAtOnceAndWhileTheyKeepComingAllOfAFifthOfASecond() {
        send(1, 100);
        kafka.schedulePollTask(() -> {});
        kafka.schedulePollTask(() -> send(1, 100));
        assertThat(offsets()).containsExactly(0L, 1L);

        send(1, 100);
        for (int i = 0; i < 3; i++) {
            kafka.schedulePollTask(() -> {});
            kafka.schedulePollTask(() -> {
                nanos += 90_000_000;
                send(1, 100);
            });
        }
        assertThat(offsets()).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void theMoreDocumentsThereWereTheLongerTheNextPollGathers() {
        send(1, 100, "a");
        send(1, 100, "b");
        send(1, 100, "c");
        assertThat(offsets()).hasSize(3);

        send(1, 100);
        for (int i = 0; i < 4; i++) {
            kafka.schedulePollTask(() -> {});
            kafka.schedulePollTask(() -> {
                nanos += 190_000_000;
                send(1, 100);
            });
        }
        assertThat(offsets()).hasSize(5);
    }

    @Test
    void theMoreMessagesThereWereTheLongerTheNextPollGathers() {
        send(300, 100);
        assertThat(offsets()).hasSize(300);

        send(1, 100);
        for (int i = 0; i < 5; i++) {
            kafka.schedulePollTask(() -> {});
            kafka.schedulePollTask(() -> {
                nanos += 190_000_000;
                send(1, 100);
            });
        }
        assertThat(offsets()).hasSize(6);
    }

    @Test
    void aFailureAfterSomeMessagesComesOutOfTheNextPoll() {
        send(10, 100);
        kafka.schedulePollTask(() -> {});
        kafka.schedulePollTask(() -> kafka.setPollException(new KafkaException("away")));

        assertThat(offsets()).hasSize(10);
        assertThatThrownBy(() -> bounded.poll(Duration.ZERO)).hasMessage("away");
        assertThat(offsets()).isEmpty();
    }

    @Test
    void whatBelongsToAnotherConsumerByNowIsNotHandedOut() {
        send(10, 100);
        kafka.schedulePollTask(() -> {});
        kafka.schedulePollTask(() -> kafka.assign(List.of(new TopicPartition("records.enriched", 1))));
        kafka.updateBeginningOffsets(Map.of(new TopicPartition("records.enriched", 1), 0L));

        assertThat(offsets()).isEmpty();
    }

    private void send(int messages, int bytes) {
        send(messages, bytes, "");
    }

    private void send(int messages, int bytes, String document) {
        for (int i = 0; i < messages; i++) {
            kafka.addRecord(new ConsumerRecord<>(
                    PARTITION.topic(),
                    PARTITION.partition(),
                    offset++,
                    0L,
                    TimestampType.CREATE_TIME,
                    0,
                    bytes,
                    document.getBytes(StandardCharsets.US_ASCII),
                    new byte[0],
                    new RecordHeaders(),
                    Optional.empty()));
        }
    }

    private List<Long> offsets() {
        List<Long> offsets = new ArrayList<>();
        bounded.poll(Duration.ZERO).forEach(message -> offsets.add(message.offset()));
        return offsets;
    }
}
