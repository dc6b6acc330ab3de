package org.duizhao.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.StreamSupport;
import org.duizhao.events.RecordEnriched;
import org.duizhao.events.SegmentText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever form the sample report comes in, its records are the beads of the gold: strict F1 of the whole chain. */
class SampleRecordsTest {

    private static final double FLOOR = 0.97;
    private static final Path SAMPLES = Path.of("..", "samples");

    private static Services services;
    private static List<Pair> gold;

    /** Both sides of a bead, without white space; empty where there is none. */
    private record Pair(String zh, String en) {}

    @BeforeAll
    static void start() throws IOException {
        services = new Services();
        gold = gold();
    }

    @AfterAll
    static void stop() {
        services.close();
    }

    @ParameterizedTest
    @CsvSource({
        "report.zh.txt, report.en.txt",
        "report.zh.gb18030.txt, report.en.txt",
        "report.zh.docx, report.en.docx",
        "report.zh.pdf, report.en.pdf",
        "report.zh.html, report.en.html",
        "report.zh.docx, report.en.pdf"
    })
    void ofAPair(String zh, String en) throws Exception {
        assertGold(services.records(SAMPLES.resolve(zh), SAMPLES.resolve(en)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"interleaved.txt", "interleaved.pdf", "twocolumn.docx"})
    void ofOneFile(String name) throws Exception {
        assertGold(services.records(SAMPLES.resolve(name)));
    }

    private static void assertGold(List<RecordEnriched> records) {
        List<Pair> pairs = records.stream()
                .map(record -> new Pair(
                        text(record.segment().zh()), text(record.segment().en())))
                .toList();
        double precision = share(pairs, gold);
        double recall = share(
                gold.stream()
                        .filter(pair -> !pair.zh.isEmpty() && !pair.en.isEmpty())
                        .toList(),
                pairs);

        assertThat(2 * precision * recall / (precision + recall))
                .as("strict F1")
                .isGreaterThanOrEqualTo(FLOOR);
    }

    private static double share(List<Pair> some, List<Pair> among) {
        HashSet<Pair> others = new HashSet<>(among);
        return some.stream().filter(others::contains).count() / (double) some.size();
    }

    private static List<Pair> gold() throws IOException {
        List<String> zh = Files.readAllLines(SAMPLES.resolve("gold/zh.sentences"));
        List<String> en = Files.readAllLines(SAMPLES.resolve("gold/en.sentences"));
        List<Pair> pairs = new ArrayList<>();
        for (String line : Files.readAllLines(SAMPLES.resolve("gold/beads.jsonl"))) {
            JsonNode bead = JsonMapper.shared().readTree(line);
            pairs.add(new Pair(joined(zh, bead.get("zh")), joined(en, bead.get("en"))));
        }
        return pairs;
    }

    private static String joined(List<String> sentences, JsonNode numbers) {
        StringBuilder text = new StringBuilder();
        StreamSupport.stream(numbers.spliterator(), false).forEach(n -> text.append(sentences.get(n.asInt())));
        return folded(text.toString());
    }

    private static String text(@Nullable SegmentText side) {
        return side == null ? "" : folded(side.text());
    }

    private static String folded(String text) {
        return text.replaceAll("\\s+", "");
    }
}
