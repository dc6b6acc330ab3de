package org.duizhao.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code enrich} and {@code terms}, as they are typed. */
class EntityCommandsTest {

    private record Result(int code, String out, String err) {}

    @TempDir
    private Path folder;

    private static Result run(Callable<Integer> command, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = new CommandLine(command)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
        return new Result(code, out.toString(), err.toString());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static List<JsonNode> entities(Result result) {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : result.out.lines().toList()) {
            JsonNode row = JsonMapper.shared().readTree(line);
            if (row.path("type").asString().equals("entity")) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Test
    void enrichGivesOneIdOverTheDocumentAndOffsetsInTheFile() throws IOException {
        String text = "举办中国国际服务贸易交易会。\nWe held the China International Fair for Trade in Services (CIFTIS).\n"
                + "服贸会成果丰硕。\nCIFTIS was fruitful.\n";

        List<JsonNode> rows = entities(run(new EnrichCommand(), file("a.txt", text)));

        assertThat(rows)
                .filteredOn(row -> row.path("entityType").asString().equals("event"))
                .extracting(row -> row.path("canonical").asString())
                .hasSize(5)
                .containsOnly("event:china-international-fair-for-trade-in-services");
        assertThat(rows)
                .allSatisfy(row -> assertThat(text.substring(
                                row.path("start").asInt(), row.path("end").asInt()))
                        .isEqualTo(row.path("text").asString()));
    }

    @Test
    void longPassagesAreAlignedBeforeTheirNamesAreLinked() throws IOException {
        String zh = "居民收入稳步增长，就业形势总体稳定，社会保障体系更加健全，城乡面貌持续改善。\n".repeat(50);
        String en =
                "Incomes rose steadily, employment was stable, social security improved, and so did the look of towns.\n"
                        .repeat(50);
        String text = "澜溪坊开放。\n" + zh + "秦岚枢纽启用。\n" + "Lanxi Fang opened.\n" + en + "The Qinlan Hub went into use.\n";

        List<JsonNode> rows = entities(run(new EnrichCommand(), file("b.txt", text)));

        assertThat(rows)
                .extracting(row -> row.path("text").asString())
                .contains("澜溪坊", "秦岚枢纽", "Lanxi Fang", "Qinlan Hub");
        assertThat(id(rows, "澜溪坊")).isEqualTo(id(rows, "Lanxi Fang"));
        assertThat(id(rows, "秦岚枢纽")).isEqualTo(id(rows, "Qinlan Hub"));
        assertThat(rows)
                .allSatisfy(row -> assertThat(text.substring(
                                row.path("start").asInt(), row.path("end").asInt()))
                        .isEqualTo(row.path("text").asString()));
    }

    private static String id(List<JsonNode> rows, String text) {
        return rows.stream()
                .filter(row -> row.path("text").asString().equals(text))
                .findFirst()
                .orElseThrow()
                .path("canonical")
                .asString();
    }

    @Test
    void ownNamesAreFoundAndABadFileIsRefusedWithItsRule() throws IOException {
        String names = file("names.tsv", "星河谷\tStarvale\tfacility\n");
        String text = file("c.txt", "星河谷开园。\nStarvale opened.\n");

        assertThat(entities(run(new EnrichCommand(), text, "--gazetteer", names)))
                .extracting(row -> row.path("canonical").asString())
                .containsExactly("facility:starvale", "facility:starvale");
        Result refused = run(new EnrichCommand(), text, "--gazetteer", file("bad.tsv", "星河谷 Starvale\n"));
        assertThat(refused.code).isEqualTo(2);
        assertThat(refused.err)
                .startsWith("--gazetteer: " + folder.resolve("bad.tsv")
                        + " line 1: 星河谷 Starvale (expected: Chinese, English and type, separated by tabs)");
    }

    @Test
    void termsOfACorpusMeetInTheirIds() throws IOException {
        String one = file("d.txt", "青岛港繁忙。\nQingdao Port was busy.\n");
        String two = file("e.txt", "青島港發展。\nQingdao Port grew.\n");

        Result tsv = run(new TermsCommand(), one, two);
        Result tbx = run(new TermsCommand(), one, two, "--format", "tbx");

        assertThat(tsv.out.lines())
                .startsWith("zh\ten\ttype\tzhCount\tenCount\tdocuments\totherZh\totherEn\tcanonical")
                .contains("青岛港\tQingdao Port\tfacility\t2\t2\t2\t\t\tfacility:qingdao-port");
        assertThat(tbx.out).contains("<term>青岛港</term>").endsWith("</tbx>\n");
    }

    @Test
    void termsOfNothingAreRefused() {
        assertThat(run(new TermsCommand()).err)
                .startsWith("files: none or not in pairs (expected: FILE..., as many --en as --zh, or --index)");
    }
}
