package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duizhao.bitext.entity.pair.LinkedPair;

/**
 * What the comparison of a document's two languages found: its figures, what became of each, and what a person should look
 * at. The one function behind enrich-service and the command.
 *
 * @param figures of each passage
 * @param checks of each passage
 * @param issues in the order of the passages that they belong to
 */
public record DocumentCheck(List<FigurePair> figures, List<List<Check>> checks, List<Issue> issues) {

    public DocumentCheck {
        figures = List.copyOf(figures);
        checks = List.copyOf(checks);
        issues = List.copyOf(issues);
    }

    /** The check of a whole document: neighbours matter, so passages come in the order of the text. */
    public static DocumentCheck of(List<Passage> passages) {
        return of(passages, HouseRules.STANDARD);
    }

    /** @param rules of the house, beyond figures */
    public static DocumentCheck of(List<Passage> passages, HouseRules rules) {
        return of(passages, passages.stream().map(FigurePair::of).toList(), rules);
    }

    /** The check of figures that are found already, in a document whose names nobody has linked. */
    public static DocumentCheck of(List<Passage> passages, List<FigurePair> figures, HouseRules rules) {
        return of(passages, figures, rules, List.of());
    }

    /**
     * @param figures those of each passage, as {@link FigurePair#of(Passage)} finds them
     * @param names those of each passage, linked; empty if nobody has linked them
     */
    public static DocumentCheck of(
            List<Passage> passages, List<FigurePair> figures, HouseRules rules, List<LinkedPair> names) {
        List<List<Check>> checks = FigureChecks.of(figures);
        List<Issue> issues = new ArrayList<>(new IssueFinder(passages, figures, checks).find());
        issues.addAll(new HouseIssues(passages, rules, names).find());
        issues.sort(Comparator.comparingInt(issue -> issue.places().get(0).pair()));
        return new DocumentCheck(figures, checks, issues);
    }
}
