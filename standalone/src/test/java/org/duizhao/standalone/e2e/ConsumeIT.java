package org.duizhao.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.connect.json.JsonConverter;
import org.apache.kafka.connect.sink.SinkRecord;
import org.apache.kafka.connect.transforms.Transformation;
import org.duizhao.events.Topics;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.DocumentStatus;
import org.duizhao.standalone.client.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code docs/consume.md} shows, taken from there and run against a running pipeline. */
class ConsumeIT {

    private static final Pattern BLOCK = Pattern.compile("```(\\w+)\\n(.*?)```", Pattern.DOTALL);

    private final TestMachine machine = TestMachine.shared();
    private final Path home = machine.installation.home();

    @TempDir
    private Path temp;

    private DocumentStatus document;

    @BeforeEach
    void aDocumentHasFlowed() {
        Accepted accepted = machine.upload(
                Upload.pair(machine.sample("report.zh.docx"), machine.sample("report.en.docx"), Map.of()));
        document = machine.awaitEnd(accepted);
        assertThat(document.state()).isEqualTo("INDEXED");
    }

    @Test
    void theJavaConsumerReadsEveryRecordOfADocument() throws IOException {
        Path program = Files.writeString(
                temp.resolve("RecordsReader.java"),
                blocks("A Kafka consumer in Java", "java").get(0));
        Path output = temp.resolve("output");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-cp",
                        libraries("kafka-clients", "jackson", "slf4j-api", "zstd", "lz4", "snappy"),
                        program.toString(),
                        machine.ports.kafkaServers(),
                        "reader-" + UUID.randomUUID())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            String line = "%s revision %d: %d of %d records"
                    .formatted(
                            document.id(), document.revision(), document.count("records"), document.count("records"));
            await().atMost(TestMachine.PATIENCE)
                    .untilAsserted(() -> assertThat(Files.readString(output)).contains(line));
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void kcatReadsPairsAndStages() throws IOException {
        for (String program : List.of("kcat", "jq", "awk")) {
            Program.assumeInstalled(program);
        }
        List<String> commands = blocks("kcat", "bash");

        String pairs = bash(commands.get(0));
        String stages = bash(commands.get(1));

        assertThat(pairs.lines().filter(line -> line.startsWith(document.id())))
                .hasSizeGreaterThanOrEqualTo(document.count("pairs") > 0 ? (int) document.count("pairs") : 50)
                .allMatch(line -> line.split("\t").length == 3);
        assertThat(stages)
                .contains(document.id() + "\tEXTRACT\tcompleted\t")
                .contains(document.id() + "\tINDEX\tcompleted\t");
    }

    @Test
    void theSessionWithCurlAndJqWorks() throws IOException {
        for (String program : List.of("curl", "jq")) {
            Program.assumeInstalled(program);
        }
        String said = bash(String.join("\n", blocks("curl and jq", "bash")));

        assertThat(said)
                .contains(document.id() + " is INDEXED")
                .contains("停车泊位")
                .contains("parking spaces")
                .containsPattern("\n[1-9][0-9]* one-sided records")
                .containsPattern("\\{\"count\":[1-9]")
                .contains("reprocessing as revision ")
                .contains("[\"" + document.id() + "\",\"ACCEPTED\",null]")
                .contains("[\"" + document.id() + "\",\"INDEXED\",");
        assertThat(Files.readString(temp.resolve("report.tmx")))
                .contains("<tmx")
                .contains("</tmx>");
        assertThat(Files.readAllBytes(temp.resolve("report.csv"))).startsWith(0xEF, 0xBB, 0xBF);
    }

    @Test
    void theSinkConnectorsTransformsMakeTheRecordsIdTheKey() throws Exception {
        Map<String, String> config = config(blocks("Kafka Connect", "json").get(0));
        ConsumerRecord<byte[], byte[]> message =
                machine.stream.messages(Topics.RECORDS_ENRICHED, document.id()).get(0);
        SinkRecord record;
        try (JsonConverter converter = new JsonConverter()) {
            converter.configure(Map.of("schemas.enable", config.get("value.converter.schemas.enable")), false);
            assertThat(config).containsEntry("value.converter", JsonConverter.class.getName());
            Object value =
                    converter.toConnectData(message.topic(), message.value()).value();
            record = new SinkRecord(message.topic(), 0, null, document.id(), null, value, 0);
        }
        int run = 0;
        for (String name : config.get("transforms").split(",")) {
            String type = Objects.requireNonNull(config.get("transforms." + name + ".type"), name);
            if (type.startsWith("org.apache.kafka.")) {
                record = transform(type, name, config).apply(record);
                run++;
            }
        }

        assertThat(run).isEqualTo(2);
        assertThat(record.key()).isEqualTo(document.id() + "-00000");
        assertThat(config.get("topics")).isEqualTo(Topics.RECORDS_ENRICHED);
    }

    @Test
    void theDataViewNamesAnIndexAndFieldsThatExist() throws IOException {
        JsonNode view = JsonMapper.shared()
                .readTree(blocks("Grafana and Kibana", "json").get(0))
                .path("data_view");

        assertThat(machine.node.fields(view.path("title").asString()))
                .contains(view.path("timeFieldName").asString())
                .containsAll(view.path("fieldFormats").propertyNames());
    }

    @SuppressWarnings("unchecked")
    private static Transformation<SinkRecord> transform(String type, String name, Map<String, String> config)
            throws ReflectiveOperationException {
        Transformation<SinkRecord> transform = (Transformation<SinkRecord>)
                Class.forName(type).getDeclaredConstructor().newInstance();
        String prefix = "transforms." + name + ".";
        transform.configure(config.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .collect(Collectors.toMap(entry -> entry.getKey().substring(prefix.length()), Map.Entry::getValue)));
        return transform;
    }

    private static Map<String, String> config(String json) {
        return JsonMapper.shared().readTree(json).properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asString()));
    }

    /** Runs a script of the page, with this machine's ports in the place of the default ones. */
    private String bash(String script) {
        String here = script.replace("127.0.0.1:9092", machine.ports.kafkaServers())
                .replace("@samples/", "@" + home.resolve("samples") + "/")
                .replace("http://127.0.0.1:8081", machine.ports.ingestUri().toString())
                .replace("http://127.0.0.1:8084", machine.ports.indexUri().toString());
        return Program.run(temp, "", Map.of("LC_ALL", "C.UTF-8"), List.of("bash", "-euo", "pipefail", "-c", here));
    }

    /** The code of one language below a heading. */
    private List<String> blocks(String heading, String language) throws IOException {
        String page = Files.readString(home.resolve("docs/consume.md"), StandardCharsets.UTF_8);
        int start = page.indexOf("## " + heading + "\n");
        assertThat(start).as(heading).isPositive();
        int end = page.indexOf("\n## ", start + 1);
        Matcher block = BLOCK.matcher(page.substring(start, end < 0 ? page.length() : end));
        List<String> blocks = new ArrayList<>();
        while (block.find()) {
            if (block.group(1).equals(language)) {
                blocks.add(block.group(2));
            }
        }
        assertThat(blocks).as(heading).isNotEmpty();
        return blocks;
    }

    /** Those entries of this test's class path whose file names begin like this. */
    private static String libraries(String... prefixes) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Arrays.stream(prefixes)
                        .anyMatch(prefix ->
                                Path.of(entry).getFileName().toString().startsWith(prefix)))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
