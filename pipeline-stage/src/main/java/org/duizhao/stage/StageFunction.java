package org.duizhao.stage;

import org.duizhao.events.PipelineEvent;

/**
 * The work of a stage: one event in, its outcome out. The same event gives the same outcome for one engine version.
 *
 * <p>An {@link UnavailableException} makes the message wait and come again; any other exception is a bug: the document is
 * FAILED and the message goes to the dead-letter topic.
 */
@FunctionalInterface
public interface StageFunction {

    StageOutcome apply(PipelineEvent event);
}
