package org.duizhao.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.admin.NewTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.TaskScheduler;

/**
 * Creates the topics that are missing, before the consumers start where the brokers answer, and otherwise as soon as they
 * do. Those that this service may not create are left to who may.
 */
final class TopicProvisioning implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(TopicProvisioning.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Brokers brokers;
    private final Collection<NewTopic> topics;
    private final TaskScheduler scheduler;

    TopicProvisioning(Brokers brokers, Collection<NewTopic> topics, TaskScheduler scheduler) {
        this.brokers = brokers;
        this.topics = topics;
        this.scheduler = scheduler;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            List<String> refused = brokers.provide(topics);
            if (!refused.isEmpty()) {
                log.warn("topics not created: {} (expected: Create on them, or made by an operator)", refused);
            }
        } catch (UnavailableException e) {
            log.warn("topics not created: {}; trying again", e.getMessage());
            scheduler.schedule(this::afterSingletonsInstantiated, Instant.now().plus(PAUSE));
        }
    }
}
