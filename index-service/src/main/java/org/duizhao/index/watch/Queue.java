package org.duizhao.index.watch;

import org.duizhao.events.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What waits in front of a reader.
 *
 * @param stage that reads here; null for the status projection
 * @param waiting messages that are written and not yet worked off
 * @param dead messages in the dead-letter topic
 */
public record Queue(String topic, String group, @Nullable Stage stage, long waiting, long dead) {}
