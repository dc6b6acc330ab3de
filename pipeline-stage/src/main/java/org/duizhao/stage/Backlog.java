package org.duizhao.stage;

import org.jspecify.annotations.Nullable;

/**
 * Messages of a topic that a consumer group has yet to do.
 *
 * @param group null for all messages that the topic holds
 */
public record Backlog(@Nullable String group, String topic) {}
