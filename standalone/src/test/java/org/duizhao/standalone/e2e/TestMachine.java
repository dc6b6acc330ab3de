package org.duizhao.standalone.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.DocumentStatus;
import org.duizhao.standalone.client.IndexApi;
import org.duizhao.standalone.client.IngestApi;
import org.duizhao.standalone.client.Upload;
import org.duizhao.standalone.machine.Installation;
import org.duizhao.standalone.machine.Machine;
import org.duizhao.standalone.machine.Ports;
import org.springframework.util.FileSystemUtils;

/** Broker, node and the four services as {@code ./duizhao run} starts them, once for all tests of this JVM. */
final class TestMachine {

    static final Duration PATIENCE = Duration.ofMinutes(4);

    private static final Path LOGS = Path.of("target", "machine-logs");

    private static TestMachine shared;
    private static RuntimeException failure;

    final Installation installation = Installation.find();
    final Path folder;
    final Ports ports = freePorts();
    final Machine machine;
    final IngestApi ingest = new IngestApi(ports.ingestUri());
    final IndexApi index = new IndexApi(ports.indexUri());
    final Stream stream = new Stream(ports.kafkaServers());
    final Node node = new Node(ports.elasticsearchUri());

    private TestMachine() throws IOException {
        folder = Files.createTempDirectory("duizhao-it");
        // As root, the node runs as another user, who must be able to enter.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        machine = Machine.prepare(installation, folder, ports, line -> System.out.println("[machine] " + line));
        try {
            machine.start();
        } catch (RuntimeException e) {
            end();
            throw e;
        }
    }

    /** A machine that did not start once is not tried again for every test. */
    static synchronized TestMachine shared() {
        if (failure != null) {
            throw failure;
        }
        if (shared == null) {
            try {
                shared = new TestMachine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (RuntimeException e) {
                failure = e;
                throw e;
            }
            Runtime.getRuntime().addShutdownHook(new Thread(shared::end, "test-machine-stop"));
        }
        return shared;
    }

    Path sample(String name) {
        return installation.home().resolve("samples").resolve(name);
    }

    Accepted upload(Path file) {
        return upload(Upload.of(file, Map.of()));
    }

    Accepted upload(Upload upload) {
        try {
            return ingest.upload(upload, PATIENCE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    DocumentStatus awaitEnd(Accepted accepted) {
        return index.awaitEnd(accepted, PATIENCE);
    }

    /** The logs stay, for whoever has to find out why a test failed. */
    private void end() {
        machine.close();
        try {
            FileSystemUtils.deleteRecursively(LOGS);
            FileSystemUtils.copyRecursively(folder.resolve("logs"), LOGS);
        } catch (IOException e) {
            System.out.println("[machine] logs not kept: " + e);
        }
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    static Ports freePorts() {
        List<Integer> ports = FreePorts.several(8);
        return new Ports(
                ports.get(0),
                ports.get(1),
                ports.get(2),
                ports.get(3),
                ports.get(4),
                ports.get(5),
                ports.get(6),
                ports.get(7),
                "http");
    }
}
