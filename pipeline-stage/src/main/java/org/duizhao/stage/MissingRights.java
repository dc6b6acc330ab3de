package org.duizhao.stage;

import java.util.List;
import org.duizhao.events.Right;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the brokers do not allow this service of what it needs: asked of them, because a consumer or producer says nothing of a
 * right until it is in want of it. Brokers that ask nobody for leave allow everything.
 */
final class MissingRights implements Runnable {

    private static final Logger log = LoggerFactory.getLogger(MissingRights.class);

    private final Brokers brokers;
    private final List<Right> needed;
    private volatile List<Right> missing = List.of();

    MissingRights(Brokers brokers, List<Right> needed) {
        this.brokers = brokers;
        this.needed = needed;
    }

    /** As it was some seconds ago. */
    List<Right> now() {
        return missing;
    }

    /** Looks again; says what has changed. While the brokers do not answer, nothing has. */
    @Override
    public void run() {
        try {
            List<Right> before = missing;
            missing = brokers.missing(needed);
            missing.stream()
                    .filter(right -> !before.contains(right))
                    .forEach(right -> log.error(
                            "kafka: {} is not allowed (expected: an access control list with it; docs/security.md)",
                            right));
            before.stream()
                    .filter(right -> !missing.contains(right))
                    .forEach(right -> log.info("kafka: {} is allowed", right));
        } catch (UnavailableException e) {
            log.debug("rights not looked at: {}", e.getMessage());
        }
    }
}
