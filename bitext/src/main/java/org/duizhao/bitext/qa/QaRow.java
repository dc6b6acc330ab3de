package org.duizhao.bitext.qa;

import org.jspecify.annotations.Nullable;

/**
 * One issue as a line of a report.
 *
 * @param where headings, page or number: where to look
 * @param state open where nobody has decided
 */
public record QaRow(
        String document,
        String where,
        String kind,
        String reason,
        String state,
        String why,
        @Nullable String zh,
        @Nullable String en,
        double confidence,
        @Nullable String comment,
        @Nullable String assignee,
        @Nullable String decider,
        @Nullable String decidedAt,
        String id) {}
