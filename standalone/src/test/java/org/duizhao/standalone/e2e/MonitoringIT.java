package org.duizhao.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.assertj.core.api.SoftAssertions;
import org.duizhao.events.Topics;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What operators see of a running pipeline, read by the programs and files that they read it with. */
class MonitoringIT {

    private static final List<String> LABELS_OF_TARGETS = List.of("job", "instance", "service");
    private static final List<String> TOPICS = List.of(
            Topics.DOCUMENTS_UPLOADED,
            Topics.DOCUMENTS_EXTRACTED,
            Topics.DOCUMENTS_ALIGNED,
            Topics.RECORDS_ENRICHED,
            Topics.PIPELINE_STATUS);

    private final TestMachine machine = TestMachine.shared();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Path home = machine.installation.home();
    private final Map<String, URI> services = Map.of(
            "ingest-service", machine.ports.ingestUri(),
            "align-service", URI.create("http://127.0.0.1:" + machine.ports.align()),
            "enrich-service", URI.create("http://127.0.0.1:" + machine.ports.enrich()),
            "index-service", machine.ports.indexUri());

    @TempDir
    private Path temp;

    private Accepted document;

    @BeforeEach
    void aDocumentHasFlowed() {
        document = machine.upload(
                Upload.pair(machine.sample("report.zh.docx"), machine.sample("report.en.docx"), Map.of()));
        assertThat(machine.awaitEnd(document).state()).isEqualTo("INDEXED");
    }

    @Test
    void promtoolAcceptsTheMetricsOfEachService() {
        Program.assumeInstalled("promtool");
        services.forEach((name, uri) -> {
            String text = Scrape.of(uri).text();
            assertThat(text).contains("duizhao_stage_duration_seconds_bucket");
            assertThat(Program.run(home, text, Map.of(), List.of("promtool", "check", "metrics")))
                    .as(name)
                    .isEmpty();
        });
    }

    @Test
    void theOperationsPageListsExactlyOurMetrics() throws IOException {
        Set<String> exported = exported().keySet().stream()
                .filter(name -> name.startsWith("duizhao_"))
                .map(name -> name.replaceFirst("_(bucket|count|sum|max)$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> documented = new TreeSet<>();
        Matcher row = Pattern.compile("^\\| `(duizhao_[a-z_]+)` \\|", Pattern.MULTILINE)
                .matcher(Files.readString(home.resolve("docs/operations.md")));
        while (row.find()) {
            documented.add(row.group(1));
        }

        assertThat(exported).isEqualTo(documented);
    }

    @Test
    void whatTheDashboardsAndRulesReadIsWhatTheServicesTell() throws IOException {
        Map<String, Set<String>> exported = exported();
        SoftAssertions all = new SoftAssertions();
        List<String> expressions = expressions();
        for (String expression : expressions) {
            PromQl.selectors(expression).forEach((metric, labels) -> {
                if (!Set.of("up", "ALERTS").contains(metric)) {
                    all.assertThat(exported).as(expression).containsKey(metric);
                    Set<String> known = new TreeSet<>(exported.getOrDefault(metric, Set.of()));
                    known.addAll(LABELS_OF_TARGETS);
                    all.assertThat(known).as(metric + " in " + expression).containsAll(labels);
                }
            });
        }
        assertThat(expressions).hasSizeGreaterThan(30);
        all.assertAll();
    }

    @ParameterizedTest
    @ValueSource(strings = {"figures", "indicators"})
    void theDashboardsOfFiguresAskForFieldsOfTheIndexAndFindFigures(String name) throws IOException {
        JsonNode dashboard = JsonMapper.shared()
                .readTree(home.resolve("docker/grafana/dashboards/" + name + ".json")
                        .toFile());
        Set<String> fields = machine.node.fields("duizhao-figures");
        SoftAssertions all = new SoftAssertions();
        for (JsonNode target : dashboard.findValues("targets").stream()
                .flatMap(targets -> targets.valueStream())
                .toList()) {
            all.assertThat(fields).contains(target.path("timeField").asString());
            target.findValuesAsString("field")
                    .forEach(field -> all.assertThat(fields).contains(field.replaceFirst("\\..*", "")));
            all.assertThat(found(target)).as(target.path("query").asString()).isTrue();
        }
        all.assertAll();
    }

    @Test
    void oneUploadIsOneTraceOverFourServicesInTopicsAndLogs() throws IOException {
        Accepted fresh = machine.upload(Files.writeString(
                temp.resolve("trace.txt"), "新建公园%d个。\nThe city built parks.\n".formatted(System.nanoTime())));
        machine.awaitEnd(fresh);

        Set<String> traces = new TreeSet<>();
        for (String topic : TOPICS) {
            List<ConsumerRecord<byte[], byte[]>> messages = machine.stream.messages(topic, fresh.id());
            assertThat(messages).as(topic).isNotEmpty();
            messages.forEach(message -> traces.add(traceId(message)));
        }

        assertThat(traces).hasSize(1);
        String trace = traces.iterator().next();
        for (String service : services.keySet()) {
            Path log = machine.machine.logs().resolve(service + ".log");
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(Files.readString(log))
                            .as(service)
                            .contains("[" + fresh.id() + " " + trace + "]"));
        }
    }

    @Test
    void prometheusReadsEveryService() throws IOException {
        Program.assumeInstalled("prometheus");
        try (PrometheusServer prometheus = PrometheusServer.start(home, temp, services)) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(prometheus.query("up{job=\"duizhao\"} == 1"))
                            .as(prometheus.targets())
                            .hasSize(4));
            assertThat(prometheus.query("duizhao_documents_total{outcome=\"completed\"} > 0"))
                    .hasSize(4);
        }
    }

    @Test
    @Tag("faults")
    void anAlertFiresWhileElasticsearchIsAwayAndEndsWithIt() throws IOException {
        Program.assumeInstalled("prometheus");
        try (PrometheusServer prometheus = PrometheusServer.start(home, temp, services)) {
            machine.machine.hold("elasticsearch");
            try {
                await().atMost(TestMachine.PATIENCE)
                        .untilAsserted(() -> assertThat(prometheus.query(
                                        "ALERTS{alertname=\"ElasticsearchAway\",alertstate=\"firing\"}"))
                                .hasSize(1));
            } finally {
                machine.machine.release("elasticsearch");
            }
            await().atMost(TestMachine.PATIENCE)
                    .untilAsserted(() -> assertThat(prometheus.query("ALERTS{alertname=\"ElasticsearchAway\"}"))
                            .isEmpty());
        }
    }

    private Map<String, Set<String>> exported() {
        Map<String, Set<String>> exported = new TreeMap<>();
        services.values()
                .forEach(uri -> Scrape.of(uri)
                        .labels()
                        .forEach((name, labels) -> exported.computeIfAbsent(name, key -> new TreeSet<>())
                                .addAll(labels)));
        return exported;
    }

    private List<String> expressions() throws IOException {
        List<String> expressions = new ArrayList<>(JsonMapper.shared()
                .readTree(
                        home.resolve("docker/grafana/dashboards/pipeline.json").toFile())
                .findValuesAsString("expr"));
        expressions.addAll(new YAMLMapper()
                .readTree(home.resolve("docker/prometheus/rules.yml").toFile())
                .findValuesAsString("expr"));
        return expressions;
    }

    /** Whether the query is understood, and finds something unless it asks for what the samples do not have. */
    private boolean found(JsonNode target) {
        String query = target.path("query").asString().replaceAll("\\$\\w+", "*");
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "query",
                        Map.of(
                                "bool",
                                Map.of(
                                        "filter",
                                        List.of(
                                                Map.of("range", Map.of("madeAt", Map.of("gte", "now-5y"))),
                                                Map.of("query_string", Map.of("query", query)))))));
        JsonNode answer = JsonMapper.shared().readTree(post("/duizhao-figures/_search?size=0", body));
        return answer.at("/hits/total/value").asLong() > 0
                || query.contains("mismatch") && answer.path("hits").isObject();
    }

    private static String traceId(ConsumerRecord<byte[], byte[]> message) {
        String parent = new String(message.headers().lastHeader("traceparent").value(), StandardCharsets.US_ASCII);
        assertThat(parent).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");
        return parent.substring(3, 35);
    }

    private String post(String path, String body) {
        return send(HttpRequest.newBuilder(machine.ports.elasticsearchUri().resolve(path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private String send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
