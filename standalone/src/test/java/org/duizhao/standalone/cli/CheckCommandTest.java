package org.duizhao.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code check}, as it is typed. */
class CheckCommandTest {

    private static final String ZH = "城乡建设用地减量6.5平方公里。\r\n全年投资4.6万亿元。\r\n";
    private static final String EN =
            "Land for construction was cut by 6.5 square kilometers.\r\nInvestment came to 460 billion yuan.\r\n";

    @TempDir
    private Path folder;

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static List<String> check(String... arguments) {
        StringWriter out = new StringWriter();
        int code =
                new CommandLine(new CheckCommand()).setOut(new PrintWriter(out)).execute(arguments);
        assertThat(code).isZero();
        return out.toString().lines().toList();
    }

    private static void holds(JsonNode side, String file, String text) {
        assertThat(side.get("text").asString()).isEqualTo(text);
        assertThat(file.substring(side.get("start").asInt(), side.get("end").asInt()))
                .isEqualTo(text);
    }

    @Test
    void twoFilesGiveTheMismatchFirstAndOffsetsWithoutTheByteOrderMark() throws IOException {
        List<String> rows = check(
                "--zh", file("zh.txt", "\uFEFF" + ZH), "--en", file("en.txt", "\uFEFF" + EN), "--format", "jsonl");
        assertThat(rows).hasSize(2);
        JsonNode first = JsonMapper.shared().readTree(rows.get(0));
        assertThat(first.get("status").asString()).isEqualTo("mismatch");
        assertThat(first.get("reason").asString()).isEqualTo("magnitude");
        assertThat(first.get("bound").asString()).isEqualTo("same");
        assertThat(first.get("zh").get("value").asLong()).isEqualTo(4_600_000_000_000L);
        assertThat(first.get("zh").get("unit").asString()).isEqualTo("CNY");
        holds(first.get("zh"), ZH, "4.6万亿元");
        holds(first.get("en"), EN, "460 billion yuan");
        JsonNode second = JsonMapper.shared().readTree(rows.get(1));
        assertThat(second.get("status").asString()).isEqualTo("match");
        holds(second.get("zh"), ZH, "6.5平方公里");
        holds(second.get("en"), EN, "6.5 square kilometers");
    }

    @Test
    void oneFileOfBothLanguagesGivesOffsetsInThatFile() throws IOException {
        String both = "全年投资4.6万亿元。\r\nInvestment came to 460 billion yuan.\r\n";
        List<String> rows = check(file("both.txt", "\uFEFF" + both), "--format", "jsonl");
        assertThat(rows).hasSize(1);
        JsonNode row = JsonMapper.shared().readTree(rows.get(0));
        assertThat(row.get("status").asString()).isEqualTo("mismatch");
        holds(row.get("zh"), both, "4.6万亿元");
        holds(row.get("en"), both, "460 billion yuan");
    }

    @Test
    void theTableEndsWithItsSums() throws IOException {
        List<String> lines = check("--zh", file("zh.txt", ZH), "--en", file("en.txt", EN));
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("mismatch").contains("magnitude", "4.6万亿元", "460 billion yuan");
        assertThat(lines.get(1)).startsWith("match");
        assertThat(lines.get(2)).contains("1 match", "1 mismatch", "0 zh_only", "0 en_only");
    }

    private static String refusal(CommandLine command, int code, String... arguments) {
        StringWriter err = new StringWriter();
        command.setErr(new PrintWriter(err));
        command.setExecutionExceptionHandler((failure, line, parsed) -> {
            line.getErr().println(failure.getMessage());
            return 1;
        });
        assertThat(command.execute(arguments)).isEqualTo(code);
        return err.toString().lines().findFirst().orElseThrow();
    }

    @Test
    void filesInTheWrongPlaceAreRefused() throws IOException {
        String zh = file("zh.txt", ZH);
        String en = file("en.txt", EN);

        assertThat(refusal(new CommandLine(new CheckCommand()), 1, "--zh", en, "--en", zh))
                .isEqualTo("--zh: " + en + " has no Chinese letter (expected: text in Chinese)");
        assertThat(refusal(new CommandLine(new CheckCommand()), 1, "--zh", zh, "--en", zh))
                .isEqualTo("--en: " + zh + " has no Latin letter (expected: text in English)");
        assertThat(refusal(new CommandLine(new CheckCommand()), 2, "--zh", "-", "--en", "-"))
                .isEqualTo("files: both - (expected: standard input once)");
        assertThat(refusal(new CommandLine(new CheckCommand()), 2, zh, "--zh", zh, "--en", en))
                .isEqualTo("files: expected FILE, or two, or --zh and --en");
    }

    @Test
    void numeralsAndRecognizersExcludeEachOther() throws IOException {
        assertThat(refusal(
                        new CommandLine(new EnrichCommand()),
                        2,
                        "--numerals",
                        "--recognizers",
                        "number",
                        file("zh.txt", ZH)))
                .isEqualTo("--numerals, --recognizers: both (expected: one of them)");
    }
}
