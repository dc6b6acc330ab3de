package org.duizhao.ingest.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duizhao.events.Decision;
import org.duizhao.events.DecisionMade;
import org.duizhao.events.IssueAnchor;
import org.jspecify.annotations.Nullable;

/**
 * The decisions of a document as chains, one an issue, and what was said of an issue that somebody has not seen.
 */
final class Conflicts {

    private final Map<String, Said> byId = new HashMap<>();
    private final Map<String, String> next = new HashMap<>();

    /** A decision and the request that it was said in. */
    record Said(DecisionMade request, Decision decision) {}

    Conflicts(List<DecisionMade> log) {
        for (DecisionMade request : log) {
            for (Decision decision : request.decisions()) {
                byId.put(decision.id(), new Said(request, decision));
                if (decision.upon() != null) {
                    next.put(decision.upon(), decision.id());
                }
            }
        }
    }

    boolean knows(String id) {
        return byId.containsKey(id);
    }

    /** The newer decision of the same issue; null if the one that is to be made upon is the last. */
    @Nullable
    Said newer(DecisionRequest.Item item, long seen) {
        String upon = item.upon();
        if (upon != null) {
            return next.containsKey(upon) ? byId.get(last(upon)) : null;
        }
        IssueAnchor anchor = Objects.requireNonNull(item.anchor());
        return byId.values().stream()
                .filter(said -> said.request().number() > seen
                        && !next.containsKey(said.decision().id()))
                .filter(said -> isSame(said.decision().anchor(), anchor))
                .findFirst()
                .orElse(null);
    }

    private String last(String id) {
        Set<String> seen = new HashSet<>();
        String last = id;
        while (next.containsKey(last) && seen.add(last)) {
            last = Objects.requireNonNull(next.get(last));
        }
        return last;
    }

    /** Where a text stands may be told otherwise by another revision; what it is about may not. */
    private static boolean isSame(IssueAnchor one, IssueAnchor other) {
        return one.kind().equals(other.kind())
                && one.items().equals(other.items())
                && Objects.equals(one.zh(), other.zh())
                && Objects.equals(one.en(), other.en())
                && Objects.equals(one.before(), other.before())
                && Objects.equals(one.after(), other.after());
    }
}
