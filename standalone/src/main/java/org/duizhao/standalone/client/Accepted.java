package org.duizhao.standalone.client;

/** A revision that ingest-service will bring through the pipeline. */
public record Accepted(String id, long revision, boolean duplicate) {}
