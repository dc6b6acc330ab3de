package org.duizhao.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.duizhao.ingest.IngestService;
import org.duizhao.ingest.extract.ExtractionResult;
import org.duizhao.ingest.extract.Extractor;
import org.duizhao.ingest.extract.Source;
import org.duizhao.stage.EventPublisher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Damaged files of every format, sent and read: each has an answer and an outcome, and the service stays as it was. */
@SpringBootTest(
        classes = IngestService.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.kafka.bootstrap-servers=127.0.0.1:1",
            "spring.kafka.admin.operation-timeout=1s",
            "spring.kafka.admin.close-timeout=1s",
            "logging.level.root=error",
            "spring.cloud.function.definition=",
            "spring.cloud.stream.function.autodetect=false",
            "logging.level.org.apache.kafka=off",
            "logging.level.org.springframework.kafka=off",
            "duizhao.upload.sweep-every=1h",
            "duizhao.extract.limits.time=20s",
            "duizhao.extract.ocr.time-per-page=20s"
        })
class FuzzedFilesTest {

    private static final Path RESOURCES = Path.of("src", "test", "resources");
    private static final String PAGED = ".*\\.(?:pdf|ofd|png|jpg|zip)";
    private static final int CAMPAIGN = 500;

    @TempDir
    static Path folder;

    @LocalServerPort
    int port;

    @MockitoBean
    EventPublisher publisher;

    @Autowired
    Extractor extractor;

    private final Map<String, Integer> outcomes = new TreeMap<>();
    /** What broke a parser, and how. */
    private final List<String> broken = new ArrayList<>();

    private Api api;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry properties) {
        properties.add("duizhao.store.folder", () -> folder.resolve("store"));
        properties.add("duizhao.stage.starts-folder", () -> folder.resolve("starts"));
    }

    @BeforeEach
    void connect() {
        api = new Api(port);
    }

    @Test
    void oneDamagedFileOfEachFormatHasAnOutcome() throws Exception {
        Map<String, Path> kinds = new TreeMap<>();
        seeds(false).forEach(seed -> kinds.putIfAbsent(suffix(seed), seed));
        run(List.copyOf(kinds.values()), kinds.size(), 7);

        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(kinds.size());
        assertThat(outcomes.keySet()).noneMatch(outcome -> outcome.endsWith("PARSER_FAILED"));
    }

    @Test
    @Tag("campaign")
    void fiveHundredDamagedOfficeWebTextAndMailFilesHaveOutcomes() throws Exception {
        run(seeds(false), CAMPAIGN, 20_261_201);
        report("fuzz-office.txt");
    }

    @Test
    @Tag("campaign")
    void fiveHundredDamagedPdfOfdImageAndZipFilesHaveOutcomes() throws Exception {
        run(seeds(true), CAMPAIGN, 20_261_202);
        report("fuzz-pages.txt");
    }

    private void report(String name) throws IOException {
        List<String> lines = new ArrayList<>();
        outcomes.forEach((outcome, count) -> lines.add(outcome + ": " + count));
        lines.addAll(broken);
        Files.write(Path.of("target", name), lines);
        assertThat(extractor.children().alive()).isLessThanOrEqualTo(3);
    }

    /** @param paged whether those with pages, and archives */
    private static List<Path> seeds(boolean paged) throws IOException {
        List<Path> seeds = new ArrayList<>();
        for (String part : new String[] {"forms", "cases", "pages", "ofd", "scans"}) {
            try (Stream<Path> files = Files.list(RESOURCES.resolve(part))) {
                files.filter(file -> !file.toString().endsWith(".expected"))
                        .filter(file -> file.toString().matches(PAGED) == paged)
                        // A scan takes as long as fifty other files; one stands for all.
                        .filter(file -> !part.equals("scans") || file.toString().contains("english"))
                        .sorted()
                        .forEach(seeds::add);
            }
        }
        seeds.addAll(paged ? FuzzSeeds.paged(folder) : FuzzSeeds.office(folder));
        return seeds;
    }

    private static String suffix(Path file) {
        return file.toString().replaceFirst(".*\\.", "");
    }

    private void run(List<Path> seeds, int count, long seed) throws Exception {
        Mutations mutations = new Mutations(seed);
        for (int i = 0; i < count; i++) {
            Path file = seeds.get(i % seeds.size());
            byte[] mutant = mutations.of(Files.readAllBytes(file));
            outcomes.merge(suffix(file) + " " + outcome(file, mutant), 1, Integer::sum);
        }
    }

    private String outcome(Path seed, byte[] mutant) throws Exception {
        if (mutant.length == 0) {
            return "empty";
        }
        HttpResponse<byte[]> answer =
                api.upload(Api.form().file("file", seed.getFileName().toString(), mutant));
        assertThat(answer.statusCode())
                .as("%s: %s", seed, new String(answer.body(), StandardCharsets.UTF_8))
                .isIn(202, 400, 413, 415);
        if (answer.statusCode() != 202) {
            return String.valueOf(answer.statusCode());
        }
        JsonNode body = JsonMapper.shared().readTree(answer.body());
        return body.has("documents") ? "opened" : read(seed, mutant);
    }

    private String read(Path seed, byte[] mutant) throws Exception {
        Path file = Files.write(Files.createTempFile(folder, "mutant", ""), mutant);
        SourceFile source =
                new SourceFile(SourceFile.Side.ANY, seed.getFileName().toString(), "", mutant.length, "0".repeat(64));
        ExtractionResult result = extractor.extract(List.of(new Source(source, file)), Hints.NONE);
        Files.delete(file);
        if (!(result instanceof ExtractionResult.Refused refused)) {
            return "read";
        }
        if (refused.kind() == FailureKind.PARSER_FAILED) {
            Path kept = Files.createDirectories(Path.of("target", "fuzz"))
                    .resolve(broken.size() + "-" + seed.getFileName());
            broken.add(Files.write(kept, mutant) + ": " + refused.cause());
        }
        return refused.kind().name();
    }
}
