package org.duizhao.stage;

import java.time.Clock;
import org.duizhao.events.Stage;

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
