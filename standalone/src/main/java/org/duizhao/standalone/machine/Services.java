package org.duizhao.standalone.machine;

import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duizhao.standalone.process.ChildSpec;
import org.duizhao.standalone.process.Readiness;

/** The four services, each from its runnable jar, told where the others are. */
final class Services {

    private final Installation installation;
    private final DataFolder data;
    private final Ports ports;
    private final Neighbours neighbours;

    Services(Installation installation, DataFolder data, Ports ports, Neighbours neighbours) {
        this.installation = installation;
        this.data = data;
        this.ports = ports;
        this.neighbours = neighbours;
    }

    ChildSpec ingest(String name, int port) {
        return spec(
                name,
                "ingest-service",
                port,
                List.of(
                        "--duizhao.store.folder=" + data.contentStore(),
                        "--duizhao.extract.ocr.library-folder=" + data.ocrLibrary(),
                        "--duizhao.upload.status-url=" + ports.indexUri(),
                        "--duizhao.security.allowed-origins=" + ports.indexUri() + "," + ports.scheme()
                                + "://localhost:" + ports.index()));
    }

    List<ChildSpec> all() {
        return List.of(
                ingest("ingest-service", ports.ingest()),
                spec("align-service", "align-service", ports.align(), List.of()),
                spec("enrich-service", "enrich-service", ports.enrich(), List.of()),
                spec(
                        "index-service",
                        "index-service",
                        ports.index(),
                        List.of(
                                "--duizhao.elasticsearch.uris=" + neighbours.elasticsearchUri(ports),
                                "--duizhao.services.ingest=" + ports.ingestUri(),
                                "--duizhao.services.align=" + ports.uri(ports.align()),
                                "--duizhao.services.enrich=" + ports.uri(ports.enrich()))));
    }

    private List<String> after() {
        return neighbours.kafka() == null ? List.of(Broker.NAME) : List.of();
    }

    private ChildSpec spec(String name, String service, int port, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                installation.java(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-javaagent:" + installation.parentWatch()));
        command.addAll(service.equals("index-service") ? Compilers.BOTH_LATE : List.of(Compilers.FIRST));
        command.addAll(RunnableJar.arguments(installation.serviceJar(service), installation.libraries()));
        command.addAll(List.of(
                "--server.port=" + port,
                "--duizhao.stage.starts-folder=" + data.starts(name),
                "--spring.kafka.bootstrap-servers=" + neighbours.kafkaServers(ports),
                "--spring.cloud.stream.kafka.binder.brokers=" + neighbours.kafkaServers(ports)));
        if (Files.exists(data.users())) {
            command.add("--duizhao.security.users-file=" + data.users());
        }
        command.addAll(arguments);
        URI health = ports.uri(port).resolve("/actuator/health/readiness");
        Secured secured = neighbours.secured();
        if (secured == null) {
            return new ChildSpec(name, command, Map.of(), data.root(), after(), Readiness.http(health));
        }
        SecuredService settings = new SecuredService(secured, service);
        command.addAll(settings.arguments());
        Readiness readiness = Readiness.https(health, secured.trust().context(), null);
        return new ChildSpec(name, command, settings.environment(), data.root(), after(), readiness);
    }
}
