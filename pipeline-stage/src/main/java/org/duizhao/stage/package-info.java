/**
 * How a service takes part in the pipeline: {@link org.duizhao.stage.StageRunner} turns messages into the work of a
 * {@link org.duizhao.stage.StageFunction}, {@link org.duizhao.stage.EventPublisher} is the only way to send, and the
 * configuration here gives every service the same topics, failure handling, guard and health.
 */
@NullMarked
package org.duizhao.stage;

import org.jspecify.annotations.NullMarked;
