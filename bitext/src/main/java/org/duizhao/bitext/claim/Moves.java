package org.duizhao.bitext.claim;

import java.util.regex.Pattern;
import org.duizhao.bitext.claim.ClaimWords.Found;
import org.duizhao.bitext.claim.ClaimWords.Role;
import org.duizhao.bitext.figure.Figure;
import org.jspecify.annotations.Nullable;

/** Finds the word that says how a figure moved, and which end of a move it is. */
final class Moves {

    /** Of the words of change that stand before a figure, and of what only looks like them. */
    static final Role[] BEFORE = {
        Role.NOTHING,
        Role.INCREASE,
        Role.DECREASE,
        Role.RISE,
        Role.FALL,
        Role.BETTER,
        Role.WORSE,
        Role.CLOSE_INCREASE,
        Role.CLOSE_DECREASE
    };

    private static final Pattern ZH_JOINT = Pattern.compile("[、,]?[和及与]?");
    private static final Pattern EN_JOINT = Pattern.compile(",? (?:and |or )?");
    /** What may stand between a word that must be close and its number. */
    private static final Pattern ZH_CLOSE = Pattern.compile("[了至到为约近逾超达出过又]{0,3}");

    private static final Pattern EN_CLOSE = Pattern.compile(
            " (?:by |to |from |some |about |nearly |almost |another |a |an |over |more than |roughly )*");
    /** Behind these the words speak of something else. */
    private static final Pattern EN_PASSED = Pattern.compile(".* (?:of|in|and|on|for|to|by|from|with|at|as|than|over)");

    private static final int REACH = 60;

    private final String text;
    private final boolean zh;
    private final ClaimWords words;

    Moves(String text, boolean zh, ClaimWords words) {
        this.text = text;
        this.zh = zh;
        this.words = words;
    }

    static boolean joins(String gap) {
        return ZH_JOINT.matcher(gap).matches() || EN_JOINT.matcher(gap).matches();
    }

    /** The nearest word before the figure in its clause, else one right behind it; null for none. */
    @Nullable
    Found governing(Figure figure, int floor, int ceiling) {
        Found behind = zh
                ? null
                : behind(
                        figure,
                        ceiling,
                        Role.NOTHING,
                        Role.AFTER_INCREASE,
                        Role.AFTER_DECREASE,
                        Role.BETTER,
                        Role.WORSE);
        Found within = zh ? null : within(figure);
        if (within != null
                || behind != null
                        && (behind.rule().equals("en-more") || behind.rule().equals("en-less"))) {
            return within != null ? within : behind;
        }
        Clause clause = Clause.around(text, figure.start(), figure.end(), zh);
        int from = Math.max(Math.max(floor, clause.start()), figure.start() - REACH);
        Found nearest = before(from, figure.start());
        if (nearest != null) {
            return nearest;
        }
        return zh ? behindZh(figure, ceiling) : behind;
    }

    /** The last word of change between the two places; null for none. */
    @Nullable
    Found before(int from, int to) {
        Found nearest = null;
        for (int i = from; i < to; i++) {
            Found word = words.at(text, i, BEFORE);
            if (word == null || word.end() > to) {
                continue;
            }
            boolean close = word.role() == Role.CLOSE_INCREASE || word.role() == Role.CLOSE_DECREASE;
            boolean counts = word.role() != Role.NOTHING && (!close || isClose(word.end(), to)) && !hyphenated(word);
            nearest = counts ? word : nearest;
            i = close && !counts ? i : word.end() - 1;
        }
        return nearest;
    }

    /** A high-rise; slow-moving. */
    private boolean hyphenated(Found word) {
        return !zh
                && (word.start() > 0 && text.charAt(word.start() - 1) == '-'
                        || word.end() < text.length() && text.charAt(word.end()) == '-');
    }

    private boolean isClose(int from, int to) {
        return (zh ? ZH_CLOSE : EN_CLOSE).matcher(text).region(from, to).matches();
    }

    /** Four more days: between the number and its unit. */
    private @Nullable Found within(Figure figure) {
        for (int i = figure.start() + 1; i < figure.end(); i++) {
            Found word = text.charAt(i - 1) == ' ' ? words.at(text, i, Role.AFTER_INCREASE, Role.AFTER_DECREASE) : null;
            if (word != null && word.end() < figure.end() && !text.startsWith(" than", word.end())) {
                return word;
            }
        }
        return null;
    }

    /** 5 percent higher; a 12 percent year-on-year increase. */
    private @Nullable Found behind(Figure figure, int ceiling, Role... roles) {
        int at = figure.end();
        for (int passed = 0;
                passed < 4 && at < ceiling && (text.charAt(at) == ' ' || text.charAt(at) == '-');
                passed++) {
            Found word = at + 1 < ceiling ? words.at(text, at + 1, roles) : null;
            if (word != null) {
                return word.role() == Role.NOTHING ? null : word;
            }
            at++;
            while (at < ceiling && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '-')) {
                at++;
            }
            if (EN_PASSED.matcher(text).region(figure.end(), at).matches()) {
                return null;
            }
        }
        return null;
    }

    /** 5.2%的增速; 3%的降幅. */
    private @Nullable Found behindZh(Figure figure, int ceiling) {
        int at = figure.end();
        if (at >= text.length() || text.charAt(at) != '的') {
            return null;
        }
        int last = Math.min(ceiling, at + 6);
        for (int i = at + 1; i < last && text.charAt(i) != ','; i++) {
            Found word = words.at(
                    text, i, Role.NOTHING, Role.INCREASE, Role.DECREASE, Role.RISE, Role.FALL, Role.BETTER, Role.WORSE);
            if (word != null) {
                return word.role() == Role.NOTHING ? null : word;
            }
        }
        return null;
    }

    /** Whether less of what the word governs is more: 降幅收窄, the decline narrowed. */
    boolean isLoss(Found word) {
        Clause clause = Clause.around(text, word.start(), word.end(), zh);
        int to = zh ? word.start() : Math.min(clause.end(), word.end() + 40);
        for (int i = Math.max(clause.start(), word.start() - REACH); i < to; i++) {
            Found loss = words.at(text, i, Role.LOSS);
            boolean same = loss != null && loss.start() < word.end() && word.start() < loss.end();
            if (loss != null && !same) {
                return true;
            }
        }
        return false;
    }
}
