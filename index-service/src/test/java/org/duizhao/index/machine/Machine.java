package org.duizhao.index.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.Topics;
import org.duizhao.index.IndexService;
import org.duizhao.stage.EventPublisher;
import org.junit.jupiter.api.Assumptions;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.MountableFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real broker, a real search engine and this service, started once for all tests of a JVM. */
public final class Machine {

    private static final String NODE_VERSION = "8.19.21";
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Machine machine;

    private final KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.0");
    private final GenericContainer<?> elastic =
            new GenericContainer<>("docker.elastic.co/elasticsearch/elasticsearch:" + NODE_VERSION);
    private ConfigurableApplicationContext service;

    private Machine() {
        kafka.withCreateContainerCmdModifier(Machine::loopback).withStartupTimeout(Duration.ofMinutes(3));
        elastic.withCreateContainerCmdModifier(Machine::loopback)
                .withExposedPorts(9200)
                .withEnv("discovery.type", "single-node")
                .withEnv("xpack.security.enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
                .withCopyToContainer(
                        MountableFile.forHostPath(AnalysisPlugin.folder(NODE_VERSION), 0755), "/tmp/duizhao-analysis")
                // A full distribution has the filters of the plugin already.
                .withCommand(
                        "bash",
                        "-c",
                        "[ -d modules/analysis-common ] || cp -r /tmp/duizhao-analysis plugins/;"
                                + " exec /usr/local/bin/docker-entrypoint.sh eswrapper")
                .waitingFor(Wait.forHttp("/_cluster/health?wait_for_status=yellow&timeout=60s")
                        .forStatusCode(200)
                        .withStartupTimeout(Duration.ofMinutes(3)));
    }

    /** The machine, running; skips the test where there is no container engine. */
    public static synchronized Machine get() {
        Assumptions.assumeTrue(
                DockerClientFactory.instance().isDockerAvailable(), "skipped: no container engine on this machine");
        if (machine == null) {
            Machine starting = new Machine();
            starting.kafka.start();
            starting.elastic.start();
            starting.service = starting.startService();
            machine = starting;
        }
        return machine;
    }

    /**
     * One more replica of the service.
     *
     * @param more properties, as {@code --name=value}
     */
    public ConfigurableApplicationContext startService(String... more) {
        List<String> properties = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + kafka.getBootstrapServers(),
                "--spring.cloud.stream.kafka.binder.brokers=" + kafka.getBootstrapServers(),
                "--duizhao.elasticsearch.uris=" + elasticUri(),
                // Longer than a test waits for an answer: what a person asks must not wait as the sink does.
                "--duizhao.elasticsearch.socket-timeout=2m",
                "--logging.level.root=warn",
                "--duizhao.topics.partitions=2",
                "--duizhao.indices.keep-replaced=2s",
                "--duizhao.stage.retry-first=200ms",
                "--duizhao.stage.retry-most=400ms"));
        properties.addAll(List.of(more));
        return SpringApplication.run(IndexService.class, properties.toArray(String[]::new));
    }

    public <T> T bean(Class<T> type) {
        return service.getBean(type);
    }

    /** Sends a report as the earlier stages would; returns when it is INDEXED. */
    public void index(Report report) {
        EventPublisher publisher = bean(EventPublisher.class);
        publisher.publish(Topics.DOCUMENTS_UPLOADED, report.uploaded());
        publisher.publish(Topics.RECORDS_ENRICHED, report.enriched());
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() ->
                        assertThat(get("/api/documents/" + report.id()).body()).contains("\"INDEXED\""));
    }

    public String bootstrapServers() {
        return kafka.getBootstrapServers();
    }

    public String elasticUri() {
        return "http://127.0.0.1:" + elastic.getMappedPort(9200);
    }

    /** Stops the search engine's process in its tracks, as an outage does. */
    public void pauseElastic() {
        DockerClientFactory.instance()
                .client()
                .pauseContainerCmd(elastic.getContainerId())
                .exec();
    }

    public void unpauseElastic() {
        DockerClientFactory.instance()
                .client()
                .unpauseContainerCmd(elastic.getContainerId())
                .exec();
    }

    /** Asks the service. */
    public HttpResponse<String> get(String path) {
        return send("GET", serviceUri() + path, null);
    }

    /** Asks for an answer of that media type. */
    public HttpResponse<String> get(String path, String accept) {
        return ask(HttpRequest.newBuilder(URI.create(serviceUri() + path)).header("Accept", accept));
    }

    public JsonNode json(String path) {
        HttpResponse<String> response = get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    /** Asks the search engine itself. */
    public JsonNode elastic(String method, String path, String body) {
        HttpResponse<String> response = send(method, elasticUri() + path, body);
        if (response.statusCode() >= 300) {
            throw new AssertionError(path + ": " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    public String serviceUri() {
        return "http://127.0.0.1:" + service.getEnvironment().getProperty("local.server.port");
    }

    private static HttpResponse<String> send(String method, String uri, String body) {
        HttpRequest.BodyPublisher content =
                body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return ask(HttpRequest.newBuilder(URI.create(uri))
                .method(method, content)
                .header("Content-Type", "application/json"));
    }

    private static HttpResponse<String> ask(HttpRequest.Builder question) {
        HttpRequest request = question.timeout(Duration.ofSeconds(60)).build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(request.uri().toString(), e);
        }
    }

    /** Published on the loopback address only. */
    private static void loopback(CreateContainerCmd command) {
        Ports ports = new Ports();
        for (var port : command.getExposedPorts()) {
            ports.bind(port, Ports.Binding.bindIp("127.0.0.1"));
        }
        command.getHostConfig().withPortBindings(ports);
    }
}
