package org.duizhao.index.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.duizhao.index.elastic.ClusterFigures;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/** Documents on their way, and the room that Elasticsearch has: asked now and then, NaN while it is away. */
@Component
final class StatusMeters implements Runnable {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final ClusterFigures cluster;
    private final Clock clock;
    private volatile ClusterFigures.@Nullable Unfinished unfinished;
    private volatile ClusterFigures.@Nullable Disk disk;

    StatusMeters(ClusterFigures cluster, Clock clock, MeterRegistry meters, TaskScheduler scheduler) {
        this.cluster = cluster;
        this.clock = clock;
        Gauge.builder("duizhao.documents.unfinished", this, StatusMeters::documents)
                .description("Documents whose latest revision is neither INDEXED nor FAILED")
                .register(meters);
        Gauge.builder("duizhao.documents.unfinished.age", this, StatusMeters::age)
                .description("Time since the oldest unfinished revision was claimed; 0 without one")
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("duizhao.elasticsearch.disk.free", this, StatusMeters::free)
                .description("Room on the fullest data node of Elasticsearch")
                .baseUnit("bytes")
                .register(meters);
        Gauge.builder("duizhao.elasticsearch.disk.total", this, StatusMeters::total)
                .description("Size of the fullest data node of Elasticsearch")
                .baseUnit("bytes")
                .register(meters);
        scheduler.scheduleWithFixedDelay(this, EVERY);
    }

    @Override
    public void run() {
        try {
            unfinished = cluster.unfinished();
            disk = cluster.disk();
        } catch (UnavailableException e) {
            unfinished = null;
            disk = null;
        }
    }

    private double documents() {
        ClusterFigures.Unfinished now = unfinished;
        return now == null ? Double.NaN : now.documents();
    }

    private double age() {
        ClusterFigures.Unfinished now = unfinished;
        if (now == null) {
            return Double.NaN;
        }
        return now.oldest() == null
                ? 0
                : Duration.between(now.oldest(), clock.instant()).toMillis() / 1000.0;
    }

    private double free() {
        ClusterFigures.Disk now = disk;
        return now == null ? Double.NaN : now.free();
    }

    private double total() {
        ClusterFigures.Disk now = disk;
        return now == null ? Double.NaN : now.total();
    }
}
