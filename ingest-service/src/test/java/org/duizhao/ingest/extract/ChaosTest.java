package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.duizhao.events.FailureKind;
import org.duizhao.ingest.extract.child.MisbehavingWorker;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/**
 * Two hundred files, of which known numbers break their parser in known ways, four at a time: every outcome is counted, every
 * good file is complete, and the service is afterwards what it was before.
 */
@Tag("faults")
class ChaosTest {

    private static final int FILES = 200;
    private static final int RECOVERING = 6;
    private static final int AT_ONCE = 4;
    private static final long SEED = 20_260_102;

    /** How many files do what, and how the cause of their failure begins. */
    private static final Map<String, Integer> BAD = new TreeMap<>(
            Map.of("exit", 14, "memory", 10, "hang", 4, "stack", 10, "flood", 8, "chatter", 5, "litter", 5));

    private static final Map<String, String> CAUSES = Map.of(
            "exit", "parser: exit 7 ",
            "memory", "parser: exit 3 ",
            "hang", "time: over 10 s ",
            "stack", "parser: java.lang.StackOverflowError ",
            "flood", "output: over ",
            "chatter", "parser: exit 9 ",
            "litter", "parser: exit 10 ");

    @TempDir
    Path folder;

    private record File(String behaviour, Path path) {}

    @Test
    void everyFileThatBreaksItsParserFailsAloneAndTheServiceStaysAsItWas() throws Exception {
        List<File> files = files();
        Path work = folder.resolve("work");
        Path bystander = Files.writeString(folder.resolve("bystander.txt"), "untouched");
        Map<String, Integer> outcomes = new TreeMap<>();
        try (Extraction extraction = new Extraction(folder, new Extractor(properties(work), MisbehavingWorker.class))) {
            // What the first files load and start is no leak.
            runAll(extraction, files.subList(0, 12));
            deleteMarks();
            long heap = usedHeap();
            long handles = openHandles();
            List<ExtractionResult> results = runAll(extraction, files);
            for (int i = 0; i < files.size(); i++) {
                outcomes.merge(outcome(files.get(i), results.get(i)), 1, Integer::sum);
            }
            assertThat(usedHeap() - heap).as("bytes of heap").isLessThan(16 << 20);
            assertThat(openHandles() - handles).as("open files").isLessThanOrEqualTo(4);
            assertThat(extraction.childPids()).hasSizeLessThanOrEqualTo(2);
        }
        Map<String, Integer> expected = new TreeMap<>(BAD);
        expected.put(
                "good",
                FILES
                        - RECOVERING
                        - BAD.values().stream().mapToInt(Integer::intValue).sum());
        expected.put("recovering", RECOVERING);
        assertThat(outcomes).isEqualTo(expected);
        try (Stream<Path> left = Files.list(work)) {
            assertThat(left).as("left in the work folder").isEmpty();
        }
        assertThat(bystander).hasContent("untouched");
        try (Stream<Path> all = Files.list(folder)) {
            assertThat(all).containsExactlyInAnyOrder(work, bystander, folder.resolve("in"), folder.resolve("marks"));
        }
    }

    private static String outcome(File file, ExtractionResult result) {
        if (result instanceof ExtractionResult.Refused refused) {
            assertThat(refused.kind()).isEqualTo(FailureKind.PARSER_FAILED);
            assertThat(refused.cause()).startsWith(CAUSES.getOrDefault(file.behaviour, "no failure"));
            return file.behaviour;
        }
        assertThat(CAUSES).doesNotContainKey(file.behaviour);
        assertThat(Extraction.blocks(result).stream().map(block -> block.text()))
                .containsExactlyElementsOf(lines(file));
        return file.behaviour;
    }

    private static List<String> lines(File file) {
        try {
            return Files.readAllLines(file.path);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private List<File> files() throws IOException {
        List<String> behaviours = new ArrayList<>();
        BAD.forEach((behaviour, count) -> behaviours.addAll(Collections.nCopies(count, behaviour)));
        behaviours.addAll(Collections.nCopies(RECOVERING, "recovering"));
        behaviours.addAll(Collections.nCopies(FILES - behaviours.size(), "good"));
        Collections.shuffle(behaviours, new Random(SEED));
        Path in = Files.createDirectories(folder.resolve("in"));
        Path marks = Files.createDirectories(folder.resolve("marks"));
        List<File> files = new ArrayList<>();
        for (int i = 0; i < behaviours.size(); i++) {
            String behaviour = behaviours.get(i);
            String good = "报告" + i + "的第一段。\nand its second paragraph, number " + i + "\n第三段。\n";
            String text = behaviour.equals("good") ? good : behaviour;
            text = behaviour.equals("recovering") ? "once " + marks.resolve("m" + i) + "\n" + good : text;
            files.add(new File(behaviour, Files.writeString(in.resolve(i + ".txt"), text)));
        }
        return files;
    }

    private void deleteMarks() throws IOException {
        try (Stream<Path> marks = Files.list(folder.resolve("marks"))) {
            for (Path mark : marks.toList()) {
                Files.delete(mark);
            }
        }
    }

    private static List<ExtractionResult> runAll(Extraction extraction, List<File> files) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Callable<ExtractionResult>> calls = new ArrayList<>();
            for (File file : files) {
                calls.add(() -> extraction.of(file.path.getFileName().toString(), file.path));
            }
            List<ExtractionResult> results = new ArrayList<>();
            for (Future<ExtractionResult> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long openHandles() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : 0;
    }

    private static ExtractionProperties properties(Path work) {
        ExtractionProperties defaults = ExtractionProperties.defaults();
        return new ExtractionProperties(
                new ExtractionProperties.Children(2, 50, DataSize.ofMegabytes(64), Duration.ofSeconds(60)),
                Extraction.limits(10_000, Duration.ofSeconds(10)),
                defaults.ocr(),
                work);
    }
}
