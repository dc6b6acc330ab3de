package org.duizhao.standalone.broker;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.duizhao.standalone.machine.Secured;

/**
 * A process of its own: one KRaft node, broker and controller, on the loopback address, with its log on disk. When it
 * serves, it writes its process id to {@code FOLDER/ready}.
 */
public final class LocalBroker {

    private LocalBroker() {}

    /** Arguments: FOLDER PORT CONTROLLER_PORT, and the folder of certificates and passwords if there is one. */
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        Path folder = Path.of(arguments[0]).toAbsolutePath();
        Files.createDirectories(folder);
        int port = Integer.parseInt(arguments[1]);
        int controllerPort = Integer.parseInt(arguments[2]);
        Secured secured = arguments.length > 3 ? Secured.of(Path.of(arguments[3])) : null;
        Properties settings = BrokerSettings.of(folder, port, controllerPort);
        if (secured != null) {
            SecuredBroker.apply(settings, secured, port, controllerPort);
        }
        formatOnce(folder, settings, secured == null ? List.of() : SecuredBroker.users(secured));
        KafkaRaftServer server = new KafkaRaftServer(KafkaConfig.fromProps(settings, false), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-stop"));
        server.startup();
        if (secured != null) {
            SecuredBroker.open(secured, port);
        }
        Files.writeString(
                folder.resolve("ready"), Long.toString(ProcessHandle.current().pid()));
        server.awaitShutdown();
    }

    private static void formatOnce(Path folder, Properties settings, List<String> users) throws IOException {
        Path file = folder.resolve("server.properties");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            settings.store(writer, null);
        }
        if (Files.exists(folder.resolve("log/meta.properties"))) {
            return;
        }
        String cluster = Uuid.randomUuid().toString();
        List<String> format =
                new ArrayList<>(List.of("format", "-t", cluster, "-c", file.toString(), "--ignore-formatted"));
        format.addAll(users);
        // What it says of users would have strangers guess their passwords.
        PrintStream said = users.isEmpty() ? System.out : new PrintStream(OutputStream.nullOutputStream());
        int code = StorageTool.execute(format.toArray(String[]::new), said);
        if (code != 0) {
            throw new IOException("broker folder: " + folder + " (expected: one that Kafka can format)");
        }
    }
}
