package org.duizhao.index.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.duizhao.events.Stage;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.status.DocumentView;
import org.duizhao.index.watch.Health;
import org.duizhao.index.watch.Hour;
import org.duizhao.index.watch.Queue;
import org.duizhao.stage.DeadLetter;
import org.junit.jupiter.api.Test;

/** What the page of the pipeline says first. */
class PipelineTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void whereEveryPartAnswersAndNothingFailedAllIsWell() {
        assertThat(pipeline(Health.Status.UP, Duration.ofSeconds(5), 0).verdicts())
                .isEmpty();
    }

    @Test
    void aPartThatIsAwayComesBeforeFailures() {
        assertThat(pipeline(Health.Status.AWAY, Duration.ofSeconds(5), 3).verdicts())
                .containsExactly(
                        new Pipeline.Verdict("kafka", "bad", "parts", "kafka: no answer"),
                        new Pipeline.Verdict("failed", "warn", "failures", null));
    }

    @Test
    void aDocumentThatHasNotMovedForTenMinutesIsNamedStuck() {
        assertThat(pipeline(Health.Status.UP, Duration.ofMinutes(9), 0).stuck()).isEmpty();
        assertThat(pipeline(Health.Status.UP, Duration.ofMinutes(11), 0).verdicts())
                .containsExactly(new Pipeline.Verdict("stuck", "warn", "moving", null));
    }

    @Test
    void theHourAddsUp() {
        Hour hour = new Hour(List.of(new Hour.Minute(NOW, 2, 1), new Hour.Minute(NOW, 4, 0)), 1.0, 2.0);

        assertThat(hour.indexed()).isEqualTo(6);
        assertThat(hour.failed()).isEqualTo(1);
        assertThat(hour.most()).isEqualTo(4);
        assertThat(new Hour(List.of(), null, null).most()).isEqualTo(1);
    }

    @Test
    void aTopicThatIsMissingADeadLetterAndAQueueThatGrowsAreSaidWithTheirCauses() {
        DeadLetter letter = letter(NOW.minus(Duration.ofHours(1)), "NullPointerException: x");
        Queue missing = new Queue("pipeline.status", "g", null, null, null, 0);
        Queue growing = new Queue("documents.aligned", "duizhao-enrich", Stage.ENRICH, 70L, 1L, 50);

        assertThat(pipeline(List.of(missing, growing), letter).verdicts())
                .containsExactly(
                        new Pipeline.Verdict("topic", "bad", "queues", "pipeline.status"),
                        new Pipeline.Verdict("dead", "warn", "queues", "documents.aligned d: NullPointerException: x"),
                        new Pipeline.Verdict(
                                "growing", "warn", "queues", "documents.aligned (duizhao-enrich): 70, +50"));
    }

    @Test
    void anOldDeadLetterIsNoNews() {
        DeadLetter letter = letter(NOW.minus(Duration.ofHours(25)), "x");

        assertThat(pipeline(List.of(), letter).verdicts()).isEmpty();
    }

    private static DeadLetter letter(Instant time, String cause) {
        return new DeadLetter("documents.aligned.dlq-0@1", "documents.aligned", time, "d", "t", cause);
    }

    private static Pipeline pipeline(Health.Status kafka, Duration age, long failed) {
        return pipeline(kafka, age, failed, null, null);
    }

    private static Pipeline pipeline(List<Queue> queues, DeadLetter buried) {
        return pipeline(Health.Status.UP, Duration.ofSeconds(5), 0, queues, buried);
    }

    private static Pipeline pipeline(
            Health.Status kafka, Duration age, long failed, List<Queue> queues, DeadLetter buried) {
        return new Pipeline(
                List.of(new Health("kafka", kafka, kafka == Health.Status.UP ? null : "kafka: no answer")),
                queues,
                buried,
                StateCount.of(Map.of()),
                List.of(uploaded(NOW.minus(age))),
                List.of(),
                failed,
                null,
                NOW);
    }

    private static DocumentView uploaded(Instant at) {
        SourceFile file = new SourceFile(SourceFile.Side.ANY, "a.txt", "text/plain", 1, "ab".repeat(32));
        DocumentUploaded event = new DocumentUploaded("a".repeat(32), 1, "1", at, List.of(file), Hints.NONE, null);
        return DocumentView.of(
                DocumentEntry.unknown("a".repeat(32)).with(event), null, URI.create("http://127.0.0.1:8081"));
    }
}
