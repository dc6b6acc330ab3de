package org.duizhao.standalone.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.duizhao.events.Topics;
import org.duizhao.standalone.client.Accepted;
import org.duizhao.standalone.client.DocumentStatus;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small texts of one pattern, each of which once ended a service: each costs itself, and nobody else notices. */
@Tag("faults")
class HostileIT {

    private static final List<String> SERVICES =
            List.of("ingest-service", "align-service", "enrich-service", "index-service");
    private static final int ROUNDS_OF_RESTARTS = 5;

    private final TestMachine machine = TestMachine.shared();

    @TempDir
    private Path temp;

    @Test
    void aTextThatEndedAServiceCostsItselfAndTheOthersAreComplete() {
        Map<String, Long> before = pids();
        Batch good = new Batch(machine, temp).upload(4);
        Map<String, Accepted> hostile = new LinkedHashMap<>();
        hostile().forEach((name, text) -> hostile.put(name, machine.upload(file(name, text))));
        good.upload(4);

        SoftAssertions all = new SoftAssertions();
        hostile.forEach((name, accepted) -> {
            DocumentStatus status = machine.awaitEnd(accepted);
            System.out.printf("[hostile] %-12s %s %s%n", name, status.state(), status.failure());
            all.assertThat(status.state()).as(name).isIn("INDEXED", "FAILED");
            if (!status.isIndexed()) {
                all.assertThat(status.failure()).as(name).contains("LIMIT_EXCEEDED", "(expected: ");
            }
        });
        good.assertComplete();
        all.assertThat(pids()).as("processes that died").isEqualTo(before);
        all.assertAll();
    }

    /** A stop that was asked for is no death: the supervisor brings each service back, and nobody is blamed. */
    @Test
    void aRollingRestartInMidStreamFiveTimesOverFailsNobodyAndBuriesNobody() {
        Batch batch = new Batch(machine, temp).upload(4);
        for (int round = 0; round < ROUNDS_OF_RESTARTS; round++) {
            for (String service : SERVICES) {
                long before = machine.machine.child(service).pid();
                machine.machine.child(service).handle().destroy();
                await().atMost(TestMachine.PATIENCE)
                        .until(() -> machine.machine.child(service).pid() != before
                                && machine.machine.child(service).isReady());
                batch.upload(1);
            }
        }

        batch.assertComplete();
        for (Accepted each : batch.accepted()) {
            for (String topic : List.of(
                    Topics.DOCUMENTS_UPLOADED,
                    Topics.DOCUMENTS_EXTRACTED,
                    Topics.DOCUMENTS_ALIGNED,
                    Topics.RECORDS_ENRICHED)) {
                assertThat(machine.stream.messages(Topics.deadLetter(topic), each.id()))
                        .isEmpty();
            }
        }
    }

    private static Map<String, String> hostile() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", "西城区".repeat(33_334) + "1");
        texts.put("name-short", "西城区".repeat(2000) + "1");
        texts.put("paragraphs", "城。\n\n".repeat(1_300_000));
        for (int i = 0; i < 4; i++) {
            texts.put("capitals-" + i, "Aa Bb ".repeat(150_000) + "University " + i + " of the city.");
        }
        texts.put("longest", "第0号城市发展很快，新增绿地0公顷，".repeat(63_000));
        texts.put("too-long", "第0号城市发展很快，新增绿地0公顷，".repeat(220_000));
        texts.put("feet", "5 ft ".repeat(200_000));
        texts.put("percent", "5%至".repeat(300_000));
        texts.put("digits", "1".repeat(1_000_000));
        texts.put("hundred-millions", "亿".repeat(1_000_000));
        texts.put("like-pairs", "全市新增绿地6.5平方公里。\nThe city added 6.5 square kilometres.\n".repeat(15_000));
        texts.put("tabs", "城\t市\n" + "\t".repeat(500_000));
        return texts;
    }

    private Path file(String name, String text) {
        try {
            return Files.write(temp.resolve(name + ".txt"), text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Long> pids() {
        Map<String, Long> pids = new LinkedHashMap<>();
        SERVICES.forEach(
                service -> pids.put(service, machine.machine.child(service).pid()));
        return pids;
    }
}
