package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.jspecify.annotations.Nullable;

/** Makes issues of what the check of a document found. */
final class IssueFinder {

    /** How sure the kinds are: set by judgement, not yet fitted to what editors decide. */
    private static final double FIGURE = 0.9;

    private static final double WHOLE = 0.98;
    private static final double RUN = 0.9;

    private final List<Passage> passages;
    private final List<FigurePair> figures;
    private final List<List<Check>> checks;
    private final List<Issue> issues = new ArrayList<>();

    IssueFinder(List<Passage> passages, List<FigurePair> figures, List<List<Check>> checks) {
        this.passages = passages;
        this.figures = figures;
        this.checks = checks;
    }

    List<Issue> find() {
        checks.forEach(row ->
                row.stream().filter(check -> check.status() == Status.MISMATCH).forEach(this::figure));
        for (int i = 0; i < passages.size(); i++) {
            for (Language language : Language.values()) {
                untranslated(i, language);
            }
        }
        Set<String> left = leftInChinese();
        for (OneSided.Finding finding : new OneSided(passages, figures, checks).find()) {
            String text = passages.get(finding.pair()).text(finding.language());
            if (!left.contains(finding.span().of(text))) {
                oneSided(finding);
            }
        }
        for (Arithmetic.Finding finding : new Arithmetic(passages, figures).find()) {
            arithmetic(finding);
        }
        issues.replaceAll(new Surroundings(passages)::around);
        issues.sort(Comparator.comparingInt(issue -> issue.places().get(0).pair()));
        return issues;
    }

    /** Sentences that stand in the English as they are in the Chinese: not translated, which is told, so neither left out nor added. */
    private Set<String> leftInChinese() {
        Set<String> left = new HashSet<>();
        for (Passage passage : passages) {
            Passage.Side en = passage.en();
            if (en != null && Untranslated.isWhole(en.text(), Language.EN)) {
                en.sentences().forEach(sentence -> left.add(sentence.of(en.text())));
            }
        }
        return left;
    }

    private void figure(Check check) {
        Check.Ref zh = Objects.requireNonNull(check.zh());
        Check.Ref en = Objects.requireNonNull(check.en());
        Figure zhFigure = figures.get(zh.pair()).zh().get(zh.figure());
        Figure enFigure = figures.get(en.pair()).en().get(en.figure());
        Issue.Place zhPlace = new Issue.Place(zh.pair(), Language.ZH, zhFigure.start(), zhFigure.end(), zh.figure());
        Issue.Place enPlace = new Issue.Place(en.pair(), Language.EN, enFigure.start(), enFigure.end(), en.figure());
        Reason reason = Objects.requireNonNull(check.reason());
        Anchor anchor = new Anchor(
                IssueKind.FIGURE,
                List.of(Values.of(zhFigure), Values.of(enFigure)),
                anchorSide(zhPlace),
                anchorSide(enPlace),
                passages.get(zh.pair()).section());
        String why =
                "%s is %s, %s is %s".formatted(text(zhPlace), Values.of(zhFigure), text(enPlace), Values.of(enFigure));
        issues.add(new Issue(IssueKind.FIGURE, reason.code(), why, FIGURE, anchor, List.of(zhPlace, enPlace)));
    }

    private void untranslated(int pair, Language language) {
        Passage.Side side = passages.get(pair).side(language);
        if (side == null) {
            return;
        }
        String other = language == Language.EN ? "Chinese" : "English";
        if (Untranslated.isWhole(side.text(), language)) {
            Span whole = new Span(0, side.text().length());
            String side1 = language == Language.EN ? "English" : "Chinese";
            issue(
                    IssueKind.UNTRANSLATED,
                    "whole",
                    "the " + side1 + " side is in " + other,
                    WHOLE,
                    pair,
                    language,
                    whole);
        } else if (language == Language.EN) {
            for (Span run : Untranslated.runs(side.text())) {
                String why = run.of(side.text()) + " is left in Chinese";
                issue(IssueKind.UNTRANSLATED, "run", why, RUN, pair, language, run);
            }
        }
    }

    private void oneSided(OneSided.Finding finding) {
        boolean zh = finding.language() == Language.ZH;
        String why = zh ? "no English says this" : "no Chinese says this";
        issue(
                zh ? IssueKind.OMISSION : IssueKind.ADDITION,
                finding.reason(),
                why,
                finding.confidence(),
                finding.pair(),
                finding.language(),
                finding.span());
    }

    private void arithmetic(Arithmetic.Finding finding) {
        Issue.Place first = finding.places().get(0);
        Anchor.Side side = anchorSide(first);
        boolean zh = first.language() == Language.ZH;
        Anchor anchor = new Anchor(
                IssueKind.ARITHMETIC,
                finding.items(),
                zh ? side : null,
                zh ? null : side,
                passages.get(first.pair()).section());
        issues.add(new Issue(
                IssueKind.ARITHMETIC, finding.reason(), finding.why(), finding.confidence(), anchor, finding.places()));
    }

    private void issue(
            IssueKind kind, String reason, String why, double confidence, int pair, Language language, Span span) {
        Issue.Place place = new Issue.Place(pair, language, span.start(), span.end(), null);
        Anchor.Side side = anchorSide(place);
        boolean zh = language == Language.ZH;
        Anchor anchor = new Anchor(
                kind,
                List.of(),
                zh ? side : null,
                zh ? null : side,
                passages.get(pair).section());
        issues.add(new Issue(kind, reason, why, confidence, anchor, List.of(place)));
    }

    private Anchor.@Nullable Side anchorSide(Issue.Place place) {
        Passage.Side side = passages.get(place.pair()).side(place.language());
        return side == null
                ? null
                : Anchor.Side.of(side.text(), side.sentence(place.start()), new Span(place.start(), place.end()));
    }

    private String text(Issue.Place place) {
        return passages.get(place.pair()).text(place.language()).substring(place.start(), place.end());
    }
}
