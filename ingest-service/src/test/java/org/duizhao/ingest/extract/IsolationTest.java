package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.duizhao.ingest.extract.child.MisbehavingWorker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IsolationTest {

    private static final Map<String, String> CAUSES = Map.of(
            "exit", "parser: exit 7 (expected: ",
            "memory", "parser: exit 3 (expected: ",
            "hang", "time: over 3 s (expected: at most duizhao.extract.limits.time)",
            "stack", "parser: java.lang.StackOverflowError (expected: ",
            "flood", "output: over ");

    @TempDir
    Path folder;

    @Test
    void aDocumentThatBreaksItsParserFailsAloneAndNothingIsLeft() throws Exception {
        Path work = folder.resolve("work");
        List<Long> pids;
        try (Extractor extractor = new Extractor(properties(work), MisbehavingWorker.class)) {
            for (String behaviour : List.of("exit", "memory", "hang", "stack", "flood")) {
                assertThat(extract(extractor, behaviour))
                        .as(behaviour)
                        .isInstanceOfSatisfying(ExtractionResult.Refused.class, refused -> {
                            assertThat(refused.kind()).isEqualTo(FailureKind.PARSER_FAILED);
                            assertThat(refused.cause()).startsWith(CAUSES.get(behaviour));
                        });
                assertThat(extract(extractor, "good text")).isInstanceOf(ExtractionResult.Extracted.class);
            }
            pids = extractor.childPids();
            assertThat(pids).hasSize(1);
        }
        assertThat(pids)
                .noneMatch(
                        pid -> ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
        try (Stream<Path> left = Files.list(work)) {
            assertThat(left).isEmpty();
        }
    }

    private ExtractionResult extract(Extractor extractor, String text) throws Exception {
        Path file = Files.writeString(folder.resolve("source.txt"), text);
        SourceFile source = new SourceFile(SourceFile.Side.ANY, "../../\u202Etxt.exe", "", 0, "0".repeat(64));
        return extractor.extract(List.of(new Source(source, file)), Hints.NONE);
    }

    private static ExtractionProperties properties(Path work) {
        ExtractionProperties defaults = ExtractionProperties.defaults();
        return new ExtractionProperties(
                defaults.children(), Extraction.limits(10_000, Duration.ofSeconds(3)), defaults.ocr(), work);
    }
}
