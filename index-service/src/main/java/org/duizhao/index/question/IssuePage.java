package org.duizhao.index.question;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page of issues.
 *
 * @param total of the question
 * @param states how many there are in each state, whichever state is asked for
 * @param kinds how many there are of each kind, whichever kind is asked for
 * @param next cursor of the page after; null if there is none
 */
public record IssuePage(
        long total,
        Map<String, Long> states,
        Map<String, Long> kinds,
        List<IssueView> items,
        @Nullable String next) {}
