package org.duizhao.stage;

import java.util.List;
import org.duizhao.events.Right;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the brokers answer, and allow what this service needs. */
final class KafkaHealth implements HealthIndicator {

    private final Brokers brokers;

    private final MissingRights rights;

    KafkaHealth(Brokers brokers, MissingRights rights) {
        this.brokers = brokers;
        this.rights = rights;
    }

    @Override
    public Health health() {
        try {
            int count = brokers.count();
            List<Right> missing = rights.now();
            Health.Builder health = missing.isEmpty()
                    ? Health.up()
                    : Health.down().withDetail("cause", "kafka: not allowed: " + missing + " (expected: all of them)");
            return health.withDetail("brokers", count).build();
        } catch (UnavailableException e) {
            return Health.down()
                    .withDetail("cause", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
