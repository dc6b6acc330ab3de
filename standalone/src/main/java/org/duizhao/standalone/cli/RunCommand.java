package org.duizhao.standalone.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.duizhao.standalone.client.ApiException;
import org.duizhao.standalone.client.IndexApi;
import org.duizhao.standalone.client.IngestApi;
import org.duizhao.standalone.client.Key;
import org.duizhao.standalone.client.Reconciliation;
import org.duizhao.standalone.client.Trust;
import org.duizhao.standalone.machine.Installation;
import org.duizhao.standalone.machine.Machine;
import org.duizhao.standalone.machine.Neighbours;
import org.duizhao.standalone.machine.Ports;
import org.duizhao.standalone.machine.Secured;
import org.duizhao.standalone.process.StartException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code duizhao run}. */
@Command(
        name = "run",
        description = "Starts Kafka, Elasticsearch and the four services on this machine, until Ctrl-C.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Option(
            names = "--port-base",
            paramLabel = "N",
            description = "Listen on N+1 to N+8: ingest, align, enrich, index, Kafka, its controller, Elasticsearch,"
                    + " its transport. Default: 8081 to 8084, 9092, 9093, 9200, 9300.")
    private @Nullable Integer portBase;

    @Option(
            names = "--data",
            paramLabel = "FOLDER",
            description =
                    "Where data and logs are kept. Default: .duizhao in the project; from an archive, ~/.local/share/duizhao.")
    private @Nullable Path data;

    @Option(
            names = "--elasticsearch",
            paramLabel = "HOME|URL",
            description =
                    "A folder of Elasticsearch, to start a node from, or the address of one that runs. Default: the"
                            + " small distribution that the build has, or that Maven brings.")
    private @Nullable String elasticsearch;

    @Option(
            names = "--kafka",
            paramLabel = "LIST",
            description = "Addresses of brokers that run, host:port with commas between. Default: a broker of its own.")
    private @Nullable String kafka;

    @Option(
            names = "--secure",
            paramLabel = "FOLDER",
            description =
                    "Speaks TLS everywhere; Kafka and Elasticsearch ask who somebody is. Certificates and passwords"
                            + " are in the folder, which deploy/test-ca makes.")
    private @Nullable Path secure;

    @Option(
            names = "--demo",
            description = "Also upload the samples, wait until they are searchable, and show what was found.")
    private boolean demo;

    @Option(names = "--exit", description = "With --demo: stop everything after it.")
    private boolean exit;

    private static final Duration QUIET = Duration.ofMinutes(1);

    private final PrintStream out = System.out;

    @Override
    public Integer call() throws IOException {
        if (exit && !demo) {
            System.err.println("--exit: given without --demo (expected: both)");
            return 2;
        }
        Installation installation = Installation.find();
        Path folder = data == null ? installation.data() : data;
        try {
            Secured secured = secure == null ? null : Secured.of(secure);
            Ports plain = portBase == null ? Ports.DEFAULT : Ports.from(portBase);
            Ports ports = secured == null ? plain : plain.secured();
            return run(installation, folder, ports, new Neighbours(kafka, elasticsearch, secured));
        } catch (StartException | ApiException e) {
            System.err.println("duizhao run: " + e.getMessage());
            return 1;
        }
    }

    private int run(Installation installation, Path folder, Ports ports, Neighbours neighbours) throws IOException {
        try (Machine machine = Machine.prepare(installation, folder, ports, neighbours, this::progress)) {
            Thread stop = new Thread(() -> stop(machine), "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            return run(machine, installation, ports, neighbours);
        }
    }

    private int run(Machine machine, Installation installation, Ports ports, Neighbours neighbours) throws IOException {
        out.println("Starting; logs in " + machine.logs() + "; Ctrl-C stops everything.");
        machine.start();
        addresses(ports, neighbours);
        Secured secured = neighbours.secured();
        Key key = Key.find(null, secured == null ? Trust.find(null) : secured.trust());
        reconcileInTheBackground(ports, key);
        boolean ok = !demo || new Demo(ports, key, out).run(installation.home().resolve("samples"));
        if (!exit) {
            machine.awaitEnd();
        }
        return ok ? 0 : 1;
    }

    /** A power cut, or kill -9, may have cost Kafka and Elasticsearch what they had not yet written. */
    private void reconcileInTheBackground(Ports ports, Key key) {
        Reconciliation reconciliation = new Reconciliation(
                new IngestApi(ports.ingestUri(), key), new IndexApi(ports.indexUri(), key), QUIET, this::progress);
        Thread thread = new Thread(
                () -> {
                    try {
                        reconciliation.run();
                    } catch (ApiException e) {
                        progress("store and index not compared: " + e.getMessage() + "; ./duizhao reconcile does it");
                    }
                },
                "reconcile");
        thread.setDaemon(true);
        thread.start();
    }

    private void addresses(Ports ports, Neighbours neighbours) {
        out.printf(
                """

                Ready:
                  upload         %s/api/documents   (./duizhao upload FILE)
                  console        %s/
                  Kafka          %s
                  Elasticsearch  %s
                %n""",
                ports.ingestUri(),
                ports.indexUri(),
                neighbours.kafkaServers(ports),
                neighbours.elasticsearchUri(ports));
    }

    private void progress(String line) {
        out.println("  " + line);
    }

    private void stop(Machine machine) {
        out.println("Stopping ...");
        machine.close();
        out.println("Stopped.");
    }
}
