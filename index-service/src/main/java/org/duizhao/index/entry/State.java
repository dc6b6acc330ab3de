package org.duizhao.index.entry;

/** How far the latest revision of a document has come. */
public enum State {
    ACCEPTED,
    EXTRACTED,
    ALIGNED,
    ENRICHED,
    INDEXED,
    FAILED,
    DELETED
}
