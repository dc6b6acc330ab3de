package org.duizhao.standalone.broker;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/**
 * A process of its own: one KRaft node, broker and controller, on the loopback address, with its log on disk. When it
 * serves, it writes its process id to {@code FOLDER/ready}.
 */
public final class LocalBroker {

    private LocalBroker() {}

    /** Arguments: FOLDER PORT CONTROLLER_PORT. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(folder);
        Properties settings = BrokerSettings.of(folder, Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        formatOnce(folder, settings);
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-stop"));
        server.startup();
        Files.writeString(
                folder.resolve("ready"), Long.toString(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    private static void formatOnce(Path folder, Properties settings) throws IOException {
        Path file = folder.resolve("server.properties");
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        if (Files.exists(folder.resolve("log/meta.properties"))) {
            return;
        }
        String cluster = Uuid.randomUuid().toString();
        int code = StorageTool.execute(
                new String[] {"format", "-t", cluster, "-c", file.toString(), "--ignore-formatted"}, System.out);
        if (code != 0) {
            throw new IOException("broker folder: " + folder + " (expected: one that Kafka can format)");
        }
    }
}
