package org.duizhao.standalone.machine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.duizhao.standalone.broker.LocalBroker;
import org.duizhao.standalone.process.ChildSpec;
import org.duizhao.standalone.process.Readiness;

/** The Kafka broker. */
final class Broker {

    static final String NAME = "kafka";

    private Broker() {}

    static ChildSpec spec(Installation installation, Path folder, Ports ports) {
        List<String> command = List.of(
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
                Integer.toString(ports.kafkaController()));
        return new ChildSpec(NAME, command, Map.of(), folder, List.of(), Readiness.file(folder.resolve("ready")));
    }
}
