package org.duizhao.events;

import java.time.Instant;

/** A document was withdrawn; forwarded by every stage, in key order, and obeyed by whoever keeps derived data. */
public record DocumentDeleted(String documentId, long revision, String engine, Instant deletedAt)
        implements PipelineEvent {}
