package org.duizhao.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Processes on one store, killed without warning. */
class ContentStoreCrashTest {

    private static final int ROUNDS = 6;
    private static final int ANSWERS = 40;

    @TempDir
    Path folder;

    @Test
    @Timeout(180)
    void whatWasAnsweredSurvivesKillsAndNothingIsLeftHalfDone() throws Exception {
        Path root = folder.resolve("store");
        Map<String, Long> answered = new HashMap<>();
        for (int round = 0; round < ROUNDS; round++) {
            List<Process> victims = List.of(start(root, 2L * round), start(root, 2L * round + 1));
            try {
                for (Process victim : victims) {
                    read(victim, answered);
                }
            } finally {
                for (Process victim : victims) {
                    victim.destroyForcibly(); // SIGKILL
                    assertThat(victim.waitFor(30, TimeUnit.SECONDS)).isTrue();
                }
            }
            ContentStore store = ContentStore.open(root, Clock.systemUTC());
            for (Map.Entry<String, Long> answer : answered.entrySet()) {
                assertThat(store.latest(answer.getKey()).orElseThrow().revision())
                        .isGreaterThanOrEqualTo(answer.getValue());
            }
        }
        ContentStore store = ContentStore.open(root, Clock.systemUTC());
        Stores.settle(store);
        Stores.assertConsistent(store, root);
    }

    private static void read(Process victim, Map<String, Long> answered) throws Exception {
        BufferedReader lines = victim.inputReader(StandardCharsets.UTF_8);
        for (int i = 0; i < ANSWERS; i++) {
            String line = lines.readLine();
            assertThat(line).as("a victim's answer").isNotNull();
            String[] words = line.split(" ");
            answered.merge(words[0], Long.valueOf(words[1]), Math::max);
        }
    }

    private Process start(Path root, long seed) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                StoreVictim.class.getName(),
                root.toString(),
                Long.toString(seed)));
        return new ProcessBuilder(command)
                .redirectError(Files.createTempFile(folder, "victim", ".err").toFile())
                .start();
    }
}
