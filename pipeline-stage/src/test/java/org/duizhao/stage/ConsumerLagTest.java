package org.duizhao.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.cloud.stream.config.BindingProperties;

class ConsumerLagTest {

    private static final Backlog EXTRACTED = new Backlog("duizhao-align", "documents.extracted");

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final Brokers brokers = mock(Brokers.class);

    @Test
    void lagIsWhatTheBrokersSayAndUnknownWhileTheyAreAway() {
        ConsumerLag lag =
                new ConsumerLag(brokers, Map.of("in", binding("duizhao-align", "documents.extracted")), meters);
        assertThat(value()).isNaN();

        when(brokers.waiting(List.of(EXTRACTED))).thenReturn(Map.of(EXTRACTED, 7L));
        lag.run();
        assertThat(value()).isEqualTo(7);

        when(brokers.waiting(List.of(EXTRACTED))).thenThrow(new UnavailableException("away"));
        lag.run();
        assertThat(value()).isNaN();
    }

    @Test
    void aReaderWithoutAGroupHasNoLag() {
        new ConsumerLag(brokers, Map.of("announce", binding(null, "pipeline.status")), meters);

        assertThat(meters.find("duizhao.consumer.lag").gauges()).isEmpty();
    }

    @Test
    void aDependencyIsUpOrDown() {
        Map<String, HealthIndicator> parts = new LinkedHashMap<>();
        parts.put("kafka", () -> Health.up().build());
        parts.put("store", () -> Health.down().build());
        DependencyMeters dependencies = new DependencyMeters(parts, meters);
        assertThat(dependency("kafka")).isNaN();

        dependencies.run();

        assertThat(dependency("kafka")).isEqualTo(1);
        assertThat(dependency("store")).isZero();
    }

    private double value() {
        return meters.get("duizhao.consumer.lag")
                .tags("group", "duizhao-align", "topic", "documents.extracted")
                .gauge()
                .value();
    }

    private double dependency(String name) {
        return meters.get("duizhao.dependency.up")
                .tag("dependency", name)
                .gauge()
                .value();
    }

    private static BindingProperties binding(String group, String topic) {
        BindingProperties binding = new BindingProperties();
        binding.setGroup(group);
        binding.setDestination(topic);
        return binding;
    }
}
