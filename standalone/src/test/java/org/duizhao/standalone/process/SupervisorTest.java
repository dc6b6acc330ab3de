package org.duizhao.standalone.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small shell scripts as children. */
class SupervisorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Supervisor.Pace SHORT = new Supervisor.Pace(Duration.ofMillis(10), Duration.ofMillis(200));
    private static final Readiness AT_ONCE = pid -> true;

    @TempDir
    private Path folder;

    private final List<String> progress = Collections.synchronizedList(new ArrayList<>());
    private final List<Supervisor> supervisors = new ArrayList<>();

    @AfterEach
    void stop() {
        supervisors.forEach(Supervisor::close);
    }

    @Test
    void aChildStartsAfterThoseItNeedsAndStopsBeforeThem() throws IOException {
        Path trace = folder.resolve("trace");
        Supervisor supervisor = supervise(
                child("front", recording(trace, "front"), List.of("back"), AT_ONCE),
                child("back", recording(trace, "back"), List.of(), whenIn(trace, "back up")));

        supervisor.start();
        await().atMost(PATIENCE).until(() -> Files.readAllLines(trace).contains("front up"));
        supervisor.close();

        assertThat(Files.readAllLines(trace)).containsExactly("back up", "front up", "front down", "back down");
    }

    @Test
    void aChildThatDiesIsStartedAgainAndItIsSaid() {
        Supervisor supervisor = supervise(child("one", "read line", List.of(), AT_ONCE));
        supervisor.start();
        long before = supervisor.child("one").pid();

        supervisor.child("one").kill();

        await().atMost(PATIENCE).until(() -> supervisor.child("one").pid() != before);
        assertThat(supervisor.child("one").isAlive()).isTrue();
        assertThat(progress).anyMatch(line -> line.contains("ended with code 137; starting it again in 0 s"));
    }

    @Test
    void aChildThatIsHeldStaysDownUntilItIsReleased() {
        Supervisor supervisor = supervise(child("one", "read line", List.of(), AT_ONCE));
        supervisor.start();

        supervisor.hold("one");
        assertThat(supervisor.child("one").isAlive()).isFalse();
        supervisor.release("one");

        assertThat(supervisor.child("one").isAlive()).isTrue();
    }

    @Test
    void aChildThatHasServedIsStartedAgainForEverAndTheOthersNeverNotice() {
        Supervisor supervisor = supervise(
                child("one", "read line", List.of(), AT_ONCE), child("other", "read line", List.of(), AT_ONCE));
        supervisor.start();
        long other = supervisor.child("other").pid();

        for (int death = 0; death < 7; death++) {
            long before = supervisor.child("one").pid();
            supervisor.child("one").kill();
            await().atMost(PATIENCE).until(() -> supervisor.child("one").pid() != before);
        }

        assertThat(supervisor.child("one").isAlive()).isTrue();
        assertThat(supervisor.child("other").pid()).isEqualTo(other);
    }

    @Test
    void aChildMayTakeAsLongAsItTakesAndThatIsSaid() throws IOException {
        Path ready = folder.resolve("ready");
        Supervisor supervisor = supervise(child("slow", "read line", List.of(), pid -> Files.exists(ready)));
        Thread start = new Thread(supervisor::start, "start");
        start.start();

        await().atMost(PATIENCE)
                .until(() -> progress.stream()
                                .filter(line -> line.startsWith("slow           not ready after "))
                                .count()
                        > 2);
        Files.createFile(ready);

        await().atMost(PATIENCE).until(() -> !start.isAlive());
        assertThat(progress).last().asString().startsWith("slow           ready after ");
    }

    @Test
    void aLogThatCannotBeWrittenCostsLinesAndNotTheProcess() throws Exception {
        Path logs = Files.createFile(folder.resolve("logs"));
        Child child = Child.start(child("loud", "seq 30000; touch said; read line", List.of(), AT_ONCE), logs);
        await().atMost(PATIENCE).until(() -> Files.exists(folder.resolve("said")));
        assertThat(child.isAlive()).isTrue();
        RollingLog log = new RollingLog(logs, "loud", 100);
        log.copy(new ByteArrayInputStream(new byte[100_000]));
        Files.delete(logs);
        Files.createDirectory(logs);

        log.copy(new ByteArrayInputStream("again".getBytes(StandardCharsets.UTF_8)));

        assertThat(log.tail(1)).containsExactly("again");
        child.kill();
    }

    @Test
    void aChildThatDiesAgainAndAgainBeforeItHasServedEndsTheWholeWithItsLastWords() {
        Supervisor supervisor = supervise(child("one", "echo the disk is on fire; exit 3", List.of(), pid -> false));

        assertThatThrownBy(supervisor::start)
                .isInstanceOf(StartException.class)
                .hasMessageContaining("one: ended with code 3 again and again")
                .hasMessageContaining("the disk is on fire");
    }

    @Test
    void aProgramThatIsNotThereIsNamed() {
        Supervisor supervisor = supervise(new ChildSpec(
                "one", List.of(folder.resolve("absent").toString()), Map.of(), folder, List.of(), pid -> false));

        assertThatThrownBy(supervisor::start).isInstanceOf(StartException.class).hasMessageContaining("absent");
    }

    @Test
    void theNextRunWaitsForWhatALostRunLeft() throws IOException {
        Child left = Child.start(child("one", "read line", List.of(), AT_ONCE), folder);
        PidFile pids = new PidFile(folder.resolve("pids"));
        pids.write(List.of(left));

        pids.awaitLastRun(line -> {
            progress.add(line);
            left.kill();
        });

        assertThat(progress).containsExactly("waiting for 1 processes of the last run to end ...");
        assertThat(left.handle().isAlive()).isFalse();
    }

    private Supervisor supervise(ChildSpec... specs) {
        List<ChildSpec> ordered = new ArrayList<>(List.of(specs));
        // A supervisor takes them in an order in which each finds those it needs.
        ordered.sort((a, b) -> a.after().size() - b.after().size());
        Supervisor supervisor =
                new Supervisor(ordered, folder, new PidFile(folder.resolve("pids")), progress::add, SHORT);
        supervisors.add(supervisor);
        return supervisor;
    }

    private ChildSpec child(String name, String script, List<String> after, Readiness readiness) {
        return new ChildSpec(name, List.of("sh", "-c", script), Map.of(), folder, after, readiness);
    }

    private static String recording(Path trace, String name) {
        return "trap 'echo %2$s down >>%1$s; exit 0' TERM; echo %2$s up >>%1$s; while :; do sleep 0.05; done"
                .formatted(trace, name);
    }

    private static Readiness whenIn(Path file, String line) {
        return pid -> {
            try {
                return Files.exists(file) && Files.readAllLines(file).contains(line);
            } catch (IOException e) {
                return false;
            }
        };
    }
}
