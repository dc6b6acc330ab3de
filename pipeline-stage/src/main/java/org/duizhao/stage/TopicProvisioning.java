package org.duizhao.stage;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.TaskScheduler;

/**
 * Creates the topics that are missing, before the consumers start where the brokers answer, and otherwise as soon as they
 * do.
 */
final class TopicProvisioning implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(TopicProvisioning.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final KafkaAdmin admin;
    private final TaskScheduler scheduler;

    TopicProvisioning(KafkaAdmin admin, TaskScheduler scheduler) {
        this.admin = admin;
        this.scheduler = scheduler;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!created()) {
            log.warn("topics not created: Kafka does not answer (expected: soon; trying again)");
            scheduler.schedule(this::afterSingletonsInstantiated, Instant.now().plus(PAUSE));
        }
    }

    /** While the context starts, the admin says no; later on it throws. */
    private boolean created() {
        try {
            return admin.initialize();
        } catch (IllegalStateException e) {
            return false;
        }
    }
}
