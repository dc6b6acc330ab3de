package org.duizhao.bitext.claim;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.claim.ClaimWords.Found;
import org.duizhao.bitext.figure.Figure;
import org.jspecify.annotations.Nullable;

/** Tells which end of a move a figure is: from 38 to 41; 41, up from 38; 31.5 hours instead of 38. */
final class MoveEnds {

    private static final Pattern ZH_FROM = Pattern.compile(
            "[从由自](?:[^,;。到至]{0,12}(?:年|月|末|初|底|的|时))?(?:每[^,;。到至\\d]{1,4})?(?:原来|最初|当初|此前|不到|不足|约|近|超过|超|第)*");
    private static final Pattern ZH_TO = Pattern.compile(".*[到至为达](?:每[^,;。\\d]{1,4})?(?:了|约|近|第|每)*");
    /** 由1486户发展到1732户: whatever the verb is. */
    private static final Pattern ZH_ONWARDS = Pattern.compile(
            "[^,;。]{0,12}(?:[到至]|[调改变转升降增减]整?为)(?:[^,;。]{0,4}(?:季度|月|年)的?)?(?:每[^,;。\\d]{1,4})?(?:了|约|近|第)*");

    private static final String EN_ABOUT =
            "(?:(?:about|around|nearly|some|just|only|over|a|an|the|less than|more than) )*";
    private static final Pattern EN_FROM =
            Pattern.compile("\\bfrom " + EN_ABOUT + "(?:(?:\\w+ )?(?:peak|high|low|record|level|base|average) of )?$");
    private static final Pattern EN_TO = Pattern.compile("\\bto " + EN_ABOUT + "$");
    private static final Pattern EN_AGAINST =
            Pattern.compile("\\b(?:instead of|rather than|compared with|compared to|as against) " + EN_ABOUT + "$");
    private static final Pattern EN_ONWARDS = Pattern.compile("[^,;.]{0,40}\\bto\\b");
    private static final Pattern EN_HEDGED = Pattern.compile(" (?:\\w+ly )?");
    private static final Pattern EN_WITHIN = Pattern.compile("[^,;.:]*");
    private static final int REACH = 48;

    private final String text;
    private final boolean zh;
    private final Moves moves;

    MoveEnds(String text, boolean zh, Moves moves) {
        this.text = text;
        this.zh = zh;
        this.moves = moves;
    }

    /**
     * @param next where the next figure begins; the end of the text for none
     * @param from the figure before, if a move begins with it
     * @param to the figure before, if a move ends with it: rose to 52 percent from 43
     */
    @Nullable
    Part of(Figure figure, int next, @Nullable Figure from, @Nullable Figure to) {
        Part part = zh ? ofChinese(figure) : ofEnglish(figure, next, to);
        boolean onwards = part == null && zh && from != null && figure.start() - from.end() <= REACH;
        return onwards
                        && from != null
                        && ZH_ONWARDS
                                .matcher(text.substring(from.end(), figure.start()))
                                .matches()
                ? Part.TO
                : part;
    }

    private @Nullable Part ofChinese(Figure figure) {
        int end = figure.start();
        for (int i = end - 1; i >= Math.max(0, end - 24); i--) {
            boolean opens = "从由自".indexOf(text.charAt(i)) >= 0;
            if (opens && ZH_FROM.matcher(text).region(i, end).matches()) {
                return leads(figure) ? Part.FROM : null;
            }
        }
        return reaches(figure) ? Part.TO : null;
    }

    private @Nullable Part ofEnglish(Figure figure, int next, @Nullable Figure to) {
        int from = Math.max(0, figure.start() - REACH);
        String before = text.substring(from, figure.start());
        Matcher opening = EN_FROM.matcher(before);
        if (before.contains("from ") && opening.find()) {
            return goesOn(figure, next) || isMoved(from + opening.start()) || follows(to, from + opening.start())
                    ? Part.FROM
                    : null;
        }
        if (EN_AGAINST.matcher(before).find()) {
            return Part.FROM;
        }
        return before.contains("to ") && EN_TO.matcher(before).find() || isHeldAgainst(figure, next) ? Part.TO : null;
    }

    /** From 38 percent in 2020 to 41. */
    private boolean goesOn(Figure figure, int next) {
        int to = Math.min(text.length(), Math.max(next, figure.end()));
        boolean straight = EN_ONWARDS.matcher(text).region(figure.end(), to).lookingAt();
        return straight
                || EN_ONWARDS
                        .matcher(text)
                        .region(figure.end(), Math.min(text.length(), figure.end() + REACH))
                        .lookingAt();
    }

    /** Up from 38: a word of change right before the "from" that stands at {@code from}; 88 countries they came from are no move. */
    private boolean isMoved(int from) {
        Found word = moves.before(Math.max(0, from - 20), from);
        return word != null && EN_HEDGED.matcher(text).region(word.end(), from).matches();
    }

    /** Rose to 52 percent from 43: in the clause of the move's end. */
    private boolean follows(@Nullable Figure to, int from) {
        return to != null
                && to.end() <= from
                && from - to.end() <= REACH
                && EN_WITHIN.matcher(text).region(to.end(), from).matches();
    }

    /** 31.5 hours in port instead of 38. */
    private boolean isHeldAgainst(Figure figure, int next) {
        if (next >= text.length() || next - figure.end() > 2 * REACH || next < figure.end()) {
            return false;
        }
        String between = text.substring(figure.end(), next);
        return between.indexOf(';') < 0
                && between.indexOf('.') < 0
                && EN_AGAINST.matcher(between).find();
    }

    /** Whether a move goes on behind the figure: 从38提高到41. */
    private boolean leads(Figure figure) {
        int to = Math.min(text.length(), figure.end() + 24);
        for (int i = figure.end(); i < to; i++) {
            char c = text.charAt(i);
            if (c == '。' || c == ';') {
                return false;
            }
            if ("到至为".indexOf(c) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of change leads up to the figure as its end: 提高到41, 增至41. */
    private boolean reaches(Figure figure) {
        Clause clause = Clause.around(text, figure.start(), figure.end(), true);
        Found word = moves.before(Math.max(clause.start(), figure.start() - 12), figure.start());
        return word != null
                && ZH_TO.matcher(text).region(word.start(), figure.start()).matches();
    }
}
