package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.duizhao.bitext.claim.Part;
import org.duizhao.bitext.claim.Sense;
import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * A figure that one can calculate with, in its text.
 *
 * @param sentence number of the sentence within the text
 * @param text of the passage's side, folded: the figure's offsets hold
 * @param isEarlier whether it tells how much there was before
 */
record Stated(
        int pair,
        Language language,
        int index,
        Figure figure,
        Sense sense,
        Amount amount,
        int sentence,
        String text,
        boolean isEarlier) {

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /** All of one side of a passage, in order. */
    static List<Stated> of(int pair, Language language, FigurePair both) {
        String text = Folding.fold(Objects.requireNonNull(both.text(language)));
        List<Figure> figures = both.side(language);
        List<Sense> senses = both.senses(language);
        List<Stated> all = new ArrayList<>();
        int sentence = 0;
        int at = 0;
        @Nullable Figure measured = null;
        for (int i = 0; i < figures.size(); i++) {
            int ended = ends(text, at, figures.get(i).start());
            sentence += ended;
            Figure figure = LentUnits.lent(figures.get(i), ended > 0 ? null : measured, language, text);
            at = Math.max(at, figure.start());
            figure = isMinus(text, figure)
                    ? LentUnits.of(
                            figure,
                            figure,
                            Objects.requireNonNull(figure.value()).negate())
                    : figure;
            boolean measures = figure.unit() != null && !figure.kind().startsWith("percent");
            measured = measures ? figure : ended > 0 ? null : measured;
            Amount amount = figure.isStatement() && isNumber(figure) ? Amount.of(figure) : null;
            if (amount != null) {
                Sense sense = senses.get(i);
                boolean earlier = sense.part() == Part.FROM || Earlier.is(language, text, figure.start(), figure.end());
                all.add(new Stated(pair, language, i, figure, sense, amount, sentence, text, earlier));
            }
        }
        return all;
    }

    /** A cell that begins with a minus sign. */
    private static boolean isMinus(String text, Figure figure) {
        int at = figure.start() - 1;
        return figure.value() != null
                && figure.value().signum() > 0
                && at > 0
                && Characters.isMinus(text.charAt(at))
                && text.charAt(at - 1) == '\t';
    }

    private static boolean isNumber(Figure figure) {
        String kind = figure.kind();
        return figure.value() != null
                && figure.to() == null
                && figure.date() == null
                && !kind.startsWith("year")
                && !kind.equals("ordinal")
                && !kind.equals("age");
    }

    private static int ends(String text, int from, int to) {
        int ends = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean point = c == '.'
                    && i + 2 < text.length()
                    && text.charAt(i + 1) == ' '
                    && Character.isUpperCase(text.charAt(i + 2));
            ends += point || c == '。' || c == '!' || c == '?' || c == '\n' ? 1 : 0;
        }
        return ends;
    }

    /** Whether it tells how much there is, not how much more or less. */
    boolean isLevel() {
        boolean change = sense.direction() != null && sense.part() != Part.TO;
        return !change && sense.part() != Part.FROM && !sense.denied();
    }

    /** Whether it tells by how much something changed, and no level. */
    boolean isChange() {
        return sense.direction() != null && sense.part() == null;
    }

    /** Whether it may be a part of the other: levels of levels, changes of changes. */
    boolean isAlike(Stated total) {
        return isLevel() || sense.part() != Part.FROM && sense.direction() == total.sense.direction();
    }

    boolean isShare() {
        return amount.family().equals("percent");
    }

    /** Whether the two are of one kind, so that a sum of them means something. */
    boolean adds(Stated other) {
        boolean units = (figure.unit() == null) == (other.figure.unit() == null);
        boolean money = !amount.family().equals("money") || amount.unit().equals(other.amount.unit());
        return amount.family().equals(other.amount.family()) && units && money;
    }

    BigDecimal value() {
        return amount.value();
    }

    /** What rounding may hide: half of the last place, nothing for whole things counted one by one; 386,000 may be rounded. */
    BigDecimal leeway() {
        if (!isWhole()) {
            return amount.lastPlace().divide(TWO);
        }
        boolean round = amount.printed().stripTrailingZeros().scale() <= -3;
        return round ? amount.roundedPlace(1).divide(TWO) : BigDecimal.ZERO;
    }

    /** Whether it was written to the last unit. */
    boolean isWhole() {
        return amount.printed().scale() == 0 && !isShare();
    }

    boolean isExact() {
        return !amount.hedged();
    }

    String words() {
        return figure.text(text);
    }

    /** At most so many characters before it. */
    String before(int reach) {
        return text.substring(Math.max(0, figure.start() - reach), figure.start());
    }

    /** Whether what stands behind it begins so. */
    boolean isFollowedBy(Pattern pattern) {
        return pattern.matcher(text).region(figure.end(), text.length()).lookingAt();
    }

    /** What stands between this figure and a later one. */
    String until(Stated later) {
        return text.substring(figure.end(), Math.max(figure.end(), later.figure.start()));
    }

    Issue.Place place() {
        return new Issue.Place(pair, language, figure.start(), figure.end(), index);
    }

    String normalised() {
        return Values.of(Objects.requireNonNull(figure));
    }
}
