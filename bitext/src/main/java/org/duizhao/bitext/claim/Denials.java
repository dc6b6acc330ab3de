package org.duizhao.bitext.claim;

import java.util.List;
import org.duizhao.bitext.claim.ClaimWords.Found;
import org.duizhao.bitext.claim.ClaimWords.Role;
import org.duizhao.bitext.figure.Figure;
import org.jspecify.annotations.Nullable;

/** Tells whether the clause of a figure is denied, and whether its sentence holds anything that might be said by denying. */
final class Denials {

    private static final int RANK_REACH = 28;
    private static final int LONGEST_WORD = 16;
    /** How words begin whose "un" denies nothing. */
    private static final List<String> NO_DENIAL =
            List.of("under", "unit", "uniq", "unif", "univ", "union", "until", "unless", "unto", "unanim");

    private final String text;
    private final boolean zh;
    private final ClaimWords words;

    Denials(String text, boolean zh, ClaimWords words) {
        this.text = text;
        this.zh = zh;
        this.words = words;
    }

    boolean denied(Figure figure) {
        Clause clause = Clause.around(text, figure.start(), figure.end(), zh);
        return holds(clause.start(), figure.start(), Role.HARMLESS, Role.NEGATION)
                || holds(figure.end(), clause.end(), Role.HARMLESS, Role.NEGATION)
                || !zh && contracted(clause);
    }

    /** In the clause, and in those beside it that make no statement of their own. */
    boolean doubtful(Figure figure, @Nullable Figure before, int next) {
        Clause whole = Clause.sentence(text, figure.start(), figure.end());
        Clause own = Clause.around(text, figure.start(), figure.end(), zh);
        int behind = before == null
                ? 0
                : Clause.around(text, before.start(), before.end(), zh).end();
        int ahead = next >= text.length()
                ? next
                : Clause.around(text, next, next, zh).start();
        Clause sentence = new Clause(
                Math.min(own.start(), Math.max(whole.start(), behind)),
                Math.max(own.end(), Math.min(whole.end(), ahead)));
        return holds(sentence.start(), sentence.end(), Role.HARMLESS, Role.NEGATION, Role.NEGATIVE)
                || !zh && (contracted(sentence) || prefixed(sentence));
    }

    /** 倒数第三; third from the bottom. */
    boolean fromBottom(Figure figure) {
        if (!figure.kind().equals("ordinal")) {
            return false;
        }
        Clause clause = Clause.around(text, figure.start(), figure.end(), zh);
        int from = Math.max(clause.start(), figure.start() - (zh ? 4 : RANK_REACH));
        int to = Math.min(clause.end(), figure.end() + (zh ? 0 : RANK_REACH));
        return holds(from, to, Role.BOTTOM);
    }

    private boolean holds(int from, int to, Role... roles) {
        for (int i = from; i < to; i++) {
            Found word = words.at(text, i, roles);
            if (word != null && word.role() != Role.HARMLESS) {
                return true;
            }
            i = word == null ? i : word.end() - 1;
        }
        return false;
    }

    private String word(int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }

    private boolean contracted(Clause clause) {
        for (int i = clause.start(); i < clause.end(); i++) {
            if (text.charAt(i) == 'n' && (text.startsWith("n't", i) || text.startsWith("n’t", i))) {
                return true;
            }
        }
        return false;
    }

    /** Unfinished, non-resident: a denial inside a word. */
    private boolean prefixed(Clause clause) {
        for (int i = clause.start(); i + 4 < clause.end(); i++) {
            boolean begins = i == 0 || !Character.isLetter(text.charAt(i - 1));
            boolean un = text.startsWith("un", i) && NO_DENIAL.stream().noneMatch(word(i)::startsWith);
            if (begins && (un || text.startsWith("non", i) && text.charAt(i + 3) != 'e')) {
                return true;
            }
        }
        return false;
    }
}
