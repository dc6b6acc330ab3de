package org.duizhao.ingest;

import org.duizhao.ingest.extract.Extractor;
import org.duizhao.ingest.extract.ParserChildren;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether parsing JVMs can be started. They are when there is work, so none alive is no fault. */
final class ParserHealth implements HealthIndicator {

    private final Extractor extractor;

    ParserHealth(Extractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public Health health() {
        ParserChildren children = extractor.children();
        Health.Builder health = children.startFailure() == null
                ? Health.up()
                : Health.down()
                        .withDetail(
                                "cause",
                                "parsing JVM: " + children.startFailure() + " (expected: ready for documents)");
        return health.withDetail("alive", children.alive())
                .withDetail("started", children.started())
                .withDetail("lost", children.lost())
                .build();
    }
}
