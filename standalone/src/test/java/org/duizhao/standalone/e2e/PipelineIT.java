package org.duizhao.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.duizhao.events.Topics;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.DocumentStatus;
import org.duizhao.standalone.client.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Real files through the whole pipeline, as processes on a real broker and a real node. */
class PipelineIT {

    private static final int GOLD_BEADS = 86;

    private final TestMachine machine = TestMachine.shared();

    @TempDir
    private Path temp;

    @Test
    void aPairOfWordFilesBecomesOneRecordForEachBead() {
        Accepted accepted = machine.upload(pair());

        DocumentStatus status = machine.awaitEnd(accepted);

        assertThat(status.state()).as(status.failure()).isEqualTo("INDEXED");
        assertThat(status.count("records")).isEqualTo(GOLD_BEADS);
        assertThat(status.count("figures")).isGreaterThan(150);
        assertThat(machine.node.count("duizhao-records", accepted.id())).isEqualTo(GOLD_BEADS);
        assertThat(machine.node.count("duizhao-figures", accepted.id())).isEqualTo(status.count("figures"));
        assertThat(status.json().path("stages").size()).isEqualTo(4);
    }

    @Test
    void theCommandPrintsTheRecordsThatThePipelinePublishes() {
        Accepted accepted = machine.upload(pair());
        machine.awaitEnd(accepted);

        Command process = Command.run(
                machine.installation.home(),
                List.of(
                        "process",
                        "--zh",
                        machine.sample("report.zh.docx").toString(),
                        "--en",
                        machine.sample("report.en.docx").toString()));

        assertThat(process.code()).as(process.err()).isZero();
        List<JsonNode> published = machine.stream.messages(Topics.RECORDS_ENRICHED, accepted.id()).stream()
                .map(message -> JsonMapper.shared().readTree(message.value()))
                .filter(event -> event.has("recordId") && event.path("revision").asLong() == accepted.revision())
                .toList();
        assertThat(published).hasSize(GOLD_BEADS);
        assertThat(process.out()
                        .lines()
                        .map(line -> ofAnyRun(JsonMapper.shared().readTree(line))))
                .containsExactlyElementsOf(
                        published.stream().map(PipelineIT::ofAnyRun).toList());
    }

    /** Without what differs from run to run. */
    private static JsonNode ofAnyRun(JsonNode record) {
        return ((ObjectNode) record).remove(List.of("revision", "uploadedAt"));
    }

    @Test
    void oneFileWithBothLanguagesBecomesTheSameRecords() {
        Accepted accepted = machine.upload(machine.sample("interleaved.txt"));

        DocumentStatus status = machine.awaitEnd(accepted);

        assertThat(status.state()).as(status.failure()).isEqualTo("INDEXED");
        assertThat(machine.node.count("duizhao-records", accepted.id())).isEqualTo(GOLD_BEADS);
    }

    @Test
    void aQuestionInEitherLanguageFindsThePair() {
        Accepted accepted = machine.upload(pair());
        machine.awaitEnd(accepted);

        List<String> chinese = found(accepted, "停车泊位");
        List<String> english = found(accepted, "parking spaces");
        List<String> traditional = found(accepted, "停車泊位");

        assertThat(chinese).isNotEmpty().containsExactlyInAnyOrderElementsOf(traditional);
        assertThat(english).containsAnyElementsOf(chinese);
    }

    @Test
    void theSameUploadTwiceIsTheSameDocument() {
        Accepted first = machine.upload(pair());
        machine.awaitEnd(first);

        Accepted second = machine.upload(pair());

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.duplicate()).isTrue();
        assertThat(machine.node.count("duizhao-records", first.id())).isEqualTo(GOLD_BEADS);
    }

    @Test
    void aReprocessedDocumentHasTheRecordsOfItsLastRevisionOnly() {
        Accepted first = machine.upload(pair());
        machine.awaitEnd(first);

        Accepted second = machine.ingest.reprocess(first.id());
        DocumentStatus status = machine.awaitEnd(second);

        assertThat(second.revision()).isGreaterThan(first.revision());
        assertThat(status.json().path("indexedRevision").asLong()).isEqualTo(second.revision());
        assertThat(machine.node.count("duizhao-records", first.id(), second.revision()))
                .isEqualTo(GOLD_BEADS);
        assertThat(machine.node.count("duizhao-records", first.id())).isEqualTo(GOLD_BEADS);
    }

    @Test
    void aBrokenFileFailsWithItsCauseAndIsNotSearchable() throws IOException {
        Path broken = Files.write(
                temp.resolve("broken.pdf"), "%PDF-1.7\nthis is no PDF at all".getBytes(StandardCharsets.UTF_8));

        DocumentStatus status = machine.awaitEnd(machine.upload(broken));

        assertThat(status.state()).isEqualTo("FAILED");
        assertThat(status.failure()).contains("EXTRACT", "REJECTED_INPUT");
        assertThat(machine.node.count("duizhao-records", status.id())).isZero();
    }

    @Test
    void theRealReportIsPairedAndItsFiguresAreOnTheRightPair() {
        Path report = machine.installation.home().resolve("../shared/corpus/seed/report.txt");
        assumeTrue(Files.exists(report), "corpus: not beside the project");
        Accepted accepted = machine.upload(report);

        DocumentStatus status = machine.awaitEnd(accepted);

        assertThat(status.state()).as(status.failure()).isEqualTo("INDEXED");
        assertThat(found(accepted, "平方公里")).isNotEmpty();
        assertThat(found(accepted, "square kilometers")).isNotEmpty();
        assertThat(figuresOf(accepted)).contains("6.5", "1650");
    }

    private Upload pair() {
        return Upload.pair(machine.sample("report.zh.docx"), machine.sample("report.en.docx"), Map.of());
    }

    private List<String> found(Accepted document, String question) {
        JsonNode answer = records(Map.of("q", question, "document", document.id(), "size", "50"));
        return StreamSupport.stream(answer.path("items").spliterator(), false)
                .map(record -> record.path("id").asString())
                .toList();
    }

    private List<String> figuresOf(Accepted document) {
        JsonNode answer = records(Map.of("document", document.id(), "size", "100"));
        return StreamSupport.stream(answer.path("items").spliterator(), false)
                .flatMap(record -> StreamSupport.stream(record.path("figures").spliterator(), false))
                .map(figure -> figure.path("value").asString())
                .toList();
    }

    private JsonNode records(Map<String, String> query) {
        return machine.index.records(query);
    }
}
