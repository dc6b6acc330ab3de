package org.duizhao.events;

/**
 * Everything that travels through the pipeline. All events of one document share the document id as their key, so that
 * they stay in order on one partition.
 */
public sealed interface PipelineEvent
        permits DocumentUploaded,
                DocumentDeleted,
                DocumentExtracted,
                DocumentAligned,
                RecordEnriched,
                DocumentEnriched,
                DecisionMade,
                StageCompleted,
                StageFailed {

    /** Lower-case hex, 32 digits: the first 128 bits of the SHA-256 of the uploaded bytes. */
    String documentId();

    /** The run of the document that this event belongs to; a higher one replaces all lower ones. */
    long revision();

    /** The version of the engine that made the event; a revision made by more than one is not deterministic. */
    String engine();
}
