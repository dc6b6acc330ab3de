package org.duizhao.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cities whose reports are in other styles than those that the rules were first made on (docs/quality.md). */
class UnseenCitiesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "indicators");

    private static List<String> indicators(Path folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of("--dir", folder.toString(), "--format", "jsonl"));
        arguments.addAll(List.of(more));
        StringWriter out = new StringWriter();
        int code = new CommandLine(new IndicatorsCommand())
                .setOut(new PrintWriter(out))
                .execute(arguments.toArray(String[]::new));
        assertThat(code).isZero();
        return out.toString().lines().toList();
    }

    @ParameterizedTest
    @CsvSource({"three-cities,0.96", "songyang,0.92"})
    void theirPointsAreFound(String city, double floor) throws IOException {
        Path folder = FOLDER.resolve(city);

        assertThat(IndicatorScore.of(folder, indicators(folder))).isGreaterThan(floor);
    }

    @ParameterizedTest
    @CsvSource({"three-cities,25", "songyang,16"})
    void theirTargetsAreHeldAgainstResults(String city, int least) throws IOException {
        Path folder = FOLDER.resolve(city);
        List<String> gold = Files.readAllLines(folder.resolve("verdicts.jsonl")).stream()
                .map(UnseenCitiesTest::verdict)
                .toList();
        List<String> found = indicators(folder, "--verdicts").stream()
                .map(UnseenCitiesTest::verdict)
                .toList();

        assertThat(found.stream().filter(gold::contains).count()).isGreaterThanOrEqualTo(least);
        assertThat(found).hasSizeLessThanOrEqualTo(gold.size() + 2);
    }

    /** The year, both values as they are printed, and the verdict. */
    private static String verdict(String line) {
        JsonNode row = JsonMapper.shared().readTree(line);
        return String.join(
                " ",
                row.get("period").get("to").asString(),
                Double.toString(row.get("target").get("value").asDouble()),
                Double.toString(row.get("result").get("value").asDouble()),
                row.get("verdict").asString());
    }
}
