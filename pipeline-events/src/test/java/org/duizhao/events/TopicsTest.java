package org.duizhao.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void everyTopicHasADeadLetterTopicOfAsManyPartitions() {
        assertThat(Topics.plan(12, (short) 3, Duration.ofDays(30)))
                .extracting(NewTopic::name)
                .containsExactly(
                        "documents.uploaded",
                        "documents.uploaded.dlq",
                        "documents.uploaded.bulk",
                        "documents.uploaded.bulk.dlq",
                        "documents.extracted",
                        "documents.extracted.dlq",
                        "documents.aligned",
                        "documents.aligned.dlq",
                        "records.enriched",
                        "records.enriched.dlq",
                        "documents.decided",
                        "documents.decided.dlq",
                        "pipeline.status",
                        "pipeline.status.dlq",
                        "pipeline.audit",
                        "pipeline.audit.dlq");
        assertThat(Topics.plan(12, (short) 3, Duration.ofDays(30))).allSatisfy(topic -> {
            assertThat(topic.numPartitions()).isEqualTo(12);
            assertThat(topic.replicationFactor()).isEqualTo((short) 3);
        });
    }

    @Test
    void topicsTakeTheLargestValueWithItsHeadersAndKeepItForTheRetention() {
        assertThat(Topics.plan(1, (short) 1, Duration.ofDays(30)))
                .allSatisfy(topic -> assertThat(topic.configs())
                        .containsEntry("max.message.bytes", "17825792")
                        .containsEntry("retention.ms", "2592000000"));
    }
}
