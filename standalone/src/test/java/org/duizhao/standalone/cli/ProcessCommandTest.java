package org.duizhao.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.align.DocumentAligner;
import org.duizhao.bitext.entity.Entities;
import org.duizhao.enrich.DocumentEnricher;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.Engine;
import org.duizhao.events.EventCodec;
import org.duizhao.events.Hints;
import org.duizhao.events.RecordEnriched;
import org.duizhao.events.SourceFile;
import org.duizhao.ingest.extract.ExtractionProperties;
import org.duizhao.ingest.extract.ExtractionResult;
import org.duizhao.ingest.extract.Extractor;
import org.duizhao.ingest.extract.Source;
import org.duizhao.ingest.store.Digest;
import org.duizhao.stage.StageOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code extract} and {@code process} print what the services' functions give, and tell what is wrong with a file. */
class ProcessCommandTest {

    private static final Path ZH = Path.of("..", "samples", "report.zh.txt");
    private static final Path EN = Path.of("..", "samples", "report.en.docx");

    @TempDir
    Path folder;

    private record Run(int exit, List<String> out, String err) {}

    private static Run run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
        ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
        StringWriter usage = new StringWriter();
        System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
        try {
            int exit = Duizhao.commandLine().setErr(new PrintWriter(usage)).execute(arguments);
            return new Run(
                    exit,
                    outBytes.toString(StandardCharsets.UTF_8).lines().toList(),
                    errBytes.toString(StandardCharsets.UTF_8) + usage);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void thePairHasTheRecordsAndIdsThatTheServicesGive() throws Exception {
        Run run = run("process", "--zh", ZH.toString(), "--en", EN.toString());
        assertThat(run.exit).as(run.err).isZero();
        List<JsonNode> expected = new ArrayList<>();
        for (RecordEnriched event : records(List.of(source(SourceFile.Side.ZH, ZH), source(SourceFile.Side.EN, EN)))) {
            expected.add(record(new String(EventCodec.value(event), StandardCharsets.UTF_8)));
        }
        assertThat(run.out.stream().map(ProcessCommandTest::record).toList())
                .hasSizeGreaterThan(80)
                .isEqualTo(expected);
        assertThat(expected.get(0).get("recordId").asString()).matches("[0-9a-f]{32}-00000");
    }

    /** Without when and in which run, which differ for the same file. */
    private static JsonNode record(String line) {
        ObjectNode record = (ObjectNode) JsonMapper.shared().readTree(line);
        record.remove(List.of("revision", "uploadedAt"));
        return record;
    }

    private static List<RecordEnriched> records(List<Source> sources) throws InterruptedException {
        ExtractionResult.Extracted extracted;
        try (Extractor extractor = new Extractor(ExtractionProperties.defaults())) {
            extracted = (ExtractionResult.Extracted) extractor.extract(sources, Hints.NONE);
        }
        DocumentExtracted document = new DocumentExtracted(
                Digest.documentId(
                        sources.stream().map(source -> source.file().sha256()).toList()),
                7,
                Engine.version(),
                Instant.EPOCH,
                Hints.NONE,
                extracted.files(),
                extracted.blocks());
        StageOutcome.Done aligned = (StageOutcome.Done) new DocumentAligner(List.of()).apply(document);
        StageOutcome.Done enriched = (StageOutcome.Done) new DocumentEnricher(Entities.standard())
                .apply((DocumentAligned) aligned.events().get(0));
        return enriched.events().stream()
                .filter(RecordEnriched.class::isInstance)
                .map(RecordEnriched.class::cast)
                .toList();
    }

    private static Source source(SourceFile.Side side, Path file) throws IOException {
        String name = file.getFileName().toString();
        return new Source(new SourceFile(side, name, "", Files.size(file), Digest.of(file)), file);
    }

    @Test
    void extractPrintsABlockALine() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "政 府 公 告\n一、总体要求\n改造管网128公里。\n");
        Run run = run("extract", file.toString());
        assertThat(run.exit).as(run.err).isZero();
        assertThat(run.out)
                .containsExactly(
                        "{\"ordinal\":0,\"kind\":\"paragraph\",\"language\":\"zh\",\"text\":\"政府公告\",\"original\":\"政 府 公 告\"}",
                        "{\"ordinal\":1,\"kind\":\"heading\",\"level\":1,\"language\":\"zh\",\"text\":\"一、总体要求\"}",
                        "{\"ordinal\":2,\"kind\":\"paragraph\",\"language\":\"zh\",\"text\":\"改造管网128公里。\"}");
    }

    @Test
    void aFileThatCannotBeReadIsToldInALineAndExitsWithOne() throws Exception {
        Path program = Files.write(folder.resolve("report.pdf"), new byte[] {'M', 'Z', 0, 1, 2, 3});
        Path empty = Files.createFile(folder.resolve("empty.txt"));
        for (String command : List.of("extract", "process")) {
            assertTold(run(command, program.toString()), "file type: application/vnd.microsoft.portable-executable");
            assertTold(run(command, empty.toString()), "REJECTED_INPUT: size: 0 bytes (expected: a file with text)");
            assertTold(run(command, folder.resolve("none.txt").toString()), "file: ");
            assertTold(run(command, folder.toString()), "file: ");
        }
    }

    private static void assertTold(Run run, String message) {
        assertThat(run.exit).as(run.err).isEqualTo(1);
        assertThat(run.out).isEmpty();
        assertThat(run.err).startsWith(message).contains("(expected: ").doesNotContain("\tat ");
    }

    @Test
    void neitherOneFileNorAPairIsAUsageError() {
        for (String[] arguments : new String[][] {
            {"process"}, {"process", "--zh", ZH.toString()}, {"process", ZH.toString(), "--en", EN.toString()}
        }) {
            Run run = run(arguments);
            assertThat(run.exit).as(run.err).isEqualTo(CommandLine.ExitCode.USAGE);
            assertThat(run.err).startsWith("files: neither one nor a pair (expected: FILE, or --zh and --en)");
        }
        assertThat(run("extract").exit).isEqualTo(CommandLine.ExitCode.USAGE);
    }
}
