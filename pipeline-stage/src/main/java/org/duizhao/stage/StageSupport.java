package org.duizhao.stage;

import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.duizhao.events.Stage;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.messaging.Message;

/** What every runner of a service shares; a bean, with which a service makes its runner. */
public final class StageSupport {

    private final EventPublisher publisher;
    private final WorkUnderWay work;
    private final DocumentScope scope;
    private final StageProperties properties;
    private final StageMeters meters;
    private final Clock clock;

    StageSupport(
            EventPublisher publisher,
            WorkUnderWay work,
            DocumentScope scope,
            StageProperties properties,
            StageMeters meters,
            Clock clock) {
        this.publisher = publisher;
        this.work = work;
        this.scope = scope;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
    }

    /** A runner of {@code function} for {@code stage}, whose output goes to {@code nextTopic}. */
    public StageRunner runner(Stage stage, String nextTopic, StageFunction function) {
        meters.expect(stage);
        return new StageRunner(stage, nextTopic, function, this);
    }

    /** A runner for a consumer that takes whole polls; {@code name} is of this consumer alone. */
    public BatchRunner batches(String name) {
        return new BatchRunner(name, work);
    }

    /**
     * Hands on the messages of a poll that are no events, as they came.
     *
     * @throws BatchListenerFailedException if something is away: they come again
     */
    public static void lines(Message<List<byte[]>> messages, Consumer<List<byte[]>> work) {
        try {
            work.accept(messages.getPayload());
        } catch (UnavailableException e) {
            throw BatchRunner.failed(0, e);
        }
    }

    EventPublisher publisher() {
        return publisher;
    }

    WorkUnderWay work() {
        return work;
    }

    DocumentScope scope() {
        return scope;
    }

    StageProperties properties() {
        return properties;
    }

    StageMeters meters() {
        return meters;
    }

    Clock clock() {
        return clock;
    }
}
