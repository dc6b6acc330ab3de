package org.duizhao.index.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.duizhao.events.Stage;
import org.duizhao.events.Topics;
import org.duizhao.index.machine.Machine;
import org.duizhao.index.machine.Report;
import org.duizhao.stage.EventPublisher;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Listening over a real connection. */
class LiveEventsIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aHundredListenersSeeADocumentMoveAndOneComesBack() throws Exception {
        Machine machine = Machine.get();
        EventPublisher publisher = machine.bean(EventPublisher.class);
        List<Connection> connections = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            connections.add(new Connection(machine.serviceUri(), null));
        }
        Report report = Report.of(200, 10).pairs(1);

        publisher.publish(Topics.DOCUMENTS_UPLOADED, report.uploaded());
        publisher.publish(Topics.PIPELINE_STATUS, report.completed(Stage.EXTRACT));

        for (Connection connection : connections) {
            await().untilAsserted(() -> assertThat(connection.data(report.id())).hasSize(2));
        }
        assertThat(connections.get(0).data(report.id()).toString())
                .contains("ACCEPTED")
                .contains("EXTRACTED");
        String last = connections.get(0).lastId();
        connections.forEach(Connection::close);

        publisher.publish(Topics.PIPELINE_STATUS, report.completed(Stage.ALIGN));
        Connection again = new Connection(machine.serviceUri(), last);
        await().untilAsserted(
                        () -> assertThat(again.data(report.id()).toString()).contains("ALIGNED"));
        again.close();
    }

    @Test
    void everyReplicaTellsEverythingAndOneThatStartsKnowsWhatTheListenerOfAnotherMissed() throws Exception {
        Machine machine = Machine.get();
        EventPublisher publisher = machine.bean(EventPublisher.class);
        Report report = Report.of(201, 10).pairs(1);
        String last;
        try (ConfigurableApplicationContext second = machine.startService()) {
            Connection here = new Connection(machine.serviceUri(), null);
            Connection there = new Connection(uri(second), null);
            publisher.publish(Topics.DOCUMENTS_UPLOADED, report.uploaded());
            publisher.publish(Topics.PIPELINE_STATUS, report.completed(Stage.EXTRACT));

            for (Connection connection : List.of(here, there)) {
                await().untilAsserted(
                                () -> assertThat(connection.data(report.id())).hasSize(2));
            }
            last = there.lastId();
            there.close();
            here.close();
        }

        publisher.publish(Topics.PIPELINE_STATUS, report.completed(Stage.ALIGN));
        try (ConfigurableApplicationContext restarted = machine.startService()) {
            Connection again = new Connection(uri(restarted), last);
            await().untilAsserted(
                            () -> assertThat(again.data(report.id()).toString()).contains("ALIGNED"));
            assertThat(again.names()).doesNotContain("event:reset");
            again.close();
        }
    }

    private static String uri(ConfigurableApplicationContext service) {
        return "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
    }

    /** One client. */
    private final class Connection {

        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private final InputStream in;

        Connection(String service, String lastEventId) throws Exception {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(service + "/api/events"));
            if (lastEventId != null) {
                request.header("Last-Event-ID", lastEventId);
            }
            in = http.send(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                    .body();
            Thread reader = new Thread(this::read);
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | java.io.UncheckedIOException e) {
                lines.add("closed: " + e.getMessage());
            }
        }

        List<String> data(String document) {
            return lines.stream()
                    .filter(line -> line.startsWith("data:") && line.contains(document))
                    .toList();
        }

        List<String> names() {
            return lines.stream().filter(line -> line.startsWith("event:")).toList();
        }

        String lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((a, b) -> b)
                    .orElseThrow()
                    .substring(3);
        }

        void close() {
            try {
                in.close();
            } catch (IOException e) {
                lines.add("closed");
            }
        }
    }
}
