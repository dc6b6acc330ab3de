package org.duizhao.stage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** What the health group {@code dependencies} says, for those who watch numbers. */
final class DependencyMeters implements Runnable {

    private final Map<String, HealthIndicator> dependencies;
    private final Map<String, Boolean> up = new ConcurrentHashMap<>();

    DependencyMeters(Map<String, HealthIndicator> dependencies, MeterRegistry meters) {
        this.dependencies = new TreeMap<>(dependencies);
        for (String name : this.dependencies.keySet()) {
            Gauge.builder("duizhao.dependency.up", () -> value(name))
                    .description("1 if a part that the service needs answers, 0 if not")
                    .tag("dependency", name)
                    .register(meters);
        }
    }

    /** Asks all; each answers within seconds. */
    @Override
    public void run() {
        dependencies.forEach((name, indicator) -> {
            Health health = indicator.health();
            up.put(name, health != null && Status.UP.equals(health.getStatus()));
        });
    }

    private Number value(String name) {
        Boolean answered = up.get(name);
        return answered == null ? Double.NaN : answered ? 1 : 0;
    }
}
