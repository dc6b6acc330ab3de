package org.duizhao.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The decisions of a document, each made upon another one or the first of its issue. */
public final class DecisionChains {

    private final Map<String, Said> said = new LinkedHashMap<>();
    private final Map<String, String> next = new HashMap<>();

    /** A decision and the request that it came with. */
    public record Said(DecisionMade request, Decision decision) {}

    /** @param log in the order of their numbers */
    public DecisionChains(Collection<DecisionMade> log) {
        for (DecisionMade request : log) {
            for (Decision decision : request.decisions()) {
                said.put(decision.id(), new Said(request, decision));
                if (decision.upon() != null) {
                    next.put(decision.upon(), decision.id());
                }
            }
        }
    }

    /** The decision of that id; null if there is none. */
    public @Nullable Said get(String id) {
        return said.get(id);
    }

    /** Whether no other one was made upon it. */
    public boolean isLast(Said decision) {
        return !next.containsKey(decision.decision().id());
    }

    /** Those that hold: the last of each issue. */
    public List<Said> last() {
        return said.values().stream().filter(this::isLast).toList();
    }

    /** The one that holds for the issue of a decision. */
    public @Nullable Said lastAfter(String id) {
        Set<String> passed = new HashSet<>();
        String last = id;
        while (next.containsKey(last) && passed.add(last)) {
            last = Objects.requireNonNull(next.get(last));
        }
        return said.get(last);
    }
}
