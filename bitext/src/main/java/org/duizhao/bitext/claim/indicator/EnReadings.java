package org.duizhao.bitext.claim.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.check.FigurePair;
import org.duizhao.bitext.claim.Part;
import org.duizhao.bitext.claim.Sense;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Work;
import org.duizhao.bitext.unit.Quantity;
import org.jspecify.annotations.Nullable;

/** Reads what an English text says of each of its figures. */
final class EnReadings {

    private static final Pattern LISTED = Pattern.compile(",? ?(?:and|or|,)? ?(?:up |down |by |to )?");
    private static final Pattern IN_NAME = Pattern.compile(
            " (?:year-on-year )?(?:growth |increase |rise |decline |decrease )?(?:in|for|of) (?:the )?(?:city's )?(?:total )?");
    /** 17.6% of public expenditure: what stands behind it is the whole. */
    private static final Pattern SHARE_OF = Pattern.compile(" of (?:the )?(?:city's )?(?:total )?");

    private static final Pattern CLOSE = Pattern.compile(
            " ?(?:or (?:so|more|above) )?(?:of )?(?:the |new |more |newly |additional |public |national |added |in |all |good |built )*");

    private static final Pattern ONLY_MOVE = Pattern.compile(
            " ?(?:with |respectively |both )?(?:up|down|growing|rising|falling|(?:increase|rise|gain|growth|fall|decrease|drop|decline)s? of)(?: by)? ?");
    private static final Pattern STATES = Pattern.compile(
            "\\b(?:was|were|is|are|totall?ed|reached|numbered|to|stood at|came to|hit|exceeded|had|at)\\b");
    private static final Pattern BASE = Pattern.compile(".*(?:per|every|each|aged|children|infants|quote|level) $");
    private static final Pattern ABOUT = Pattern.compile(" ?(?:and|or)? ?(?:around|about|of|at least|more than)? ?");
    private static final Pattern TAIL = Pattern.compile(", |: |\\(| and | with | while | but ");

    /** How far words may stand from their figure. */
    private static final int REACH = 300;

    private final String text;
    private final String lower;
    private final EnLine line;
    private final List<Figure> figures;
    private final List<Sense> senses;
    private final List<Mention> mentions;
    private final List<Moment> moments;
    private final IndicatorDictionary dictionary;
    private final Report report;
    private final int now;
    private final @Nullable ClaimReading[] readings;
    private final @Nullable Subject previous;
    private @Nullable Subject subject;
    private @Nullable String place;
    private int first;
    /** The time of the figure that ended the sentence's last move: what follows is of it. */
    private @Nullable Period settled;

    /** @param previous what the passage before spoke of last; null for none */
    EnReadings(FigurePair pair, IndicatorDictionary dictionary, Report report, int now, @Nullable Subject previous) {
        this.previous = previous;
        String original = Objects.requireNonNull(pair.enText());
        figures = pair.en();
        this.dictionary = dictionary;
        this.report = report;
        this.now = now;
        text = Folding.fold(original);
        lower = text.toLowerCase(Locale.ROOT);
        line = EnLine.of(original, figures);
        senses = pair.senses(Language.EN);
        mentions = dictionary.en().find(line);
        moments = EnTimes.of(text, report, now);
        readings = new ClaimReading[figures.size()];
    }

    List<@Nullable ClaimReading> read() {
        int from = 0;
        while (from < text.length()) {
            int to = from;
            while (to < text.length() && !isStop(to)) {
                to++;
            }
            readSentence(from, to);
            from = to + 1;
        }
        return Arrays.asList(readings);
    }

    /** What the text speaks of last; null where it speaks of nothing. */
    @Nullable
    Subject last() {
        return subject;
    }

    private boolean isStop(int i) {
        char c = text.charAt(i);
        boolean end = c == '.'
                && (i + 1 == text.length()
                        || text.charAt(i + 1) == ' '
                                && (i + 2 >= text.length() || !Character.isLowerCase(text.charAt(i + 2))));
        return end || c == ';' || c == '!' || c == '?' || c == '\n';
    }

    private void readSentence(int from, int to) {
        Work.listen();
        List<Integer> stated = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            boolean within = figure.start() >= from
                    && figure.start() < to
                    && !Statements.isInTime(moments, figure.start(), figure);
            if (within && Statements.measures(figure, text, figure.start()) && !isBase(figure)) {
                stated.add(i);
            }
        }
        place = null;
        settled = null;
        first = stated.isEmpty() ? from : figures.get(stated.get(0)).start();
        int behind = from;
        for (int i = 0; i < stated.size(); ) {
            int last = run(stated, i);
            List<Subject> listed = respectively(from, to, behind, stated, i, last);
            Clause leading = clause(from, behind, to, stated, i);
            for (int k = i; k <= last; k++) {
                Clause own = k == i ? leading : clause(from, behind, to, stated, k);
                read(
                        stated.get(k),
                        own,
                        listed.isEmpty() ? null : listed.get(k - i),
                        listed.isEmpty() ? own.clause() : leading.clause());
                behind = readings[stated.get(k)] == null
                        ? behind
                        : figures.get(stated.get(k)).end();
            }
            i = last + 1;
        }
    }

    /** per 1,000 people; for every 10,000. */
    private boolean isBase(Figure figure) {
        String before = lower.substring(Math.max(0, figure.start() - 12), figure.start());
        boolean threshold = lower.startsWith(" threshold", figure.end()) || lower.startsWith(" mark", figure.end());
        return BASE.matcher(before).matches()
                || figure.text(lower).startsWith("per ")
                || figure.text(lower).contains("-") && Indicator.quantity(figure) == Quantity.MONEY
                || threshold && figure.kind().equals("count")
                || Statements.isQuoted(text, figure);
    }

    private record Clause(
            int sentence, int from, int at, int end, int stop, String lead, String clause, String after) {}

    private Clause clause(int sentence, int from, int to, List<Integer> stated, int i) {
        Figure figure = figures.get(stated.get(i));
        int comma = figure.start();
        while (comma > from && figure.start() - comma < REACH && !isComma(comma - 1)) {
            comma--;
        }
        int next = i + 1 < stated.size() ? figures.get(stated.get(i + 1)).start() : to;
        int stop = figure.end();
        while (stop < next && stop - figure.end() < REACH && !isComma(stop)) {
            stop++;
        }
        return new Clause(
                sentence,
                from,
                figure.start(),
                figure.end(),
                stop,
                lower.substring(from, figure.start()),
                lower.substring(comma, figure.start()),
                lower.substring(figure.end(), stop));
    }

    private boolean isComma(int i) {
        char c = text.charAt(i);
        return c == ':' || c == '(' || c == ')' || c == ',' && (i + 1 >= text.length() || text.charAt(i + 1) == ' ');
    }

    private int run(List<Integer> stated, int i) {
        int last = i;
        while (last + 1 < stated.size()) {
            Figure one = figures.get(stated.get(last));
            Figure next = figures.get(stated.get(last + 1));
            if (!LISTED.matcher(lower.substring(one.end(), next.start())).matches()
                    || Indicator.quantity(one) != Indicator.quantity(next)) {
                break;
            }
            last++;
        }
        return last;
    }

    /** What "respectively" shares the figures out to; also "up 4.2% and 6.2%" behind two values. */
    private List<Subject> respectively(int sentence, int to, int behind, List<Integer> stated, int i, int last) {
        int count = last - i + 1;
        boolean said = lower.substring(sentence, to).contains("respectively")
                || lower.substring(sentence, to).contains("each");
        if (count < 2) {
            return List.of();
        }
        int at = figures.get(stated.get(i)).start();
        List<Subject> named = new ArrayList<>();
        for (Mention mention : mentions) {
            if (start(mention) >= behind && end(mention) <= at) {
                named.add(new Subject(mention.indicator(), null, false, 3));
            }
        }
        List<Subject> both = EnSiblings.both(lower.substring(behind, at), named, dictionary);
        if (both.size() >= count) {
            return both.subList(both.size() - count, both.size());
        }
        if (said && named.size() >= count) {
            return named.subList(named.size() - count, named.size());
        }
        List<Subject> before = new ArrayList<>();
        for (int k = 0; k < stated.get(i); k++) {
            ClaimReading reading = readings[k];
            if (figures.get(k).start() >= sentence && reading != null && reading.measure() == Measure.LEVEL) {
                before.add(reading.subject().carried());
            }
        }
        boolean only = named.isEmpty()
                || ONLY_MOVE.matcher(lower.substring(comma(sentence, at), at)).matches();
        return only && before.size() >= count ? before.subList(before.size() - count, before.size()) : List.of();
    }

    private int comma(int from, int at) {
        int comma = at;
        while (comma > from && !isComma(comma - 1)) {
            comma--;
        }
        return comma;
    }

    private int start(Mention mention) {
        return line.word(mention.start()).start();
    }

    private int end(Mention mention) {
        return line.word(mention.end() - 1).end();
    }

    private void read(int index, Clause clause, @Nullable Subject given, String words) {
        Figure figure = figures.get(index);
        if (figure.kind().equals("ordinal") && !EnMeasures.ranks(words, figure, clause.after())
                || EnMeasures.isCompletion(figure, clause.after())) {
            return;
        }
        Subject found = given == null ? subject(figure, clause) : given;
        if (found == null) {
            return;
        }
        String named = PlaceWords.en(text.substring(clause.from(), clause.at()));
        place = named != null ? named : place;
        Measure measure = EnMeasures.of(figure, found, words, clause.after());
        Subject of = ZhShares.resolve(found, measure, words);
        Measure own = of == found ? measure : Measure.LEVEL;
        boolean from = senses.get(index).part() == Part.FROM;
        int comma = clause.at() - clause.clause().length();
        int said = moved(index) ? clause.at() : comma;
        Period period = Statements.period(
                moments,
                new Statements.Place(clause.sentence(), first, comma, said, clause.stop()),
                settled,
                own,
                now,
                from);
        if (own == Measure.GROWTH && EnMeasures.isYearly(words, clause.after())) {
            period = report.yearly(period, now);
        }
        settled = moved(index) ? period : settled;
        readings[index] = new ClaimReading(
                of,
                from ? Measure.LEVEL : own,
                EnMeasures.falls(own, words, clause.after(), senses.get(index).net()),
                EnMeasures.basis(lower.substring(clause.sentence(), clause.stop())),
                period,
                Statements.enRole(lower.substring(clause.sentence(), clause.at())),
                place);
        subject = of;
    }

    /** Whether the figure ends a move that another began: what stands between is the time of that other. */
    private boolean moved(int index) {
        for (int i = index - 1; i >= 0 && i >= index - 2; i--) {
            if (senses.get(i).part() == Part.FROM) {
                return senses.get(index).part() == Part.TO;
            }
        }
        return false;
    }

    private @Nullable Subject subject(Figure figure, Clause clause) {
        Subject behind = behind(figure, clause);
        if (behind != null) {
            return behind;
        }
        Subject counted = counted(figure, clause);
        if (counted != null) {
            return counted;
        }
        Subject before = before(figure, clause);
        if (before != null) {
            return before;
        }
        Subject own = own(figure, clause);
        if (own != null) {
            Subject whole = subject == null ? previous : subject;
            Subject other = whole == null ? null : EnSiblings.residents(own, whole, dictionary);
            return other == null ? own : other;
        }
        if (subject != null && Statements.fits(figure, subject)) {
            Subject carried = EnSiblings.other(subject, clause.lead() + clause.after(), dictionary)
                    .carried();
            boolean added = EnOwnNames.addsNew(clause.clause()) || EnOwnNames.addsNew(clause.after());
            return added && Indicator.quantity(figure) == Quantity.COUNT ? carried.adding(true) : carried;
        }
        return null;
    }

    /** 86 old communities; growth of 5% in budget revenue. */
    private @Nullable Subject behind(Figure figure, Clause clause) {
        boolean rate = Indicator.quantity(figure) == Quantity.PERCENT;
        for (Mention mention : mentions) {
            int at = start(mention);
            if (at < clause.end() || at > clause.stop()) {
                continue;
            }
            String gap = lower.substring(clause.end(), at);
            boolean named = rate
                    ? IN_NAME.matcher(gap).matches()
                            && (!SHARE_OF.matcher(gap).matches() || EnMeasures.move(clause.clause()) != null)
                            && (EnMeasures.move(clause.clause()) != null
                                    || clause.clause().isBlank()
                                    || ABOUT.matcher(clause.clause()).matches())
                    : CLOSE.matcher(gap).matches() && mention.indicator().measures(figure);
            if (named) {
                String around = clause.lead() + " " + clause.after();
                Indicator indicator = ZhSiblings.perThousand(mention.indicator(), sentenceAround(clause), figure);
                return new Subject(indicator, null, EnOwnNames.addsNew(around), 3);
            }
        }
        return null;
    }

    private String sentenceAround(Clause clause) {
        int to = clause.end();
        while (to < text.length() && !isStop(to)) {
            to++;
        }
        return lower.substring(clause.sentence(), to);
    }

    /** Where the words that still belong to the figure before end: 2,000 ⟦talent apartments⟧, open 20 more. */
    private int tail(Clause clause) {
        if (clause.from() == clause.sentence()) {
            return clause.from();
        }
        Matcher end = TAIL.matcher(clause.lead());
        return end.find() ? clause.from() + end.start() : clause.from();
    }

    private @Nullable Subject before(Figure figure, Clause clause) {
        Mention last = null;
        for (Mention mention : mentions) {
            boolean within = start(mention) >= tail(clause) && end(mention) <= clause.at();
            if (within && Statements.mayMeasure(figure, mention.indicator(), clause.clause())) {
                last = mention;
            }
        }
        if (last == null) {
            return null;
        }
        String words = clause.lead() + clause.after();
        boolean added = EnOwnNames.addsNew(lower.substring(clause.from(), start(last)));
        Indicator indicator = EnSiblings.qualified(last.indicator(), words, dictionary);
        indicator = ZhSiblings.perThousand(indicator, sentenceAround(clause), figure);
        int comma = clause.at() - clause.clause().length();
        return new Subject(indicator, null, added, end(last) > comma ? 3 : 2);
    }

    /** 51,000 learners: the noun right behind a number that has no unit. */
    private @Nullable Subject counted(Figure figure, Clause clause) {
        if (figure.unit() != null || figure.kind().equals("ordinal")) {
            return null;
        }
        OwnThing thing = EnOwnNames.behind(
                line, line.at(clause.end()), line.at(clause.stop()), clause.clause() + " " + clause.after());
        return thing != null && !thing.name().isEmpty() && Statements.counts(figure, thing) ? thing.subject(2) : null;
    }

    private @Nullable Subject own(Figure figure, Clause clause) {
        boolean moves =
                EnMeasures.move(clause.clause()) != null && !clause.clause().contains(" to ");
        OwnThing before =
                moves ? null : EnOwnNames.before(line, line.at(tail(clause)), line.at(clause.at()), clause.lead());
        boolean named = before != null && STATES.matcher(clause.clause()).find();
        return named && before != null && Statements.counts(figure, before) ? before.subject(2) : null;
    }
}
