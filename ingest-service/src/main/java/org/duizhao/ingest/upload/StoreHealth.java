package org.duizhao.ingest.upload;

import java.io.IOException;
import org.duizhao.ingest.store.ContentStore;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the content store can be written to and has room. */
final class StoreHealth implements HealthIndicator {

    private final ContentStore store;
    private final StoreProperties properties;

    StoreHealth(ContentStore store, StoreProperties properties) {
        this.store = store;
        this.properties = properties;
    }

    @Override
    public Health health() {
        try {
            store.check();
            long free = store.freeBytes();
            boolean room = free >= properties.minFree().toBytes();
            return (room ? Health.up() : Health.down())
                    .withDetail("folder", properties.folder().toAbsolutePath().toString())
                    .withDetail("freeBytes", free)
                    .withDetail("minFreeBytes", properties.minFree().toBytes())
                    .withDetail("unpublished", store.countUnpublished())
                    .build();
        } catch (IOException e) {
            return Health.down()
                    .withDetail("cause", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
