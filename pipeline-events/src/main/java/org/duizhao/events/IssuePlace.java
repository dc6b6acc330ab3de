package org.duizhao.events;

import org.jspecify.annotations.Nullable;

/**
 * A place that an issue points at.
 *
 * @param recordId the record that it lies in; null for a place that is in no record
 * @param file index into the document's files; null where the record tells
 * @param page from 1; null where there is none or the record tells
 * @param language {@code zh} or {@code en}; null where neither is meant
 * @param start UTF-16 index into that side's text; null without a record
 * @param end exclusive
 * @param text what stands there, or the name of what was not read
 * @param figure id of the figure that stands there; null if it is about none
 */
public record IssuePlace(
        @Nullable String recordId,
        @Nullable Integer file,
        @Nullable Integer page,
        @Nullable String language,
        @Nullable Integer start,
        @Nullable Integer end,
        String text,
        @Nullable String figure) {}
