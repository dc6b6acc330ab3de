package org.duizhao.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.EventCodec;
import org.duizhao.events.RecordEnriched;
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
        try (Services services = new Services()) {
            for (RecordEnriched event : services.records(ZH, EN)) {
                expected.add(record(new String(EventCodec.value(event), StandardCharsets.UTF_8)));
            }
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
            assertThat(run.err).contains("files: neither one nor a pair (expected: FILE, or two, or --zh and --en)");
        }
        assertThat(run("extract").exit).isEqualTo(CommandLine.ExitCode.USAGE);
    }
}
