package org.duizhao.stage;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;

/** What every service lets its operators see. */
@AutoConfiguration(after = StageConfiguration.class)
class MeterConfiguration {

    /** As often as Prometheus asks. */
    private static final Duration EVERY = Duration.ofSeconds(15);

    @Bean
    static MeterSelection meterSelection() {
        return new MeterSelection();
    }

    @Bean
    StageMeters stageMeters(MeterRegistry meters) {
        return new StageMeters(meters);
    }

    @Bean
    DocumentScope documentScope(ObservationRegistry observations) {
        return new DocumentScope(observations);
    }

    @Bean
    ConsumerLag consumerLag(
            Brokers brokers, BindingServiceProperties bindings, MeterRegistry meters, TaskScheduler scheduler) {
        ConsumerLag lag = new ConsumerLag(brokers, bindings.getBindings(), meters);
        scheduler.scheduleWithFixedDelay(lag, EVERY);
        return lag;
    }

    @Bean
    DependencyMeters dependencyMeters(
            HealthContributorRegistry health,
            HealthEndpointGroups groups,
            MeterRegistry meters,
            TaskScheduler scheduler) {
        HealthEndpointGroup group = groups.get("dependencies");
        Map<String, HealthIndicator> dependencies = new HashMap<>();
        health.forEach(entry -> {
            if (group != null && group.isMember(entry.name()) && entry.contributor() instanceof HealthIndicator part) {
                dependencies.put(entry.name(), part);
            }
        });
        DependencyMeters watched = new DependencyMeters(dependencies, meters);
        scheduler.scheduleWithFixedDelay(watched, EVERY);
        return watched;
    }
}
