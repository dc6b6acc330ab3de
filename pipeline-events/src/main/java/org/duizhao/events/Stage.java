package org.duizhao.events;

/** The steps that report to {@code pipeline.status}. */
public enum Stage {
    EXTRACT,
    ALIGN,
    ENRICH,
    INDEX
}
