package org.duizhao.bitext.claim.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.duizhao.bitext.check.FigurePair;
import org.duizhao.bitext.claim.Sense;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Work;
import org.jspecify.annotations.Nullable;

/** Reads what a Chinese text says of each of its figures. */
final class ZhReadings {

    private static final String STOPS = "。;!?\n";
    /** How far words may stand from their figure. */
    private static final int REACH = 160;

    private static final String COMMAS = ",:";
    /** Says that all there are is meant, not what was added. */
    private static final Words WHOLE = Words.of("总数|总量|累计|保有量|增至|扩至|增加到|达到总");

    private static final Pattern LISTED = Pattern.compile("[、,和与及以]{1,2}");
    private static final Pattern ABOUT = Pattern.compile("^(?:左右|以上|以内)");
    private static final Pattern DONE = Pattern.compile(".*(?:改造|整治|完成|有|治理|开展|举办|培训|实施|组织|引进|培育|提供|惠及)");
    private static final Pattern RENEWED = Pattern.compile(".*(?:改造|整治|治理|修复)");

    private final String original;
    private final ZhLine line;
    private final String text;
    private final List<Figure> figures;
    private final List<Sense> senses;
    private final List<Mention> mentions;
    private final List<Moment> moments;
    private final IndicatorDictionary dictionary;
    private final Report report;
    private final int now;
    private final @Nullable ClaimReading[] readings;
    private final @Nullable Subject before;
    private @Nullable Subject subject;
    private @Nullable String place;
    private int first;
    /** The time of the figure that ended the sentence's last move: what follows is of it. */
    private @Nullable Period settled;
    /** The time that a sentence begins with, for all its parts to the full stop; null where it begins with none. */
    private @Nullable Period opening;
    /** Where the figure ends that begins a move; negative where the last began none. */
    private int began = -1;

    /** @param before what the passage before spoke of last; null for none */
    ZhReadings(FigurePair pair, IndicatorDictionary dictionary, Report report, int now, @Nullable Subject before) {
        this.before = before;
        original = Objects.requireNonNull(pair.zhText());
        figures = pair.zh();
        this.dictionary = dictionary;
        this.report = report;
        this.now = now;
        line = ZhLine.of(original, figures);
        text = line.text();
        senses = pair.senses(Language.ZH);
        mentions = ZhSiblings.mentions(text, dictionary);
        moments = ZhTimes.of(text, report, now);
        readings = new ClaimReading[figures.size()];
    }

    /** One for each figure; null for a figure that measures nothing. */
    List<@Nullable ClaimReading> read() {
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && STOPS.indexOf(text.charAt(to)) < 0) {
                to++;
            }
            readSentence(from, to);
            opening = to < text.length() && text.charAt(to) == ';' ? opening(from, to) : null;
            from = to + 1;
        }
        return Arrays.asList(readings);
    }

    /** What the text speaks of last; null where it speaks of nothing. */
    @Nullable
    Subject last() {
        return subject;
    }

    private @Nullable Period opening(int from, int to) {
        return moments.stream()
                .filter(one -> one.at() >= from && one.at() < Math.min(first, to) && !one.compared())
                .map(Moment::period)
                .findFirst()
                .orElse(opening);
    }

    private void readSentence(int from, int to) {
        Work.listen();
        List<Integer> stated = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            int at = line.at(figures.get(i).start());
            if (at >= from
                    && at < to
                    && !Statements.isInTime(moments, at, figures.get(i))
                    && Statements.measures(figures.get(i), text, at)
                    && !Statements.isQuoted(original, figures.get(i))) {
                stated.add(i);
            }
        }
        place = null;
        settled = null;
        first = stated.isEmpty() ? from : line.at(figures.get(stated.get(0)).start());
        int behind = from;
        int i = 0;
        while (i < stated.size()) {
            int last = run(stated, i);
            Clause clause = clause(from, behind, to, stated.get(i));
            List<Subject> listed = clause.lead().contains("分别") ? listed(clause, last - i + 1) : List.of();
            for (int k = i; k <= last; k++) {
                Clause own = k == i ? clause : clause(from, behind, to, stated.get(k));
                Subject of = listed.isEmpty() ? null : listed.get(k - i);
                read(stated.get(k), own, of, listed.isEmpty() ? own.clause() : clause.clause());
                behind = readings[stated.get(k)] == null
                        ? behind
                        : line.at(figures.get(stated.get(k)).end());
            }
            i = last + 1;
        }
    }

    /**
     * @param sentence where it begins
     * @param start where its clause begins, be it before the figure before
     * @param comma the same, or where that figure ends; {@code lead} reaches back to that end, {@code clause} to the comma
     */
    private record Clause(
            int sentence, int start, int from, int comma, int at, int end, String lead, String clause, String after) {}

    private Clause clause(int sentence, int from, int to, int figure) {
        int at = line.at(figures.get(figure).start());
        int end = line.at(figures.get(figure).end());
        int comma = at;
        while (comma > from && at - comma < REACH && COMMAS.indexOf(text.charAt(comma - 1)) < 0) {
            comma--;
        }
        int start = comma;
        while (start > sentence && at - start < REACH && COMMAS.indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        int stop = end;
        while (stop < to && stop - end < REACH && COMMAS.indexOf(text.charAt(stop)) < 0 && text.charAt(stop) != '、') {
            stop++;
        }
        return new Clause(
                sentence,
                start,
                from,
                comma,
                at,
                end,
                timeless(Math.max(from, at - 2 * REACH), at),
                timeless(comma, at),
                timeless(end, stop));
    }

    /** A part of the line without the times that it names, but for those that it compares with. */
    private String timeless(int from, int to) {
        StringBuilder rest = new StringBuilder();
        int done = from;
        for (Moment moment : moments) {
            if (!moment.compared() && moment.at() >= done && moment.end() <= to) {
                rest.append(text, done, moment.at());
                done = moment.end();
            }
        }
        return rest.append(text, done, to).toString();
    }

    /** The last of the figures that are listed with this one: 4.2%、6.2%. */
    private int run(List<Integer> stated, int i) {
        int last = i;
        while (last + 1 < stated.size()) {
            Figure one = figures.get(stated.get(last));
            Figure next = figures.get(stated.get(last + 1));
            String gap = text.substring(line.at(one.end()), line.at(next.start()));
            if (!LISTED.matcher(gap).matches() || Indicator.quantity(one) != Indicator.quantity(next)) {
                break;
            }
            last++;
        }
        return last;
    }

    /** What 分别 shares the figures out to: as many subjects as there are figures; empty where they are not to be found. */
    private List<Subject> listed(Clause clause, int count) {
        List<Subject> named = new ArrayList<>();
        for (Mention mention : mentions) {
            if (mention.start() >= clause.from() && mention.end() <= clause.at()) {
                named.add(new Subject(mention.indicator(), null, false, 3));
            }
        }
        if (named.size() >= count) {
            return named.subList(named.size() - count, named.size());
        }
        List<Subject> before = new ArrayList<>();
        int to = line.at(0) + clause.at();
        for (int i = 0; i < figures.size() && line.at(figures.get(i).start()) < to; i++) {
            ClaimReading reading = readings[i];
            boolean same = line.at(figures.get(i).start()) >= clause.sentence();
            if (same && reading != null && reading.measure() == Measure.LEVEL) {
                before.add(reading.subject().carried());
            }
        }
        return named.isEmpty() && before.size() >= count
                ? before.subList(before.size() - count, before.size())
                : List.of();
    }

    private void read(int index, Clause clause, @Nullable Subject given, String words) {
        Figure figure = figures.get(index);
        boolean order = figure.kind().equals("ordinal");
        if (order && !ZhMeasures.isRank(figure.text(original), clause.clause())
                || ZhMeasures.isCompletion(figure, clause.clause())) {
            return;
        }
        Subject found = given == null ? subject(figure, clause) : given;
        if (found == null) {
            return;
        }
        String named = PlaceWords.zh(text, clause.from(), clause.at());
        place = named != null ? named : place;
        Measure measure = ZhMeasures.of(figure, found, words, clause.after());
        Subject of = ZhShares.resolve(found, measure, words);
        Measure own = of == found ? measure : Measure.LEVEL;
        boolean from = ZhMeasures.begins(words, clause.after());
        Statements.Place where = new Statements.Place(
                clause.sentence(), first, clause.start(), moved(clause) ? clause.from() : clause.comma(), clause.at());
        Period period = Statements.period(moments, where, settled, own, now, from);
        if (own == Measure.GROWTH && ZhMeasures.isYearly(words)) {
            period = report.yearly(period, now);
        }
        settled = moved(clause) ? period : settled;
        readings[index] = new ClaimReading(
                of,
                from ? Measure.LEVEL : own,
                ZhMeasures.falls(own, words, clause.after(), senses.get(index).net()),
                ZhMeasures.basis(text.substring(clause.sentence(), clause.at())),
                period == null ? opening : period,
                Statements.zhRole(text.substring(clause.sentence(), clause.at()), words),
                place);
        subject = of;
        began = from ? clause.end() : -1;
    }

    /** Whether the figure ends a move that the one before began: that one has the time that stands before both. */
    private boolean moved(Clause clause) {
        return began == clause.from();
    }

    private @Nullable Subject subject(Figure figure, Clause clause) {
        int list = clause.at();
        while (list > clause.comma() && text.charAt(list - 1) != '、') {
            list--;
        }
        Subject named = named(figure, clause, list);
        boolean inherits = list > clause.comma() && subject != null || text.startsWith("、", clause.from());
        if (named != null) {
            return inherits && subject != null && subject.added() ? named.adding(true) : named;
        }
        String bare = timeless(Math.max(list, clause.from()), clause.at());
        Subject of = subject == null ? before : subject;
        Subject sibling = of == null ? null : ZhSiblings.other(of, bare, dictionary);
        if (sibling != null) {
            return sibling;
        }
        Subject behind = behind(figure, clause, bare);
        if (behind != null) {
            return behind;
        }
        OwnThing thing = ZhMeasures.isWord(bare) || ZhShares.total(bare) == 0 ? null : ZhOwnNames.of(bare);
        if (thing != null && Statements.counts(figure, thing)) {
            boolean all = thing.added() && WHOLE.isIn(bare) && !ZhOwnNames.addsNew(bare) && !spans(clause);
            Subject own = all ? thing.subject(2).adding(false) : thing.subject(2);
            return inherits && subject != null && subject.added() ? own.adding(true) : own;
        }
        if (thing == null && subject != null && Statements.fits(figure, subject)) {
            Subject carried = subject.carried();
            boolean whole = WHOLE.isIn(clause.clause());
            int total = ZhShares.total(clause.clause());
            String own = total < 0 ? clause.clause() : clause.clause().substring(0, total);
            return ZhOwnNames.addsNew(own) ? carried.adding(true) : whole ? carried.adding(false) : carried;
        }
        return null;
    }

    /** The last name before the figure that it may be a value of, in its clause or, where that names nothing, before it. */
    private @Nullable Subject named(Figure figure, Clause clause, int list) {
        Mention last = null;
        int total = ZhShares.total(text.substring(clause.comma(), clause.at()));
        int limit = total < 0 ? clause.at() : clause.comma() + total;
        for (Mention mention : mentions) {
            boolean within = mention.start() >= clause.from() && mention.end() <= limit;
            if (within && Statements.mayMeasure(figure, mention.indicator(), clause.clause())) {
                last = mention;
            }
        }
        if (last == null || last.end() <= clause.comma() && namesOther(clause, figure)) {
            return null;
        }
        boolean added = ZhOwnNames.addsNew(text.substring(Math.max(clause.from(), last.start() - 6), limit));
        Indicator indicator =
                ZhSiblings.perThousand(last.indicator(), text.substring(clause.sentence(), last.end()), figure);
        return new Subject(indicator, null, added, last.end() > clause.comma() ? 3 : 2);
    }

    /** Whether the clause speaks of several years. */
    private boolean spans(Clause clause) {
        return moments.stream()
                .anyMatch(one -> one.at() >= clause.comma()
                        && one.end() <= clause.at()
                        && !one.period().from().equals(one.period().to()));
    }

    private boolean namesOther(Clause clause, Figure figure) {
        OwnThing thing = ZhMeasures.isWord(clause.clause()) ? null : ZhOwnNames.of(clause.clause());
        return thing != null && Statements.counts(figure, thing);
    }

    /** 新增8万个学位; 建成26个口袋公园: a name right behind the figure. */
    private @Nullable Subject behind(Figure figure, Clause clause, String before) {
        if (Indicator.quantity(figure) == org.duizhao.bitext.unit.Quantity.PERCENT) {
            return null;
        }
        for (Mention mention : mentions) {
            boolean close = mention.start() >= clause.end()
                    && mention.start() <= clause.end() + 6
                    && mention.end() <= clause.end() + clause.after().length();
            if (close && mention.indicator().measures(figure)) {
                return new Subject(mention.indicator(), null, ZhOwnNames.addsNew(before), 3);
            }
        }
        OwnThing first = ZhOwnNames.of(before);
        String noun = ABOUT.matcher(clause.after()).replaceFirst("");
        boolean verbOnly = first == null
                && (ZhOwnNames.adds(before) || DONE.matcher(before).matches());
        OwnThing thing = verbOnly && noun.length() >= 2 ? ZhOwnNames.of(noun) : null;
        if (thing == null || figure.unit() != null && figure.classifier() == null) {
            return null;
        }
        boolean renewed = RENEWED.matcher(before).matches();
        return new OwnThing(thing.name(), ZhOwnNames.adds(before), renewed || thing.changed()).subject(2);
    }
}
