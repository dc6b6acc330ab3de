package org.duizhao.stage;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Stage;
import org.jspecify.annotations.Nullable;

/** Counts and times what the stages of this service do, the same in every service. */
public final class StageMeters {

    /** From a page of text to a scanned book. */
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(10),
        Duration.ofMinutes(30),
        Duration.ofHours(1),
        Duration.ofHours(4)
    };

    /** Kinds in which a document can fail; UNAVAILABLE is waited for. */
    private static final Set<FailureKind> FAILURES = EnumSet.complementOf(EnumSet.of(FailureKind.UNAVAILABLE));

    private final MeterRegistry meters;

    public StageMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** The buckets in which durations of documents are counted. */
    public static Duration[] buckets() {
        return BUCKETS.clone();
    }

    /** Makes the meters of a stage, all at 0, so that the first failure shows as a rise. */
    public void expect(Stage stage) {
        documents(stage, "completed", "none");
        duration(stage, "completed");
        duration(stage, "failed");
        FAILURES.forEach(kind -> documents(stage, "failed", kind.name()));
    }

    /** Makes the meter of dead letters from a topic, at 0. */
    void expectDeadLetters(String topic) {
        deadLetters(topic);
    }

    public void completed(Stage stage, Duration took) {
        documents(stage, "completed", "none").increment();
        duration(stage, "completed").record(took);
    }

    /** A failure; without a duration where nobody knows when the work began. */
    public void failed(Stage stage, FailureKind kind, @Nullable Duration took) {
        documents(stage, "failed", kind.name()).increment();
        if (took != null) {
            duration(stage, "failed").record(took);
        }
    }

    void deadLetter(String topic) {
        deadLetters(topic).increment();
    }

    private Counter documents(Stage stage, String outcome, String kind) {
        return Counter.builder("duizhao.documents")
                .description("Documents that a stage has ended; failed ones by kind of failure")
                .tag("stage", word(stage))
                .tag("outcome", outcome)
                .tag("kind", kind)
                .register(meters);
    }

    private Timer duration(Stage stage, String outcome) {
        return Timer.builder("duizhao.stage.duration")
                .description("Time that a stage takes for one document")
                .tag("stage", word(stage))
                .tag("outcome", outcome)
                .serviceLevelObjectives(BUCKETS)
                .register(meters);
    }

    private Counter deadLetters(String topic) {
        return Counter.builder("duizhao.dead.letters")
                .description("Messages that went to the dead-letter topic of their topic")
                .tag("topic", topic)
                .register(meters);
    }

    private static String word(Stage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
