package org.duizhao.index;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.duizhao.index.elastic.AuditStore;
import org.duizhao.index.live.LiveFeed;
import org.duizhao.index.review.Review;
import org.duizhao.index.sink.Sink;
import org.duizhao.index.status.Projection;
import org.duizhao.stage.BatchRunner;
import org.duizhao.stage.DocumentScope;
import org.duizhao.stage.EventBatch;
import org.duizhao.stage.StageSupport;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** The only class of this service that knows the stream: batches of messages become batches of events. */
@Configuration(proxyBeanMethods = false)
class IndexPipeline {

    /** {@code records.enriched} into the search indices. */
    @Bean
    Consumer<Message<List<byte[]>>> sinkRecords(Sink sink, DocumentScope scope, StageSupport support) {
        BatchRunner batches = support.batches("sink");
        return messages -> batches.accept(
                messages,
                batch -> sink.accept(
                        batch.events(), (event, work) -> scope.run(event.documentId(), batch.trace(event), work)));
    }

    /** {@code documents.uploaded} into the status projection, and the ends of documents into what was said of them. */
    @Bean
    Consumer<Message<List<byte[]>>> followUploads(Projection projection, Review review, StageSupport support) {
        BatchRunner batches = support.batches("uploads");
        return messages -> batches.accept(messages, batch -> {
            projection.accept(batch.events());
            review.happened(batch.events());
        });
    }

    /** {@code pipeline.status} into the status projection; new issues get what was said of them. */
    @Bean
    Consumer<Message<List<byte[]>>> followStatus(Projection projection, Review review, StageSupport support) {
        BatchRunner batches = support.batches("status");
        return messages -> batches.accept(messages, batch -> {
            projection.accept(batch.events());
            review.happened(batch.events());
        });
    }

    /** {@code documents.decided} into what was said of documents, and from there to their issues. */
    @Bean
    Consumer<Message<List<byte[]>>> followDecisions(Review review, StageSupport support) {
        BatchRunner batches = support.batches("decisions");
        return messages -> batches.accept(messages, batch -> review.decided(batch.events()));
    }

    /** {@code pipeline.audit}, which has no events but lines, into what operators see of it. */
    @Bean
    Consumer<Message<List<byte[]>>> followAudit(AuditStore audit) {
        return messages -> StageSupport.lines(messages, audit::add);
    }

    /**
     * {@code documents.uploaded}, {@code pipeline.status} and {@code documents.decided} to those who listen. Without a group, so that every replica
     * sees everything; what cannot be read is left to the projections to report.
     */
    @Bean
    Consumer<Message<List<byte[]>>> announce(LiveFeed feed) {
        return messages -> EventBatch.listen(messages, feed::accept);
    }

    /** Those who listened to a replica that ended can go on at one that starts. */
    @Bean
    KafkaBindingRebalanceListener replay(LiveFeed feed, Clock clock) {
        return new Replay(feed, clock);
    }

    /** Has {@code announce} begin with the last minutes instead of now. */
    private record Replay(LiveFeed feed, Clock clock) implements KafkaBindingRebalanceListener {

        private static final Duration WINDOW = Duration.ofMinutes(10);

        @Override
        public void onPartitionsAssigned(
                String binding,
                org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
                Collection<TopicPartition> partitions,
                boolean initial) {
            if (!initial || !binding.equals("announce-in-0")) {
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
}
