package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duizhao.bitext.entity.pair.LinkedPair;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.duizhao.bitext.text.Work;

/** What a house looks for beyond figures: terms, names, one translation for one sentence, form, pairs that may be none. */
final class HouseIssues {

    private static final double SURE = 0.8;
    private static final double LIKELY = 0.6;

    /** Of one kind in one passage: what is wrong throughout is seen by then. */
    private static final int MOST = 20;

    private final List<Passage> passages;
    private final HouseRules rules;
    private final List<LinkedPair> names;
    private final IssueMaker maker;
    private final List<Issue> issues = new ArrayList<>();

    HouseIssues(List<Passage> passages, HouseRules rules, List<LinkedPair> names) {
        this.names = names;
        this.passages = passages;
        this.rules = rules;
        this.maker = new IssueMaker(passages);
    }

    List<Issue> find() {
        doubtful();
        issues.addAll(new TermIssues(passages, rules.terms()).find());
        if (rules.wants(IssueKind.TERM, RivalTerms.REASON)) {
            issues.addAll(new RivalTerms(passages).find());
        }
        issues.addAll(new Inconsistencies(passages).find());
        issues.addAll(NameIssues.of(passages, names));
        forms();
        spellings();
        currencies();
        Surroundings surroundings = new Surroundings(passages);
        Map<String, Integer> told = new HashMap<>();
        return issues.stream()
                .filter(issue -> rules.wants(issue.kind(), issue.reason()))
                .filter(issue ->
                        told.merge(issue.places().get(0).pair() + issue.kind().code(), 1, Integer::sum) <= MOST)
                .map(surroundings::around)
                .toList();
    }

    private void doubtful() {
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            if (passage.isPair() && passage.confidence() < rules.doubtful()) {
                List<Issue.Place> places = new ArrayList<>();
                for (Language language : Language.values()) {
                    places.add(Objects.requireNonNull(maker.whole(i, language)));
                }
                String why = "the two may not belong together: %.2f (expected: at least %.2f)"
                        .formatted(passage.confidence(), rules.doubtful());
                issues.add(maker.issue(
                        IssueKind.DOUBTFUL_PAIR, "confidence", why, 1 - passage.confidence(), List.of(), places));
            }
        }
    }

    private void forms() {
        for (int i = 0; i < passages.size(); i++) {
            Work.listen();
            for (Language language : Language.values()) {
                Passage.Side side = passages.get(i).side(language);
                if (side != null) {
                    forms(i, language, side.text());
                }
            }
        }
        for (Language language : Language.values()) {
            new Brackets(passages, language)
                    .find()
                    .forEach(place -> form("brackets", place, text(place) + " has no other half", SURE));
        }
    }

    private void forms(int pair, Language language, String text) {
        new Forms(
                        text,
                        language,
                        (reason, span) -> form(
                                reason,
                                IssueMaker.place(pair, language, span),
                                span.of(text) + (reason.equals("doubled") ? " is there twice" : " is " + reason),
                                LIKELY))
                .find();
        for (Span span : Forms.words(text, rules.forbidden())) {
            form("forbidden", IssueMaker.place(pair, language, span), span.of(text) + " is not to be used", SURE);
        }
    }

    private void spellings() {
        for (Spellings.Found found : new Spellings().find(passages)) {
            form(
                    "spelling",
                    found.place(),
                    found.word() + " is spelled otherwise than most of the document (" + found.other() + ")",
                    LIKELY);
        }
    }

    private void currencies() {
        Currencies.Found found = new Currencies().find(passages, rules.currency());
        found.places()
                .forEach(place ->
                        form("currency", place, text(place) + " (expected: " + found.usual() + " throughout)", LIKELY));
    }

    private void form(String reason, Issue.Place place, String why, double confidence) {
        issues.add(maker.issue(
                IssueKind.FORM, reason, why, confidence, List.of(reason, Folding.fold(text(place))), List.of(place)));
    }

    private String text(Issue.Place place) {
        Passage.Side side = passages.get(place.pair()).side(place.language());
        return side == null ? "" : side.text().substring(place.start(), place.end());
    }
}
