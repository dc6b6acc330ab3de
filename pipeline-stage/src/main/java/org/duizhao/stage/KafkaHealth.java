package org.duizhao.stage;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the brokers answer. */
final class KafkaHealth implements HealthIndicator {

    private final Brokers brokers;

    KafkaHealth(Brokers brokers) {
        this.brokers = brokers;
    }

    @Override
    public Health health() {
        try {
            return Health.up().withDetail("brokers", brokers.count()).build();
        } catch (UnavailableException e) {
            return Health.down()
                    .withDetail("cause", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
