package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.duizhao.bitext.glossary.Glossary;
import org.duizhao.bitext.glossary.GlossaryTerm;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Work;

/** Pairs whose English does not call a thing as the termbase does, or calls another thing so. */
final class TermIssues {

    private static final double MISSING = 0.8;
    private static final double FOREIGN = 0.5;

    private final List<Passage> passages;
    private final Glossary terms;
    private final IssueMaker maker;
    private final List<Issue> issues = new ArrayList<>();

    TermIssues(List<Passage> passages, Glossary terms) {
        this.passages = passages;
        this.terms = terms;
        this.maker = new IssueMaker(passages);
    }

    List<Issue> find() {
        for (int i = 0; i < passages.size() && !terms.isEmpty(); i++) {
            Work.listen();
            if (passages.get(i).isPair()) {
                pair(i);
            }
        }
        return issues;
    }

    private void pair(int pair) {
        String zh = passages.get(pair).text(Language.ZH);
        String en = passages.get(pair).text(Language.EN);
        Set<String> told = new LinkedHashSet<>();
        for (Glossary.Found found : terms.zh(zh)) {
            List<String> names = found.terms().stream()
                    .flatMap(term -> term.en().stream())
                    .distinct()
                    .toList();
            String name = zh.substring(found.span().start(), found.span().end());
            if (!Glossary.says(en, names) && told.add(name)) {
                missing(pair, found, name, names);
            }
        }
        for (Glossary.Found found : terms.en(en)) {
            reverse(pair, found, zh, told);
        }
    }

    private void missing(int pair, Glossary.Found found, String name, List<String> names) {
        issues.add(maker.issue(
                IssueKind.TERM,
                "termbase",
                name + " is “" + String.join("” or “", names) + "” in the termbase",
                MISSING,
                List.of(Folding.fold(name), names.get(0).toLowerCase(Locale.ROOT)),
                List.of(
                        IssueMaker.place(pair, Language.ZH, found.span()),
                        Objects.requireNonNull(maker.whole(pair, Language.EN)))));
    }

    /** A word alone may mean many things; several words that are a term should stand for it. */
    private void reverse(int pair, Glossary.Found found, String zh, Set<String> told) {
        String name = passages.get(pair)
                .text(Language.EN)
                .substring(found.span().start(), found.span().end());
        String folded = Folding.fold(zh);
        boolean there = found.terms().stream()
                .flatMap(term -> term.zh().stream())
                .anyMatch(one -> folded.contains(Folding.fold(one)));
        if (!there && name.contains(" ") && told.add(name)) {
            GlossaryTerm term = found.terms().get(0);
            issues.add(maker.issue(
                    IssueKind.TERM,
                    "reverse",
                    "“" + name + "” is " + String.join(" or ", term.zh()) + " in the termbase",
                    FOREIGN,
                    List.of(Folding.fold(term.zh().get(0)), name.toLowerCase(Locale.ROOT)),
                    List.of(
                            Objects.requireNonNull(maker.whole(pair, Language.ZH)),
                            IssueMaker.place(pair, Language.EN, found.span()))));
        }
    }
}
