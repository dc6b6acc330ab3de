package org.duizhao.stage;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.KafkaException;

class FailureRoutingTest {

    @Test
    void aCommitThatTimesOutIsNoFaultOfTheMessagesThatItIsOf() {
        assertThat(FailureRouting.unavailable(new TimeoutException("committing offsets")))
                .isTrue();
        assertThat(FailureRouting.unavailable(new KafkaException("x", new TimeoutException("committing offsets"))))
                .isTrue();
    }

    @Test
    void whatNoWaitingMendsIsAFault() {
        assertThat(FailureRouting.unavailable(new IllegalStateException("a surprise")))
                .isFalse();
        assertThat(FailureRouting.unavailable(new RecordTooLargeException("too large")))
                .isFalse();
    }
}
