package org.duizhao.index.sink;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Stage;
import org.duizhao.stage.StageMeters;
import org.springframework.stereotype.Component;

/** Counts and times the ends of revisions. */
@Component
final class IndexMeters {

    private final StageMeters stages;
    private final Timer uploadToSearchable;
    private final Counter recordsIndexed;

    IndexMeters(StageMeters stages, MeterRegistry meters) {
        this.stages = stages;
        stages.expect(Stage.INDEX);
        this.uploadToSearchable = Timer.builder("duizhao.upload.to.searchable")
                .description("From the claim of a revision until its records are found")
                .serviceLevelObjectives(StageMeters.buckets())
                .register(meters);
        this.recordsIndexed = Counter.builder("duizhao.records.indexed")
                .description("Records of completed revisions")
                .register(meters);
    }

    void completed(long records, Duration took, Duration sinceUpload) {
        stages.completed(Stage.INDEX, took);
        uploadToSearchable.record(sinceUpload);
        recordsIndexed.increment(records);
    }

    void failed(Duration took) {
        stages.failed(Stage.INDEX, FailureKind.BUG, took);
    }
}
