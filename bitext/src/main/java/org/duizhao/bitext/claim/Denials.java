package org.duizhao.bitext.claim;

import org.duizhao.bitext.claim.ClaimWords.Role;
import org.duizhao.bitext.figure.Figure;
import org.jspecify.annotations.Nullable;

/** Tells whether the clause of a figure is denied, and what else its text denies. */
final class Denials {

    private static final int RANK_REACH = 28;

    private final String text;
    private final boolean zh;
    private final ToldClauses clauses;
    private final boolean one;
    private final int denied;
    private final int doubted;

    Denials(String text, boolean zh, ClaimWords words) {
        this.text = text;
        this.zh = zh;
        clauses = new ToldClauses(text, zh, words);
        one = clauses.isOneSentence();
        denied = clauses.denied();
        doubted = clauses.doubted();
    }

    Denial of(Figure figure, @Nullable Figure before, int next) {
        ToldClauses.Told own = clauses.at(figure.start());
        boolean plain = own.denied()
                && (clauses.isDenied(own.start(), figure.start()) || clauses.isDenied(figure.end(), own.end()));
        return new Denial(
                plain,
                isDoubtful(figure, before, next),
                own.doubted() || !one,
                doubted,
                one ? denied - (own.denied() ? 1 : 0) : 0);
    }

    /** In the clause, and in those beside it that make no statement of their own. */
    private boolean isDoubtful(Figure figure, @Nullable Figure before, int next) {
        if (doubted == 0) {
            return false;
        }
        Clause whole = Clause.sentence(text, figure.start(), figure.end());
        Clause own = Clause.around(text, figure.start(), figure.end(), zh);
        int behind = before == null
                ? 0
                : Clause.around(text, before.start(), before.end(), zh).end();
        int ahead = next >= text.length()
                ? next
                : Clause.around(text, next, next, zh).start();
        int from = Math.min(own.start(), Math.max(whole.start(), behind));
        return clauses.isDoubted(from, Math.max(own.end(), Math.min(whole.end(), ahead)));
    }

    /** 倒数第三; third from the bottom. */
    boolean fromBottom(Figure figure) {
        if (!figure.kind().equals("ordinal")) {
            return false;
        }
        Clause clause = Clause.around(text, figure.start(), figure.end(), zh);
        int from = Math.max(clause.start(), figure.start() - (zh ? 4 : RANK_REACH));
        int to = Math.min(clause.end(), figure.end() + (zh ? 0 : RANK_REACH));
        return clauses.holds(from, to, Role.BOTTOM);
    }
}
