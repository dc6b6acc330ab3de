package org.duizhao.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import org.duizhao.events.SourceFile;
import org.duizhao.ingest.extract.child.MisbehavingWorker;
import org.duizhao.ingest.extract.wire.Request;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** A child that is ended is never used again, also while its process is still being taken down, and says why it was ended. */
class ChildTest {

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        clock.shutdownNow();
    }

    @ParameterizedTest
    @CsvSource({
        "hang, 2, time: over 2 s (expected: ",
        "stack, 60, parser: java.lang.StackOverflowError (expected: ",
        "flood, 60, output: over 1048576 bytes (expected: ",
        "exit, 60, parser: exit 7 (expected: "
    })
    void anEndedChildSaysWhyAndIsNotUsable(String behaviour, int seconds, String cause) throws Exception {
        Duration time = Duration.ofSeconds(seconds);
        try (Child child = start()) {
            ChildResult result = child.run(request(behaviour), new ArrayList<>(), limit(time, DataSize.ofGigabytes(4)));
            assertThat(child.isUsable()).isFalse();
            assertThat(result)
                    .isInstanceOfSatisfying(
                            ChildResult.Crashed.class,
                            crashed -> assertThat(crashed.cause()).startsWith(cause));
        }
    }

    @Test
    void aChildThatHoldsMoreMemoryThanAllowedIsEndedAndSaysSo() throws Exception {
        assumeTrue(
                Files.exists(Path.of("/proc/self/statm")), "/proc: absent (expected: a system that tells of memory)");
        Child.Limit limit = limit(Duration.ofSeconds(60), DataSize.ofMegabytes(1));
        try (Child child = start()) {
            assertThat(child.run(request("hang"), new ArrayList<>(), limit))
                    .isInstanceOfSatisfying(
                            ChildResult.Crashed.class,
                            crashed -> assertThat(crashed.cause())
                                    .matches("memory: \\d+ MB \\(expected: at most duizhao.extract.ocr.memory\\)"));
            assertThat(child.isUsable()).isFalse();
        }
    }

    /** Reading from a process is not ended by an interrupt: the child must be. */
    @Test
    void interruptingItsCallerEndsAChildThatHangs() throws Exception {
        Duration forever = Duration.ofHours(1);
        try (Child child = start()) {
            FutureTask<ChildResult> run = new FutureTask<>(
                    () -> child.run(request("hang"), new ArrayList<>(), limit(forever, DataSize.ofGigabytes(4))));
            Thread caller = new Thread(run, "caller");
            caller.start();
            caller.interrupt();

            assertThat(run.get()).isInstanceOf(ChildResult.Crashed.class);
            assertThat(child.isUsable()).isFalse();
        }
    }

    private static Child.Limit limit(Duration time, DataSize memory) {
        return new Child.Limit(time, time, 1 << 20, 100_000, memory);
    }

    private Child start() throws IOException {
        ChildCommand command = new ChildCommand(MisbehavingWorker.class, DataSize.ofMegabytes(64), List::of);
        Path work = Files.createDirectory(folder.resolve("work"));
        return Child.start(command, work, clock, Duration.ofSeconds(60));
    }

    private Request request(String behaviour) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), behaviour);
        Source source = new Source(new SourceFile(SourceFile.Side.ANY, "a.txt", "text/plain", 1, "0".repeat(64)), file);
        return Requests.of(ExtractionProperties.defaults(), source, "text/plain", null, new Document.Size(0, 0));
    }
}
