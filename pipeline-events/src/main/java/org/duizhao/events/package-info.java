/**
 * The wire contract of the pipeline: what travels on which topic, under which CloudEvents headers, as which JSON.
 *
 * <p>{@link org.duizhao.events.PipelineEvent} is the sealed root of all messages, {@link org.duizhao.events.EventCodec}
 * the only class that turns them into bytes and back, {@link org.duizhao.events.Topics} the list of topics.
 */
@NullMarked
package org.duizhao.events;

import org.jspecify.annotations.NullMarked;
