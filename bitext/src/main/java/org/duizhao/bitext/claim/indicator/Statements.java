package org.duizhao.bitext.claim.indicator;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.unit.Quantity;
import org.jspecify.annotations.Nullable;

/** Which figures measure something, and what a sentence says of all of its figures. */
final class Statements {

    private static final Set<Quantity> RATES = Set.of(Quantity.PERCENT, Quantity.PERCENTAGE_POINT);
    private static final Set<String> TIMES = Set.of("year", "date", "age", "time");
    private static final Words ZH_TARGET = Words.of("目标|力争|争取|预期|确保");
    private static final Words ZH_AHEAD = Words.of("将|计划|拟|要|安排");
    private static final Pattern EN_AHEAD = Pattern.compile(
            "(?=[APSTWapstw])(?i)\\b(?:will|shall|plans? to|aims? to|should|targets?|aim for|strive)\\b");
    private static final int LEAST = 10;

    /**
     * Where a figure stands.
     *
     * @param sentence where its sentence begins
     * @param first where the first figure of that begins
     * @param comma where its clause begins
     * @param clause where what is said of it alone begins: behind the figure that began its move, if one did
     * @param until where what is said of it ends
     */
    record Place(int sentence, int first, int comma, int clause, int until) {}

    private Statements() {}

    /** Whether the figure is a value of something, and no time, name, multiple or base of a rate. */
    static boolean measures(Figure figure, String text, int at) {
        Quantity quantity = Indicator.quantity(figure);
        boolean each = at > 0 && text.charAt(at - 1) == '每' || text.startsWith("每", at);
        boolean time = TIMES.stream().anyMatch(figure.kind()::startsWith)
                || quantity == Quantity.DURATION && !"d".equals(figure.unitCode());
        return figure.isStatement()
                && figure.value() != null
                && figure.to() == null
                && !each
                && !time
                && !figure.kind().startsWith("ratio")
                && !isPartOfRatio(figure, text, at)
                && quantity != Quantity.MULTIPLE
                && quantity != Quantity.AGE;
    }

    /** Whether the figure is part of a time: the 3 of the first 3 quarters. */
    static boolean isInTime(List<Moment> moments, int at, Figure figure) {
        int length = figure.end() - figure.start();
        return moments.stream()
                .anyMatch(one -> one.at() <= at && at + length <= one.end() && one.end() - one.at() > length);
    }

    /** Whether the figure stands between quotation marks, as part of a name: “稳增长28条”. */
    static boolean isQuoted(String original, Figure figure) {
        int open = Math.max(original.lastIndexOf('“', figure.start()), original.lastIndexOf('《', figure.start()));
        int close = Math.max(original.lastIndexOf('”', figure.start()), original.lastIndexOf('》', figure.start()));
        int end = original.indexOf('”', figure.end());
        int title = original.indexOf('》', figure.end());
        boolean closes = end >= 0 && end - figure.start() < 24 || title >= 0 && title - figure.start() < 24;
        return open > close && closes;
    }

    /** 2.9:44.4:52.7. */
    private static boolean isPartOfRatio(Figure figure, String text, int at) {
        int end = at + figure.end() - figure.start();
        boolean before = at > 1 && text.charAt(at - 1) == ':' && Character.isDigit(text.charAt(at - 2));
        boolean behind = end + 1 < text.length() && text.charAt(end) == ':' && Character.isDigit(text.charAt(end + 1));
        return before || behind;
    }

    /** Whether the figure may be a value of the indicator, or say how it moved. */
    static boolean mayMeasure(Figure figure, Indicator indicator, String clause) {
        return indicator.measures(figure)
                || RATES.contains(Indicator.quantity(figure))
                || figure.kind().equals("ordinal");
    }

    static boolean fits(Figure figure, Subject subject) {
        Indicator known = subject.known();
        boolean rate =
                RATES.contains(Indicator.quantity(figure)) || figure.kind().equals("ordinal");
        return rate
                || known != null && known.measures(figure)
                || known == null && Indicator.quantity(figure) != Quantity.MONEY;
    }

    /** Whether the figure counts a thing that the text itself names: small numbers only where something was made. */
    static boolean counts(Figure figure, OwnThing thing) {
        if (figure.kind().equals("ordinal") || RATES.contains(Indicator.quantity(figure))) {
            return !figure.kind().equals("ordinal");
        }
        boolean large = figure.value() != null && figure.value().abs().doubleValue() >= LEAST;
        boolean exact = figure.value() != null && figure.value().scale() > 0;
        return large || exact || thing.added() || thing.changed() || figure.unit() != null;
    }

    /**
     * The period of a figure: what its clause names, else what its sentence begins with; null where neither names one.
     *
     * @param span sentence, its first figure, the clause and the figure: where they begin
     * @param settled the time of the figure that ended a move before it in its sentence, in place of the sentence's first; null
     *     for none
     * @param now the year that the sentence is of where nothing else tells
     * @param from whether the figure is where a move began
     */
    static @Nullable Period period(
            List<Moment> moments, Place span, @Nullable Period settled, Measure measure, int now, boolean from) {
        Period first = null;
        Period own = null;
        Moment compared = null;
        for (Moment moment : moments) {
            boolean near = moment.at() >= span.clause();
            boolean others = !near && moment.at() >= span.comma();
            if (others || moment.at() < span.sentence() || moment.at() >= span.until()) {
                continue;
            }
            if (moment.compared()) {
                compared = near ? moment : compared;
            } else if (near) {
                own = moment.period();
            } else if (moment.at() < span.first()) {
                first = moment.period();
            }
        }
        Period period = own != null ? own : settled != null ? settled : first;
        if (from && own == null) {
            return Period.year((period == null ? now : period.lastYear()) - 1, PeriodSource.SENTENCE);
        }
        return measure == Measure.CHANGE && compared != null ? since(compared, period, now) : period;
    }

    /** A change against an earlier year is of the years between. */
    private static @Nullable Period since(Moment compared, @Nullable Period period, int now) {
        int from = compared.period().lastYear();
        int to = period == null ? now : period.lastYear();
        return from < to - 1 ? Period.years(from, to, PeriodSource.SENTENCE) : period;
    }

    static @Nullable ClaimRole zhRole(String sentence, String clause) {
        return ZH_TARGET.isIn(sentence) ? ClaimRole.TARGET : ZH_AHEAD.isIn(clause) ? ClaimRole.PLAN : null;
    }

    static @Nullable ClaimRole enRole(String sentence) {
        return EN_AHEAD.matcher(sentence).find() ? ClaimRole.PLAN : null;
    }
}
