package org.duizhao.index.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duizhao.events.IssueAnchor;

/**
 * Finds the issues that decisions belong to, one to one: by what they are about, and where several are about the same by what
 * stands around them. Where that does not tell them apart, a decision stays without an issue rather than going to a wrong one.
 */
final class Carrying {

    /** From here on two anchors between the same neighbours are taken for one. */
    static final double LEAST = 0.8;

    private static final double NEAR = 0.85;

    /** More than there is: what stands between others in the same words is another thing. */
    private static final double STRANGE = 1.01;

    /** Two that come closer than this to each other are not told apart by how alike they are. */
    private static final double CLEAR = 0.06;

    /** Beyond that many comparisons what is only like something is not looked for. */
    private static final long MOST_PAIRS = 1_000_000;

    private final Map<String, Found> found = new LinkedHashMap<>();
    private final Set<String> taken = new HashSet<>();

    /**
     * A decision or an issue.
     *
     * @param id of the decision, or of the issue
     * @param name what the issue was called when it was decided, with its revision; of an issue its own
     */
    record Place(String id, String name, IssueAnchor anchor) {}

    /**
     * @param carried whether it is only like what was decided
     */
    record Found(String decision, boolean carried) {}

    private record Candidate(Place decision, Place issue, double likeness, int surroundings) {}

    private Carrying() {}

    /** @return by issue */
    static Map<String, Found> of(Collection<Place> decisions, Collection<Place> issues) {
        Carrying carrying = new Carrying();
        List<Place> open = carrying.byName(decisions, issues);
        open = carrying.alike(open, issues);
        carrying.similar(open, issues);
        return carrying.found;
    }

    /** In the revision that was decided, an issue is called as it was. */
    private List<Place> byName(Collection<Place> decisions, Collection<Place> issues) {
        Map<String, Place> names = new HashMap<>();
        issues.forEach(issue -> names.put(issue.name(), issue));
        List<Place> open = new ArrayList<>();
        for (Place decision : decisions) {
            Place issue = names.get(decision.name());
            if (issue != null && issue.anchor().isAlike(decision.anchor()) && taken.add(issue.id())) {
                found.put(issue.id(), new Found(decision.id(), false));
            } else {
                open.add(decision);
            }
        }
        return open;
    }

    /** About the same in the same sentence. */
    private List<Place> alike(List<Place> decisions, Collection<Place> issues) {
        Map<IssueAnchor, List<Place>> byAnchor = new HashMap<>();
        for (Place issue : issues) {
            if (!taken.contains(issue.id())) {
                byAnchor.computeIfAbsent(bare(issue.anchor()), key -> new ArrayList<>())
                        .add(issue);
            }
        }
        Map<IssueAnchor, List<Place>> groups = new LinkedHashMap<>();
        decisions.forEach(decision -> groups.computeIfAbsent(bare(decision.anchor()), key -> new ArrayList<>())
                .add(decision));
        List<Place> open = new ArrayList<>();
        groups.forEach((anchor, group) -> open.addAll(group(group, byAnchor.getOrDefault(anchor, List.of()))));
        return open;
    }

    /** The surroundings tell; as many of one as of the other that even they do not tell apart keep their order. */
    private List<Place> group(List<Place> decisions, List<Place> issues) {
        List<Place> open = pair(decisions, issues, Carrying::surroundings);
        List<Place> left =
                issues.stream().filter(issue -> !taken.contains(issue.id())).toList();
        return choose(candidates(open, left), open, false);
    }

    private List<Place> pair(List<Place> decisions, List<Place> issues, Function<Place, List<String>> key) {
        Map<List<String>, List<Place>> left =
                issues.stream().filter(issue -> !taken.contains(issue.id())).collect(Collectors.groupingBy(key));
        Map<List<String>, List<Place>> asked =
                decisions.stream().collect(Collectors.groupingBy(key, LinkedHashMap::new, Collectors.toList()));
        List<Place> open = new ArrayList<>();
        asked.forEach((around, some) -> {
            List<Place> there = left.getOrDefault(around, List.of());
            if (there.size() == some.size()) {
                for (int i = 0; i < there.size(); i++) {
                    take(some.get(i), there.get(i), false);
                }
            } else {
                open.addAll(some);
            }
        });
        return open;
    }

    private static List<String> surroundings(Place place) {
        List<String> around = new ArrayList<>(place.anchor().section());
        around.add(String.valueOf(place.anchor().before()));
        around.add(String.valueOf(place.anchor().after()));
        return around;
    }

    private void similar(List<Place> decisions, Collection<Place> issues) {
        List<Place> left =
                issues.stream().filter(issue -> !taken.contains(issue.id())).toList();
        choose(candidates(decisions, left), decisions, true);
    }

    /** The fewer neighbours two have in common, the more alike they must be: much of a report is said in the same words. */
    private static boolean isOne(double likeness, int neighbours) {
        return likeness
                >= switch (neighbours) {
                    case 0 -> STRANGE;
                    case 1 -> NEAR;
                    default -> LEAST;
                };
    }

    private static List<Candidate> candidates(List<Place> decisions, List<Place> issues) {
        if ((long) decisions.size() * issues.size() > MOST_PAIRS) {
            return List.of();
        }
        List<Likeness> likenesses =
                issues.stream().map(issue -> new Likeness(issue.anchor())).toList();
        List<Candidate> candidates = new ArrayList<>();
        for (Place decision : decisions) {
            Likeness of = new Likeness(decision.anchor());
            for (int i = 0; i < issues.size(); i++) {
                Likeness issue = likenesses.get(i);
                double likeness = of.to(issue);
                if (isOne(likeness, of.neighbours(issue))) {
                    candidates.add(new Candidate(decision, issues.get(i), likeness, of.surroundings(issue)));
                }
            }
        }
        return candidates;
    }

    /** Those that are clearly the best of both; then again, since some rivals are gone. */
    private List<Place> choose(List<Candidate> candidates, List<Place> decisions, boolean carried) {
        Set<Place> open = new LinkedHashSet<>(decisions);
        List<Candidate> left = new ArrayList<>(candidates);
        boolean moved = true;
        while (moved) {
            Map<String, List<Candidate>> byDecision = left.stream()
                    .collect(Collectors.groupingBy(one -> one.decision().id()));
            Map<String, List<Candidate>> byIssue = left.stream()
                    .collect(Collectors.groupingBy(one -> one.issue().id()));
            List<Candidate> best = left.stream()
                    .filter(one -> isClear(
                                    one, byDecision.getOrDefault(one.decision().id(), List.of()))
                            && isClear(one, byIssue.getOrDefault(one.issue().id(), List.of())))
                    .toList();
            for (Candidate one : best) {
                take(one.decision(), one.issue(), carried);
                open.remove(one.decision());
            }
            moved = left.removeIf(one -> taken.contains(one.issue().id()) || !open.contains(one.decision()));
        }
        return List.copyOf(open);
    }

    private static boolean isClear(Candidate one, List<Candidate> all) {
        return all.stream()
                .allMatch(other -> other == one
                        || other.likeness() + CLEAR <= one.likeness()
                        || other.surroundings() < one.surroundings());
    }

    private void take(Place decision, Place issue, boolean carried) {
        taken.add(issue.id());
        found.put(issue.id(), new Found(decision.id(), carried));
    }

    private static IssueAnchor bare(IssueAnchor anchor) {
        return new IssueAnchor(anchor.kind(), anchor.items(), anchor.zh(), anchor.en(), List.of());
    }
}
