package org.duizhao.bitext.claim;

import static org.duizhao.bitext.claim.ClaimWords.Role;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.duizhao.bitext.claim.ClaimWords.Found;
import org.duizhao.bitext.figure.Change;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** Reads what the words around the figures of a text say of them. Linear: a figure looks at its own clause only. */
public final class Senses {

    private static final Pattern QUARTER =
            Pattern.compile("第?[一二三四1-4]?个?季度|[a-z0-9]+ (?:quarter|half|month|week|term|semester)\\b");

    private final String text;
    private final List<Figure> figures;
    private final Moves moves;
    private final MoveEnds ends;
    private final Denials denials;
    private final List<Sense> senses = new ArrayList<>();

    private Senses(String text, Language language, List<Figure> figures) {
        this.text = Folding.fold(text);
        this.figures = figures;
        boolean zh = language == Language.ZH;
        ClaimWords words = ClaimWords.of(language);
        moves = new Moves(this.text, zh, words);
        ends = new MoveEnds(this.text, zh, moves);
        denials = new Denials(this.text, zh, words);
    }

    /** One for each figure, in their order. */
    public static List<Sense> of(String text, Language language, List<Figure> figures) {
        Senses all = new Senses(text, language, figures);
        for (int i = 0; i < figures.size(); i++) {
            all.senses.add(figures.get(i).isStatement() ? all.sense(i) : Sense.NONE);
        }
        return List.copyOf(all.senses);
    }

    private Sense sense(int i) {
        Figure figure = figures.get(i);
        boolean dated = figure.date() != null || figure.kind().startsWith("year");
        boolean moving =
                !dated && !figure.kind().equals("ordinal") && !figure.kind().equals("age");
        Part part = isQuarter(figure) ? null : ends.of(figure, ceiling(i), opening(i, Part.FROM), opening(i, Part.TO));
        Found word = moving ? moves.governing(figure, floor(i), ceiling(i)) : null;
        Sense listed = moving && word == null ? listed(i) : null;
        boolean judged = word != null && word.role().judges();
        Change told = word == null ? null : direction(word.role());
        Change direction = listed != null ? listed.direction() : judged ? null : told;
        Change net =
                listed != null ? listed.net() : word != null && moves.isLoss(word) ? opposite(direction) : direction;
        Change merit = listed != null ? listed.merit() : judged ? told : null;
        String rule = listed != null ? listed.rule() : word == null ? "" : word.rule();
        return new Sense(
                direction,
                net,
                part,
                merit,
                denials.of(figure, i == 0 ? null : figures.get(i - 1), ceiling(i)),
                denials.fromBottom(figure),
                rule.toLowerCase(Locale.ROOT));
    }

    /** The other end of the move, if it stands before the figure with nothing but times between. */
    private @Nullable Figure opening(int i, Part part) {
        int at = i - 1;
        while (at >= 0 && isTime(figures.get(at))) {
            at--;
        }
        return at >= 0 && senses.get(at).part() == part ? figures.get(at) : null;
    }

    /** 分别增长5.6%、12.4%; up 5.6 and 12.4 percent: the second moves as the first does. */
    private @Nullable Sense listed(int i) {
        Figure before = i == 0 ? null : figures.get(i - 1);
        Figure figure = figures.get(i);
        boolean alike = before != null && before.isStatement() && before.kind().equals(figure.kind());
        if (before == null || !alike || senses.get(i - 1).part() == Part.FROM) {
            return null;
        }
        return Moves.joins(text.substring(before.end(), Math.max(before.end(), figure.start())))
                ? senses.get(i - 1)
                : null;
    }

    /** Where the words that may govern the figure begin: behind the figure before it, but for times and the 38 of "from 38". */
    private int floor(int i) {
        for (int at = i - 1; at >= 0; at--) {
            Figure before = figures.get(at);
            boolean open =
                    isTime(before) || !before.isStatement() || senses.get(at).part() == Part.FROM;
            if (!open) {
                return before.end();
            }
        }
        return 0;
    }

    private int ceiling(int i) {
        return i + 1 < figures.size() ? figures.get(i + 1).start() : text.length();
    }

    private boolean isTime(Figure figure) {
        return figure.date() != null
                || figure.kind().startsWith("year")
                || figure.kind().startsWith("duration")
                || isQuarter(figure);
    }

    /** 二季度, the second half: a time, though it is counted. */
    private boolean isQuarter(Figure figure) {
        return figure.kind().equals("ordinal")
                && QUARTER.matcher(text)
                        .region(figure.start(), Math.min(text.length(), figure.end() + 12))
                        .lookingAt();
    }

    private static Change direction(Role role) {
        return role.increases() ? Change.INCREASE : Change.DECREASE;
    }

    private static @Nullable Change opposite(@Nullable Change change) {
        return change == null ? null : change == Change.INCREASE ? Change.DECREASE : Change.INCREASE;
    }
}
