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
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.status.DocumentView;
import org.duizhao.index.watch.Health;
import org.duizhao.index.watch.Hour;
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
                        new Pipeline.Verdict("kafka", "bad", "parts"),
                        new Pipeline.Verdict("failed", "warn", "failures"));
    }

    @Test
    void aDocumentThatHasNotMovedForTenMinutesIsNamedStuck() {
        assertThat(pipeline(Health.Status.UP, Duration.ofMinutes(9), 0).stuck()).isEmpty();
        assertThat(pipeline(Health.Status.UP, Duration.ofMinutes(11), 0).verdicts())
                .containsExactly(new Pipeline.Verdict("stuck", "warn", "moving"));
    }

    @Test
    void theHourAddsUp() {
        Hour hour = new Hour(List.of(new Hour.Minute(NOW, 2, 1), new Hour.Minute(NOW, 4, 0)), 1.0, 2.0);

        assertThat(hour.indexed()).isEqualTo(6);
        assertThat(hour.failed()).isEqualTo(1);
        assertThat(hour.most()).isEqualTo(4);
        assertThat(new Hour(List.of(), null, null).most()).isEqualTo(1);
    }

    private static Pipeline pipeline(Health.Status kafka, Duration age, long failed) {
        return new Pipeline(
                List.of(new Health("kafka", kafka, null)),
                null,
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
