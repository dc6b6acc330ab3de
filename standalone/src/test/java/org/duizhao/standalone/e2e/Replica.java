package org.duizhao.standalone.e2e;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.standalone.client.IngestApi;
import org.duizhao.standalone.process.Child;
import org.duizhao.standalone.process.Readiness;

/** A second copy of a service beside the first, on the same broker and, if it has one, the same store. */
final class Replica implements AutoCloseable {

    private final Process process;
    private final URI uri;

    private Replica(Process process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /**
     * Returns when it is ready.
     *
     * @param settings beside those of the service, as {@code --name=value}
     */
    static Replica of(Child service, Path log, String... settings) {
        int port = FreePorts.one();
        List<String> command = new ArrayList<>(service.command().stream()
                .map(argument -> argument.startsWith("--server.port=") ? "--server.port=" + port : argument)
                .toList());
        command.addAll(List.of(settings));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Replica replica = new Replica(process, URI.create("http://127.0.0.1:" + port));
            Readiness readiness = Readiness.http(replica.uri.resolve("/actuator/health/readiness"));
            await().atMost(TestMachine.PATIENCE).until(() -> readiness.isReady(process.pid()));
            return replica;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    IngestApi ingest() {
        return new IngestApi(uri);
    }

    @Override
    public void close() {
        process.destroy();
        await().atMost(TestMachine.PATIENCE).until(() -> !process.isAlive());
    }
}
