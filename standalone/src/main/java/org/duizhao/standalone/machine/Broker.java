package org.duizhao.standalone.machine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duizhao.standalone.broker.LocalBroker;
import org.duizhao.standalone.process.ChildSpec;
import org.duizhao.standalone.process.Readiness;
import org.jspecify.annotations.Nullable;

/** The Kafka broker. */
final class Broker {

    static final String NAME = "kafka";

    private Broker() {}

    /** @param secured null for one that asks nobody who they are */
    static ChildSpec spec(Installation installation, Path folder, Ports ports, @Nullable Secured secured) {
        List<String> command = new ArrayList<>(List.of(
                installation.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                Compilers.FIRST,
                "-XX:+ExitOnOutOfMemoryError",
                "-javaagent:" + installation.parentWatch(),
                "-Dlogback.configurationFile=broker-logback.xml",
                "-Dfile.encoding=UTF-8",
                "-cp",
                installation.classPath(),
                LocalBroker.class.getName(),
                folder.toString(),
                Integer.toString(ports.kafka()),
                Integer.toString(ports.kafkaController())));
        if (secured != null) {
            command.add(secured.folder().toString());
        }
        return new ChildSpec(NAME, command, Map.of(), folder, List.of(), Readiness.file(folder.resolve("ready")));
    }
}
