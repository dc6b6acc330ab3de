package org.duizhao.ingest.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.duizhao.events.DecisionChains;
import org.duizhao.events.DecisionMade;
import org.duizhao.events.IssueAnchor;
import org.jspecify.annotations.Nullable;

/** What was said of issues that the sender of a request has not seen. */
final class Conflicts {

    private final DecisionChains chains;

    Conflicts(List<DecisionMade> log) {
        this.chains = new DecisionChains(log);
    }

    /** The newer decisions of the issues of a request. */
    List<DecisionChains.Said> newer(DecisionRequest request) {
        long seen = Objects.requireNonNullElse(request.seen(), 0L);
        List<DecisionChains.Said> newer = new ArrayList<>();
        for (DecisionRequest.Item item : DecisionRules.items(request)) {
            String upon = item.upon();
            DecisionChains.Said said = upon == null ? first(Objects.requireNonNull(item.anchor()), seen) : after(upon);
            if (said != null) {
                newer.add(said);
            }
        }
        return newer;
    }

    private DecisionChains.@Nullable Said after(String upon) {
        DecisionChains.Said before = chains.get(upon);
        if (before == null) {
            throw DecisionRules.refused("upon: " + upon + " (expected: a decision of this document)");
        }
        return chains.isLast(before) ? null : chains.lastAfter(upon);
    }

    private DecisionChains.@Nullable Said first(IssueAnchor anchor, long seen) {
        return chains.last().stream()
                .filter(said -> said.request().number() > seen)
                .filter(said -> isSame(said.decision().anchor(), anchor))
                .findFirst()
                .orElse(null);
    }

    /** Another revision may have other headings above a text; what it is about is the same. */
    private static boolean isSame(IssueAnchor one, IssueAnchor other) {
        return one.isAlike(other)
                && Objects.equals(one.before(), other.before())
                && Objects.equals(one.after(), other.after());
    }
}
