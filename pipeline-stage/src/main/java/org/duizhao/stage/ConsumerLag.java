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
    private final List<Group> groups = new ArrayList<>();

    /** A consumer group and a topic that it reads. */
    private static final class Group {

        private final String name;
        private final String topic;
        private volatile double lag = Double.NaN;

        Group(String name, String topic) {
            this.name = name;
            this.topic = topic;
        }

        double lag() {
            return lag;
        }
    }

    /** Bindings without a group (each copy reads everything, from now on) commit nothing, and have no lag. */
    ConsumerLag(Brokers brokers, Map<String, BindingProperties> bindings, MeterRegistry meters) {
        this.brokers = brokers;
        for (BindingProperties binding : bindings.values()) {
            if (binding.getGroup() != null) {
                add(new Group(binding.getGroup(), binding.getDestination()), meters);
            }
        }
    }

    private void add(Group group, MeterRegistry meters) {
        groups.add(group);
        Gauge.builder("duizhao.consumer.lag", group, Group::lag)
                .description("Messages that a group has not yet done, over all partitions; NaN while Kafka is away")
                .baseUnit("messages")
                .tag("group", group.name)
                .tag("topic", group.topic)
                .register(meters);
    }

    @Override
    public void run() {
        for (Group group : groups) {
            try {
                group.lag = brokers.lag(group.name, group.topic);
            } catch (UnavailableException e) {
                group.lag = Double.NaN;
            }
        }
    }
}
