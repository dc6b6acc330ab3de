package org.duizhao.stage;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which meters of the libraries are worth keeping. Left out is what says the same twice (a stage's duration is also that
 * of its listener and its function), what stands still, and what breaks Prometheus' rules of naming (units other than
 * seconds and bytes). What has no description gets one.
 */
final class MeterSelection implements MeterFilter {

    private static final List<String> PREFIXES = List.of(
            "duizhao.",
            "jvm.",
            "process.",
            "system.",
            "disk.",
            "http.server.",
            "logback.",
            "executor.",
            "application.");

    private static final Set<String> CLIENTS = Set.of(
            "kafka.consumer.coordinator.rebalance.total",
            "kafka.consumer.coordinator.assigned.partitions",
            "kafka.consumer.fetch.manager.records.consumed.total",
            "kafka.consumer.fetch.manager.bytes.consumed.total",
            "kafka.consumer.last.poll.seconds.ago",
            "kafka.producer.record.send.total",
            "kafka.producer.record.error.total",
            "kafka.producer.record.retry.total");

    private static final Set<String> UNFIT = Set.of(
            "jvm.compilation.time",
            "jvm.classes.loaded.count",
            "process.cpu.time",
            "system.cpu.count",
            "executor.idle");

    private static final Map<String, String> DESCRIPTIONS =
            Map.of("http.server.requests", "Time from a request to the end of its answer");

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        String name = id.getName();
        boolean kept = PREFIXES.stream().anyMatch(name::startsWith) && !UNFIT.contains(name) || CLIENTS.contains(name);
        return kept && !name.endsWith(".active") ? MeterFilterReply.NEUTRAL : MeterFilterReply.DENY;
    }

    @Override
    public Meter.Id map(Meter.Id id) {
        String description = DESCRIPTIONS.get(id.getName());
        return description == null
                ? id
                : new Meter.Id(id.getName(), Tags.of(id.getTags()), id.getBaseUnit(), description, id.getType());
    }
}
