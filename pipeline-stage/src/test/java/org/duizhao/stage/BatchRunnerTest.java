package org.duizhao.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duizhao.events.EventCodec;
import org.duizhao.events.PipelineEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

class BatchRunnerTest {

    @TempDir
    Path folder;

    private final List<Long> done = new ArrayList<>();

    /** What a process does to its memory when it cannot go on: nothing is caught, nothing is put away. */
    private static final class Death extends Error {
        private static final long serialVersionUID = 1;
    }

    @Test
    void smallMessagesAreDoneTogetherWithTheirTraces() {
        List<String> traces = new ArrayList<>();
        List<Integer> parts = new ArrayList<>();

        runner().accept(messages(200, 0), batch -> {
            parts.add(batch.events().size());
            batch.events().forEach(event -> traces.add(batch.trace(event)));
        });

        assertThat(parts).containsExactly(200);
        assertThat(traces).startsWith("trace-0", "trace-1").endsWith("trace-199");
    }

    @Test
    void aPollOfLargeMessagesIsReadInPartsOfEightMegabytes() {
        List<Integer> parts = new ArrayList<>();

        runner().accept(
                        messages(9, 5_700_000),
                        batch -> parts.add(batch.events().size()));

        assertThat(parts).containsExactly(1, 1, 1, 1, 1, 1, 1, 1, 1);
        parts.clear();
        runner().accept(
                        messages(9, 2_000_000),
                        batch -> parts.add(batch.events().size()));
        assertThat(parts).containsExactly(4, 4, 1);
    }

    @Test
    void aSurpriseCostsTheMessageThatItBelongsTo() {
        BatchListenerFailedException failure = failing(messages(50, 0), refusing(17));

        assertThat(failure.getIndex()).isEqualTo(17);
        assertThat(failure).hasRootCauseMessage("surprise");
        assertThat(done)
                .containsExactlyElementsOf(
                        IntStream.range(0, 17).mapToObj(i -> (long) i).toList());
    }

    @Test
    void aMessageThatIsNoEventCostsItselfAlone() {
        Message<List<byte[]>> messages = messages(5, 0);
        messages.getPayload().set(3, "{".getBytes(StandardCharsets.UTF_8));

        BatchListenerFailedException failure = failing(messages, refusing(-1));

        assertThat(failure.getIndex()).isEqualTo(3);
        assertThat(done).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aRefusalNamesItsMessageInTheWholePoll() {
        BatchListenerFailedException failure = failing(messages(9, 2_000_000), batch -> {
            if (revisions(batch).contains(6L)) {
                throw new BatchFailedException(2, new IllegalStateException("refused"));
            }
        });

        assertThat(failure.getIndex()).isEqualTo(6);
        assertThat(failure).hasMessageStartingWith("refused").hasRootCauseMessage("refused");
    }

    @Test
    void whatIsUnavailableComesAgainFromThePartOnThatNeedsIt() {
        BatchListenerFailedException failure = failing(messages(9, 2_000_000), batch -> {
            if (revisions(batch).contains(5L)) {
                throw new UnavailableException("away");
            }
        });

        assertThat(failure.getIndex()).isEqualTo(4);
        assertThat(failure).hasRootCauseInstanceOf(UnavailableException.class);
    }

    @Test
    void theMessageThatKillsTheServiceIsFoundAndPutAside() {
        for (int life = 0; life < 4; life++) {
            die(messages(20, 0), 13);
        }

        BatchListenerFailedException failure = failing(messages(20, 0), refusing(-1));

        assertThat(failure.getIndex()).isEqualTo(13);
        assertThat(failure)
                .hasRootCauseMessage(
                        "starts of sink-batch-records.enriched-4-13: 3 (expected: at most 2; the service died with this message in its hands)");
        assertThat(done).hasSize(13);
    }

    @Test
    void afterOneDeathMessagesAreStillDoneTogetherButFewerAtATime() {
        die(messages(20, 0), 13);
        List<Integer> parts = new ArrayList<>();
        BatchRunner runner = runner();

        runner.accept(messages(20, 0), batch -> parts.add(batch.events().size()));
        runner.accept(messages(4, 600_000), batch -> parts.add(batch.events().size()));

        assertThat(parts).containsExactly(20, 1, 1, 1, 1);
    }

    @Test
    void aStopThatWasAskedForIsNoDeath() {
        WorkUnderWay work = WorkUnderWay.of(new StartLedger(folder));
        BatchRunner runner = new BatchRunner("sink", work);
        runner.accept(messages(3, 0), batch -> work.stop());
        List<Integer> parts = new ArrayList<>();

        runner().accept(messages(20, 0), batch -> parts.add(batch.events().size()));

        assertThat(parts).containsExactly(20);
    }

    private BatchRunner runner() {
        return new BatchRunner("sink", WorkUnderWay.of(new StartLedger(folder)));
    }

    /** Ends as a process does that is killed: what it noted stays as it is in that moment. */
    private void die(Message<List<byte[]>> messages, long deadly) {
        Map<Path, String> notes = new HashMap<>();
        assertThatThrownBy(() -> runner().accept(messages, batch -> {
                    if (revisions(batch).contains(deadly)) {
                        notes.putAll(notes());
                        throw new Death();
                    }
                }))
                .isInstanceOf(Death.class);
        notes.forEach(BatchRunnerTest::write);
    }

    private Map<Path, String> notes() {
        Map<Path, String> notes = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                notes.put(file, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return notes;
    }

    private static void write(Path note, String text) {
        try {
            Files.writeString(note, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private BatchListenerFailedException failing(Message<List<byte[]>> messages, Consumer<EventBatch> work) {
        return catchThrowableOfType(BatchListenerFailedException.class, () -> runner().accept(messages, work));
    }

    private Consumer<EventBatch> refusing(long revision) {
        return batch -> {
            if (revisions(batch).contains(revision)) {
                throw new IllegalStateException("surprise");
            }
            done.addAll(revisions(batch));
        };
    }

    private static List<Long> revisions(EventBatch batch) {
        return batch.events().stream().map(PipelineEvent::revision).toList();
    }

    /** Failures with a cause of some length, with the revisions 0, 1, 2 … */
    private static Message<List<byte[]>> messages(int count, int length) {
        List<byte[]> values = new ArrayList<>();
        List<Map<String, Object>> headers = new ArrayList<>();
        List<Long> offsets = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            PipelineEvent event = Events.failed(i, length);
            values.add(EventCodec.value(event));
            Map<String, Object> of = new HashMap<>(EventCodec.headers(event, Instant.EPOCH));
            of.put("traceparent", "trace-" + i);
            headers.add(of);
            offsets.add((long) i);
        }
        return MessageBuilder.withPayload(values)
                .setHeader(KafkaHeaders.BATCH_CONVERTED_HEADERS, headers)
                .setHeader(KafkaHeaders.RECEIVED_TOPIC, Collections.nCopies(count, "records.enriched"))
                .setHeader(KafkaHeaders.RECEIVED_PARTITION, Collections.nCopies(count, 4))
                .setHeader(KafkaHeaders.OFFSET, offsets)
                .build();
    }
}
