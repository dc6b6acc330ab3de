package org.duizhao.stage;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.cloud.stream.config.BindingProperties;

/**
 * How far behind the groups of this service are, asked of the brokers: the clients' own numbers stand still while a
 * consumer waits for something that is away, which is when they matter. All copies of a service report the same.
 */
final class ConsumerLag implements Runnable {

    private final Brokers brokers;
    private final List<Backlog> backlogs = new ArrayList<>();
    private volatile Map<Backlog, Long> waiting = Map.of();

    /** Bindings without a group (each copy reads everything, from now on) commit nothing, and have no lag. */
    ConsumerLag(Brokers brokers, Map<String, BindingProperties> bindings, MeterRegistry meters) {
        this.brokers = brokers;
        for (BindingProperties binding : bindings.values()) {
            if (binding.getGroup() != null) {
                for (String topic : binding.getDestination().split(",")) {
                    add(binding.getGroup(), topic, meters);
                }
            }
        }
    }

    private void add(String group, String topic, MeterRegistry meters) {
        Backlog backlog = new Backlog(group, topic);
        backlogs.add(backlog);
        Gauge.builder("duizhao.consumer.lag", this, lag -> lag.of(backlog))
                .description("Messages that a group has not yet done, over all partitions; NaN while Kafka is away")
                .baseUnit("messages")
                .tag("group", group)
                .tag("topic", topic)
                .register(meters);
    }

    private double of(Backlog backlog) {
        Long messages = waiting.get(backlog);
        return messages == null ? Double.NaN : messages;
    }

    @Override
    public void run() {
        try {
            waiting = brokers.waiting(backlogs);
        } catch (UnavailableException e) {
            waiting = Map.of();
        }
    }
}
