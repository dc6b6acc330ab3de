package org.duizhao.standalone.client;

import org.jspecify.annotations.Nullable;

/**
 * What became of a document that was sent, alone or in an archive.
 *
 * @param label the name or names of its files
 * @param accepted null if it was refused
 * @param detail why; null otherwise
 */
public record Answered(
        String label, @Nullable Accepted accepted, @Nullable String detail) {}
