package org.duizhao.standalone.broker;

import java.nio.file.Path;
import java.util.Properties;
import org.duizhao.events.Topics;

/** What a broker needs to be small, alone and quick to come back. */
final class BrokerSettings {

    private static final int THIRTY_DAYS_IN_MINUTES = 30 * 24 * 60;

    private BrokerSettings() {}

    static Properties of(Path folder, int port, int controllerPort) {
        Properties settings = new Properties();
        settings.setProperty("process.roles", "broker,controller");
        settings.setProperty("node.id", "1");
        settings.setProperty("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        settings.setProperty("controller.listener.names", "CONTROLLER");
        settings.setProperty(
                "listeners", "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        settings.setProperty("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port);
        settings.setProperty("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.setProperty("log.dirs", folder.resolve("log").toString());
        settings.setProperty("auto.create.topics.enable", "false");
        settings.setProperty("message.max.bytes", Integer.toString(Topics.MAX_MESSAGE_BYTES));
        settings.setProperty("offsets.retention.minutes", Integer.toString(THIRTY_DAYS_IN_MINUTES));
        alone(settings);
        small(settings);
        return settings;
    }

    /** The internal topics cannot have more copies than there are nodes. */
    private static void alone(Properties settings) {
        settings.setProperty("offsets.topic.replication.factor", "1");
        settings.setProperty("transaction.state.log.replication.factor", "1");
        settings.setProperty("transaction.state.log.min.isr", "1");
        settings.setProperty("share.coordinator.state.topic.replication.factor", "1");
        settings.setProperty("share.coordinator.state.topic.min.isr", "1");
        settings.setProperty("group.initial.rebalance.delay.ms", "0");
        // After kill -9 the next process may not register before the session of the last has ended (9 s by default).
        settings.setProperty("broker.session.timeout.ms", "2000");
        settings.setProperty("broker.heartbeat.interval.ms", "500");
    }

    private static void small(Properties settings) {
        settings.setProperty("offsets.topic.num.partitions", "4");
        settings.setProperty("transaction.state.log.num.partitions", "4");
        settings.setProperty("share.coordinator.state.topic.num.partitions", "4");
        // The log cleaner alone would take 128 MiB.
        settings.setProperty("log.cleaner.dedupe.buffer.size", "16777216");
        settings.setProperty("num.network.threads", "2");
        settings.setProperty("num.io.threads", "4");
    }
}
