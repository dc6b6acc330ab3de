package org.duizhao.ingest.extract.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Lines that touch one another. */
final class RuleClusters {

    private static final double SLACK = 2.5;
    /** A page with more lines is a drawing. */
    private static final int MOST = 3000;

    private RuleClusters() {}

    static List<List<Rule>> of(List<Rule> rules) {
        List<List<Rule>> clusters = new ArrayList<>();
        if (rules.size() > MOST) {
            return clusters;
        }
        List<Rule> left = new ArrayList<>(rules);
        while (!left.isEmpty()) {
            clusters.add(grow(left));
        }
        return clusters;
    }

    private static List<Rule> grow(List<Rule> left) {
        List<Rule> cluster = new ArrayList<>();
        Deque<Rule> open = new ArrayDeque<>();
        open.push(left.remove(left.size() - 1));
        while (!open.isEmpty()) {
            Rule rule = open.pop();
            cluster.add(rule);
            left.removeIf(other -> rule.touches(other, SLACK) && open.add(other));
        }
        return cluster;
    }
}
