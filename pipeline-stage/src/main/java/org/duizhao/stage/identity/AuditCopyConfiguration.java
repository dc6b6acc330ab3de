package org.duizhao.stage.identity;

import java.time.Duration;
import org.duizhao.events.Topics;
import org.duizhao.stage.EventPublisher;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.TaskScheduler;

/** Where something is noted, it goes to Kafka as well. */
@AutoConfiguration(after = IdentityConfiguration.class, afterName = "org.duizhao.stage.StageConfiguration")
class AuditCopyConfiguration {

    private static final Duration EVERY = Duration.ofSeconds(1);

    /** The lines of a file keep their order: they share a key. */
    @Bean
    @Lazy(false)
    AuditCopying auditCopying(IdentityConfiguration.Notes notes, EventPublisher publisher, TaskScheduler scheduler) {
        AuditTrail trail = notes.trail();
        if (trail != null) {
            String key = String.valueOf(trail.file().getFileName());
            AuditCopy copy = new AuditCopy(trail, lines -> publisher.publish(Topics.PIPELINE_AUDIT, key, lines));
            scheduler.scheduleWithFixedDelay(copy, EVERY);
        }
        return new AuditCopying(trail != null);
    }

    /** Whether there is a copy. */
    record AuditCopying(boolean on) {}
}
