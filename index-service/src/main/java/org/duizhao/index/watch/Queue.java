package org.duizhao.index.watch;

import org.duizhao.events.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What waits in front of a reader.
 *
 * @param stage that reads here; null for those that keep the state of documents
 * @param waiting messages that are written and not yet worked off; null while the topic is missing
 * @param dead messages in the dead-letter topic; null while that is missing
 * @param growth messages that more are waiting than some minutes ago, if they have only become more since; else 0
 */
public record Queue(
        String topic,
        String group,
        @Nullable Stage stage,
        @Nullable Long waiting,
        @Nullable Long dead,
        long growth) {

    public boolean isMissing() {
        return waiting == null;
    }
}
