package org.duizhao.index.export;

import java.util.List;
import java.util.Locale;
import org.duizhao.events.IssueState;
import org.duizhao.index.entry.IssueEntry;
import org.duizhao.index.entry.RecordEntry;
import org.duizhao.index.question.BadQueryException;
import org.jspecify.annotations.Nullable;

/** Which pairs go into a memory. */
public enum Units {
    ALL,
    /** Those of which nothing is open or to be fixed. */
    CLEAN,
    /** Those that a person has approved or put together. */
    APPROVED;

    /** Below this an issue is a hint. */
    private static final double SURE = 0.5;

    /** @throws BadQueryException if there are none of that name */
    public static Units of(@Nullable String word) {
        if (word == null || word.isBlank()) {
            return ALL;
        }
        for (Units units : values()) {
            if (units.name().toLowerCase(Locale.ROOT).equals(word)) {
                return units;
            }
        }
        throw new BadQueryException("units: " + word + " (expected: all, clean or approved)");
    }

    boolean has(RecordEntry entry, RecordWriter.Issues issues) {
        return switch (this) {
            case ALL -> true;
            case CLEAN -> issues.of(entry).stream().noneMatch(Units::isLeft);
            case APPROVED -> entry.confidence() >= 1;
        };
    }

    static boolean isLeft(IssueEntry issue) {
        return issue.confidence() >= SURE
                && List.of(IssueState.OPEN.code(), IssueState.TO_FIX.code())
                        .contains(issue.held().state());
    }
}
