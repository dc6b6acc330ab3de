package org.duizhao.ingest.store;

/**
 * What became of an upload.
 *
 * @param manifest the revision that holds it; its event is still to be published unless it is a duplicate
 * @param duplicate whether the pipeline already knew exactly this
 */
public record Acceptance(Manifest manifest, boolean duplicate) {}
