package org.duizhao.index.query;

import java.util.List;
import java.util.Objects;
import org.duizhao.events.IssueState;
import org.duizhao.index.question.BadQueryException;
import org.duizhao.index.question.IssueQuery;
import org.jspecify.annotations.Nullable;

/** The query parameters of a search for issues, as they came. */
public record IssueParameters(
        @Nullable List<String> document,
        @Nullable List<String> kind,
        @Nullable List<String> state,
        @Nullable String assignee,
        @Nullable String series,
        @Nullable Integer year,
        @Nullable String q,
        @Nullable String sort) {

    /**
     * The question.
     *
     * @throws BadQueryException if a parameter is out of range
     */
    public IssueQuery query() {
        List<String> states = Limits.texts("state", state);
        for (String name : states) {
            if (Objects.isNull(IssueState.of(name))) {
                throw new BadQueryException("state: not one (expected: " + IssueState.codes() + ")");
            }
        }
        return new IssueQuery(
                Limits.documents(document),
                Limits.texts("kind", kind),
                states,
                Limits.text("assignee", assignee),
                Limits.text("series", series),
                year,
                Limits.text("q", q),
                IssueQuery.Sort.of(sort));
    }
}
