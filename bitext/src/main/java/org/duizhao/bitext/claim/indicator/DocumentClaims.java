package org.duizhao.bitext.claim.indicator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.duizhao.bitext.check.Check;
import org.duizhao.bitext.check.Passage;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a document: what each of its figures measures, through both languages. Pure: passages, report and dictionary
 * decide, and the aliases that earlier reports have taught.
 */
public final class DocumentClaims {

    private static final Pattern PRELIMINARY =
            Pattern.compile("(?=[初预快PpEe])(?:初步核算|初步统计|初步测算|预计|快报|(?i)preliminar|estimated)");

    /** A longer text is no sentence of a report, or two. */
    private static final int LONGEST = 20_000;

    private final List<ClaimPassage> passages;
    private final Report report;
    private final IndicatorDictionary dictionary;
    private final Aliases aliases;
    private final PlaceFinder places;
    private final List<List<@Nullable ClaimReading>> zh = new ArrayList<>();
    private final List<List<@Nullable ClaimReading>> en = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final Map<Language, Above> above = new EnumMap<>(Language.class);

    /** What the last sentence spoke of. */
    private final Map<Language, Subject> lastSpoken = new EnumMap<>(Language.class);

    /** What the last row of a table is of. */
    private record Above(int table, @Nullable Subject subject) {}

    /** By the number of the passage. */
    private final Map<Integer, Boolean> preliminary = new HashMap<>();

    private DocumentClaims(
            List<ClaimPassage> passages, Report report, IndicatorDictionary dictionary, Aliases aliases) {
        this.passages = passages;
        this.report = report;
        this.dictionary = dictionary;
        this.aliases = aliases;
        places = new PlaceFinder(report, passages);
    }

    /**
     * In the order of the text.
     *
     * @param aliases learns from this document
     */
    public static List<Claim> of(
            List<ClaimPassage> passages, Report report, IndicatorDictionary dictionary, Aliases aliases) {
        DocumentClaims all = new DocumentClaims(passages, report, dictionary, aliases);
        passages.forEach(all::read);
        for (int learning = 0; learning < 2; learning++) {
            all.pairs().forEach(all::learn);
        }
        return all.pairs().stream()
                .map(all::claim)
                .filter(Objects::nonNull)
                .map(claim -> Objects.requireNonNull(claim))
                .toList();
    }

    private void read(ClaimPassage passage) {
        Heading heading = Report.heading(passage);
        headings.add(heading);
        int now = report.period(heading, report.role(heading)).lastYear();
        zh.add(readings(passage, Language.ZH, now));
        en.add(readings(passage, Language.EN, now));
    }

    private List<@Nullable ClaimReading> readings(ClaimPassage passage, Language language, int now) {
        String text = passage.figures().text(language);
        List<Figure> figures = passage.figures().side(language);
        if (text == null || text.length() > LONGEST || passage.form() == Passage.Form.HEADING) {
            lastSpoken.remove(language);
            return Arrays.asList(new ClaimReading[figures.size()]);
        }
        if (passage.table() != null) {
            return row(passage, language, now);
        }
        Subject before = lastSpoken.get(language);
        List<@Nullable ClaimReading> readings;
        Subject last;
        if (language == Language.ZH) {
            ZhReadings all = new ZhReadings(passage.figures(), dictionary, report, now, before);
            readings = all.read();
            last = all.last();
        } else {
            EnReadings all = new EnReadings(passage.figures(), dictionary, report, now, before);
            readings = all.read();
            last = all.last();
        }
        if (last == null) {
            lastSpoken.remove(language);
        } else {
            lastSpoken.put(language, last);
        }
        return readings;
    }

    private List<@Nullable ClaimReading> row(ClaimPassage passage, Language language, int now) {
        int table = Objects.requireNonNull(passage.table()).table();
        Above last = above.get(language);
        Subject of = last != null && last.table() == table ? last.subject() : null;
        TableReadings row = new TableReadings(passage, language, dictionary, report, now, places, of);
        List<@Nullable ClaimReading> readings = row.read();
        above.put(language, new Above(table, row.last()));
        return readings;
    }

    /** A figure of one side or the two of a pair. */
    private record Pair(Check.@Nullable Ref zh, Check.@Nullable Ref en) {

        Check.Ref first() {
            return Objects.requireNonNull(zh != null ? zh : en);
        }
    }

    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        for (ClaimPassage passage : passages) {
            List<Pair> own = new ArrayList<>();
            passage.checks().forEach(check -> own.add(new Pair(check.zh(), check.en())));
            own.sort(java.util.Comparator.comparing((Pair pair) -> pair.zh() == null)
                    .thenComparing(pair -> pair.first().figure()));
            pairs.addAll(own);
        }
        return pairs;
    }

    private @Nullable ClaimReading reading(Check.@Nullable Ref ref, List<List<@Nullable ClaimReading>> side) {
        return ref == null ? null : side.get(ref.pair()).get(ref.figure());
    }

    private void learn(Pair pair) {
        ClaimReading one = reading(pair.zh(), zh);
        ClaimReading other = reading(pair.en(), en);
        String own =
                one == null || one.subject().said() < 2 ? null : one.subject().own();
        String name = other == null || other.subject().said() < 2
                ? null
                : other.subject().own();
        if (own != null && name != null) {
            aliases.learn(own, name);
        }
    }

    private @Nullable Claim claim(Pair pair) {
        ClaimReading one = reading(pair.zh(), zh);
        ClaimReading other = reading(pair.en(), en);
        ClaimReading main = Merging.main(one, other);
        if (main == null) {
            return null;
        }
        Check.Ref ref = pair.first();
        ClaimPassage passage = passages.get(ref.pair());
        Figure figure = passage.figures()
                .side(pair.zh() != null ? Language.ZH : Language.EN)
                .get(ref.figure());
        IndicatorName indicator = Merging.name(main, one, other, aliases);
        Heading heading = headings.get(ref.pair());
        Period said = Merging.period(one, other);
        ClaimRole spoken = Merging.role(one, other);
        ClaimRole role = passage.table() != null && spoken != null ? spoken : role(heading, said, spoken);
        Period period =
                said == null ? report.period(heading.role() == null ? withRole(heading, role) : heading, role) : said;
        BigDecimal value = Objects.requireNonNull(figure.value());
        boolean level = indicator.known() == null && main.measure() == Measure.GROWTH && figure.unit() == null;
        return new Claim(
                pair.zh(),
                pair.en(),
                figure,
                indicator,
                level ? Measure.LEVEL : main.measure(),
                main.measure() == Measure.GROWTH ? basis(indicator, one, other) : null,
                ahead(period, role, heading),
                place(one, other),
                role,
                main.negative() ? value.negate() : value,
                preliminary.computeIfAbsent(ref.pair(), any -> isPreliminary(passage)));
    }

    private static Heading withRole(Heading heading, ClaimRole role) {
        return new Heading(heading.year(), role, heading.plan());
    }

    /** A goal for a plan of several years is one for its last. */
    private static Period ahead(Period period, ClaimRole role, Heading heading) {
        boolean span = !period.from().equals(period.to()) && period.from().length() == 4;
        boolean goal =
                role == ClaimRole.TARGET && span && heading.plan() != null && period.source() == PeriodSource.HEADING;
        return goal ? Period.year(period.lastYear(), period.source()) : period;
    }

    private ClaimRole role(Heading heading, @Nullable Period said, @Nullable ClaimRole spoken) {
        ClaimRole role = report.role(heading);
        boolean later = said != null && said.lastYear() > report.base();
        boolean past = said != null && said.lastYear() <= report.base();
        if (role == ClaimRole.RESULT) {
            boolean speaks =
                    spoken != null && (later || said == null && heading.role() == null && heading.year() == null);
            boolean coming =
                    later && report.isDated() && Objects.requireNonNull(said).lastYear() > report.year();
            return speaks ? Objects.requireNonNull(spoken) : coming ? ClaimRole.TARGET : role;
        }
        return past ? ClaimRole.RESULT : role == ClaimRole.PLAN && spoken == ClaimRole.TARGET ? ClaimRole.TARGET : role;
    }

    private PlaceName place(@Nullable ClaimReading one, @Nullable ClaimReading other) {
        for (ClaimReading reading : Arrays.asList(one, other)) {
            PlaceName place = reading == null || reading.place() == null ? null : places.of(reading.place());
            if (place != null) {
                return place;
            }
        }
        return report.city();
    }

    private static String basis(IndicatorName indicator, @Nullable ClaimReading one, @Nullable ClaimReading other) {
        for (ClaimReading reading : Arrays.asList(one, other)) {
            if (reading != null && reading.basis() != null) {
                return reading.basis();
            }
        }
        Indicator known = indicator.known();
        return known == null || known.basis() == null ? "unknown" : known.basis();
    }

    private static boolean isPreliminary(ClaimPassage passage) {
        String zhText = passage.figures().zhText();
        String enText = passage.figures().enText();
        return zhText != null && PRELIMINARY.matcher(zhText).find()
                || enText != null && PRELIMINARY.matcher(enText).find();
    }
}
