package org.duizhao.index.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.Mockito.mock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.duizhao.events.Stage;
import org.duizhao.index.elastic.AccessStore;
import org.duizhao.index.machine.Report;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

/** Real connections to a real server, with clients that read, go away, or stand still. */
class LiveConnectionsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static ConfigurableApplicationContext server;
    private static LiveFeed feed;

    private final List<Client> clients = new ArrayList<>();
    private static long sent;

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    static class Server {

        @Bean
        LiveFeed liveFeed() {
            return new LiveFeed(new SimpleMeterRegistry());
        }

        @Bean
        TaskScheduler taskScheduler() {
            return new SimpleAsyncTaskScheduler();
        }

        @Bean
        LiveController liveController(LiveFeed feed, TaskScheduler scheduler) {
            return new LiveController(feed, mock(AccessStore.class), scheduler);
        }
    }

    @BeforeAll
    static void start() {
        server = new SpringApplicationBuilder(Server.class)
                .web(WebApplicationType.SERVLET)
                .run(
                        "--server.port=0",
                        "--spring.config.location=optional:classpath:/none/",
                        "--logging.level.root=warn",
                        "--spring.main.banner-mode=off");
        feed = server.getBean(LiveFeed.class);
        feed.remembersSince(0);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aHundredListenersCostNoThreadEach() throws IOException {
        int threads = liveThreads();
        for (int i = 0; i < 100; i++) {
            connect(null);
        }
        await().atMost(PATIENCE).until(() -> feed.listening() == 100);
        for (int i = 0; i < 20; i++) {
            step();
        }

        for (Client client : clients) {
            client.read(21);
            assertThat(client.steps()).isEqualTo(20);
        }
        assertThat(liveThreads() - threads).isLessThan(60);
    }

    @Test
    void aClientThatStandsStillIsDroppedAndHoldsUpNobody() throws IOException {
        for (int i = 0; i < 8; i++) {
            connect(null);
        }
        Client reader = connect(null);
        await().atMost(PATIENCE).until(() -> feed.listening() == 9);

        int steps = 4 * LiveConnection.MOST_WAITING;
        for (int i = 0; i < steps; i++) {
            step();
            if (i % 1000 == 999) {
                reader.read(1000);
            }
        }
        reader.read(steps - reader.frames());

        assertThat(reader.steps()).isGreaterThan(steps - 10);
        await().atMost(PATIENCE).until(() -> feed.listening() == 1);
    }

    @Test
    void aClientThatWentAwayIsForgotten() throws IOException {
        Client client = connect(null);
        await().atMost(PATIENCE).until(() -> feed.listening() == 1);

        client.close();

        awaitNobody();
    }

    @Test
    void whoComesBackGoesOnWhereItWas() throws IOException {
        Client before = connect(null);
        await().atMost(PATIENCE).until(() -> feed.listening() == 1);
        step();
        before.read(2);
        String last = before.lastId();
        before.close();
        awaitNobody();
        String missed = step();

        Client again = connect(last);
        again.read(2);

        assertThat(again.lastId()).isEqualTo(missed);
    }

    @AfterEach
    void leave() throws IOException {
        for (Client client : clients) {
            client.close();
        }
        awaitNobody();
    }

    private Client connect(String last) throws IOException {
        Client client = new Client(last);
        clients.add(client);
        return client;
    }

    /** The server finds out that a client is gone when it writes. */
    private static void awaitNobody() {
        LiveController controller = server.getBean(LiveController.class);
        await().atMost(PATIENCE).until(() -> {
            controller.beat();
            return feed.listening() == 0;
        });
    }

    /** One more step, far enough from the one before that it is told once. Returns its id. */
    private String step() {
        long timestamp = System.currentTimeMillis() + 5000 * ++sent;
        feed.accept(Report.of(1, 10).completed(Stage.ALIGN), timestamp, "t-0-" + sent);
        return timestamp + "-t-0-" + sent;
    }

    private static int liveThreads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }

    /** A client with a small window and HTTP/1.0, so that no chunks stand between the lines; it reads when told to. */
    private static final class Client {

        private final Socket socket = new Socket();
        private final BufferedReader in;
        private final Queue<String> frames = new ConcurrentLinkedQueue<>();

        Client(String last) throws IOException {
            socket.setReceiveBufferSize(4096);
            socket.setSoTimeout((int) PATIENCE.toMillis());
            String port = server.getEnvironment().getProperty("local.server.port");
            socket.connect(new InetSocketAddress("127.0.0.1", Integer.parseInt(port)));
            String request = "GET /api/events HTTP/1.0\r\nHost: localhost\r\nAccept: text/event-stream\r\n"
                    + (last == null ? "" : "Last-Event-ID: " + last + "\r\n") + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        /** Reads this many frames; the first that a client gets is a sign of life. */
        void read(int count) {
            try {
                StringBuilder frame = new StringBuilder();
                for (int read = 0; read < count; ) {
                    String line = in.readLine();
                    if (line == null) {
                        throw new IOException("the server ended the connection after " + frames.size());
                    }
                    if (line.startsWith(":") || line.startsWith("id:") || line.startsWith("event:")) {
                        frame.append(line).append('\n');
                    } else if (line.isEmpty() && !frame.isEmpty()) {
                        frames.add(frame.toString());
                        frame.setLength(0);
                        read++;
                    }
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        int frames() {
            return frames.size();
        }

        long steps() {
            return frames.stream()
                    .filter(frame -> frame.contains("event:document"))
                    .count();
        }

        String lastId() {
            return frames.stream()
                    .filter(frame -> frame.startsWith("id:"))
                    .reduce((a, b) -> b)
                    .map(frame -> frame.substring(3, frame.indexOf('\n')))
                    .orElseThrow();
        }

        void close() throws IOException {
            socket.close();
        }
    }
}
