package org.duizhao.bitext.claim.indicator;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.table.TableRow;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.unit.Quantity;
import org.jspecify.annotations.Nullable;

/** Reads what a row of a table says of its figures: by its label, the heads above them, and the caption. */
final class TableReadings {

    private final String text;
    private final List<Figure> figures;
    private final List<TableRow.Cell> cells;
    private final String caption;
    private final Language language;
    private final IndicatorDictionary dictionary;
    private final Report report;
    private final int now;
    private final PlaceFinder places;
    /** What the column before is of. */
    private @Nullable Subject before;
    /** What the row above is of. */
    private final @Nullable Subject above;

    TableReadings(
            ClaimPassage passage,
            Language language,
            IndicatorDictionary dictionary,
            Report report,
            int now,
            PlaceFinder places,
            @Nullable Subject above) {
        this.above = above;
        this.language = language;
        this.dictionary = dictionary;
        this.report = report;
        this.now = now;
        this.places = places;
        text = Folding.fold(String.valueOf(passage.figures().text(language)));
        figures = passage.figures().side(language);
        TableRow row = java.util.Objects.requireNonNull(passage.table());
        cells = row.cells().stream().filter(cell -> cell.side() == language).toList();
        caption = row.caption() == null ? "" : Folding.fold(row.caption());
    }

    List<@Nullable ClaimReading> read() {
        @Nullable ClaimReading[] readings = new ClaimReading[figures.size()];
        String label = label();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            TableRow.Cell cell = cell(figure);
            if (cell != null && isValue(cell) && isMeasured(figure, cell)) {
                readings[i] = read(figure, cell, label);
            }
        }
        return Arrays.asList(readings);
    }

    /** No year of a head, and no sum in brackets whose unit the table does not tell. */
    private boolean isMeasured(Figure figure, TableRow.Cell cell) {
        boolean time = figure.kind().startsWith("year") || figure.date() != null;
        boolean bracket = TableWords.BRACKET.matcher(text(cell)).lookingAt() && figure.unit() == null;
        return figure.isStatement() && figure.value() != null && !time && !bracket;
    }

    private TableRow.@Nullable Cell cell(Figure figure) {
        return cells.stream()
                .filter(one -> one.start() <= figure.start() && figure.end() <= one.end())
                .findFirst()
                .orElse(null);
    }

    private boolean isValue(TableRow.Cell cell) {
        String head = head(cell);
        return TableWords.VALUE.matcher(text(cell)).matches()
                && cell.column() > 0
                && !TableWords.NUMBER_HEAD.matcher(head).matches()
                && !TableWords.UNIT_HEAD.matcher(head).matches();
    }

    private String text(TableRow.Cell cell) {
        return text.substring(cell.start(), cell.end()).strip();
    }

    private static String head(TableRow.Cell cell) {
        return Folding.fold(String.join(" ", cell.headers())).strip();
    }

    /** The words nearest to the left of the first value. */
    private String label() {
        String label = "";
        for (TableRow.Cell cell : cells.stream()
                .sorted(Comparator.comparing(TableRow.Cell::column))
                .toList()) {
            if (isValue(cell)) {
                break;
            }
            String words = text(cell);
            boolean other = TableWords.UNIT_HEAD.matcher(head(cell)).matches()
                    || TableWords.NUMBER_HEAD.matcher(head(cell)).matches();
            label = other || words.isEmpty() ? label : words;
        }
        return label;
    }

    private @Nullable ClaimReading read(Figure figure, TableRow.Cell cell, String label) {
        String head = head(cell);
        String around = label + " " + head;
        PlaceName place = place(label, head);
        Subject subject = subject(figure, label, head, place != null && places.of(label) != null);
        if (subject == null || TableWords.COMPLETION.matcher(around).find()) {
            return null;
        }
        before = subject;
        Measure measure = measure(figure, subject, around);
        Subject of = ZhShares.resolve(subject, measure, around);
        boolean minus = text(cell).matches("^[-−–—]\\s*\\d.*|^下降.*");
        boolean falls = measure == Measure.GROWTH
                && around.matches("(?i).*(?:下降|降低|降幅|reduction|decrease|decline|cut in).*")
                && !TableWords.GROWTH.matcher(head).find();
        return new ClaimReading(
                of,
                of == subject ? measure : Measure.LEVEL,
                (minus || falls) && figure.value() != null && figure.value().signum() > 0,
                null,
                period(head, label, text(cell)),
                role(head),
                place == null ? null : place.id());
    }

    /** What the row is of, for one beneath that says only how it grew; null where none of its values is of anything. */
    @Nullable
    Subject last() {
        return before;
    }

    private @Nullable Subject subject(Figure figure, String label, String head, boolean placed) {
        if (above != null && TableWords.GROWTH_ALONE.matcher(bare(label)).matches()) {
            return above;
        }
        if (before != null && TableWords.GROWTH_ALONE.matcher(bare(head)).matches()) {
            return before;
        }
        Indicator found = together(bare(label), bare(head), figure);
        found = found == null ? indicator(label, figure) : found;
        found = found == null ? indicator(head, figure) : found;
        boolean nameless = label.isEmpty() || placed || places.of(label) != null;
        OwnThing thing = own(bare(nameless ? head : label));
        boolean says = thing != null
                && !TableWords.PLAIN_HEAD.matcher(bare(head)).find()
                && !TableWords.GROWTH.matcher(head).find();
        if (found == null && nameless && !says) {
            found = indicator(caption, figure);
        }
        if (found != null) {
            boolean added =
                    language == Language.ZH ? ZhOwnNames.addsNew(label + head) : EnOwnNames.addsNew(label + " " + head);
            return new Subject(found, null, added, 3);
        }
        boolean growth =
                nameless && before != null && TableWords.GROWTH.matcher(head).find();
        return growth ? before : thing == null || nameless && head.isEmpty() ? null : thing.subject(2);
    }

    /** What label and head name only together: the output of cement, 水泥产量. */
    private @Nullable Indicator together(String label, String head, Figure figure) {
        if (label.isEmpty() || head.isEmpty()) {
            return null;
        }
        if (language == Language.ZH) {
            String name = ZhLine.squeeze(label + head);
            return whole(dictionary.zh().find(name), name.length(), figure);
        }
        EnLine name = EnLine.of(label + " " + head, List.of());
        Indicator found = whole(dictionary.en().find(name), name.size(), figure);
        EnLine turned = EnLine.of(head + " of " + label, List.of());
        return found != null ? found : whole(dictionary.en().find(turned), turned.size(), figure);
    }

    /** What a name that is nothing but a mention means, if the figure can measure it. */
    private static @Nullable Indicator whole(List<Mention> mentions, int length, Figure figure) {
        return mentions.stream()
                .filter(mention -> mention.start() == 0 && mention.end() == length)
                .map(Mention::indicator)
                .filter(indicator -> indicator.measures(figure))
                .findFirst()
                .orElse(null);
    }

    private @Nullable OwnThing own(String words) {
        if (language == Language.ZH) {
            return ZhOwnNames.of(ZhLine.squeeze(words));
        }
        EnLine line = EnLine.of(words, List.of());
        return EnOwnNames.behind(line, 0, line.size(), words);
    }

    /** Without its unit, notes and marks of order. */
    private static String bare(String words) {
        return words.replaceAll("[（(][^（）()]*[)）]", "")
                .replaceFirst("^(?:#|其中[:：]|(?i)of which:?|\\d+[.、]\\s*|[一二三四五六七八九十]+、)", "")
                .replaceAll("[*#※①-⑳]", "")
                .strip();
    }

    private @Nullable Indicator indicator(String words, Figure figure) {
        String bare = bare(words);
        List<Mention> mentions = language == Language.ZH
                ? ZhSiblings.mentions(
                        ZhLine.of(TableWords.full(bare), List.of()).text(), dictionary)
                : dictionary.en().find(EnLine.of(bare, List.of()));
        List<Mention> fitting = new ArrayList<>();
        int total = language == Language.ZH
                ? ZhShares.total(ZhLine.of(bare, List.of()).text())
                : -1;
        for (Mention mention : mentions) {
            if (Statements.mayMeasure(figure, mention.indicator(), bare) && (total < 0 || mention.end() <= total)) {
                fitting.add(mention);
            }
        }
        return fitting.stream()
                .max(Comparator.comparing((Mention mention) -> mention.end() - mention.start()))
                .map(mention -> ZhSiblings.perThousand(mention.indicator(), bare, figure))
                .orElse(null);
    }

    private Measure measure(Figure figure, Subject subject, String around) {
        Quantity quantity = Indicator.quantity(figure);
        if (quantity == Quantity.PERCENTAGE_POINT) {
            return Measure.CHANGE;
        }
        if (TableWords.RANK.matcher(around).find()) {
            return Measure.RANK;
        }
        Indicator known = subject.known();
        boolean percent = quantity == Quantity.PERCENT;
        boolean grows = TableWords.GROWTH.matcher(around).find();
        if (!percent) {
            return grows && figure.unit() == null && known != null && !known.measures(figure)
                    ? Measure.GROWTH
                    : Measure.LEVEL;
        }
        return ZhMeasures.percent(known, grows, TableWords.SHARE.matcher(around).find());
    }

    private @Nullable Period period(String head, String label, String cell) {
        if (report.plan() != null
                && (cell.startsWith("[")
                        || cell.startsWith("〔")
                        || TableWords.AVERAGE.matcher(head).find())) {
            return Period.years(report.plan().from(), report.plan().to(), PeriodSource.TABLE);
        }
        for (String words : List.of(head, label, caption)) {
            for (Moment moment :
                    language == Language.ZH ? ZhTimes.of(years(words), report, now) : EnTimes.of(words, report, now)) {
                if (!moment.compared()) {
                    return moment.period().of(PeriodSource.TABLE);
                }
            }
        }
        return null;
    }

    /** A head may be 2024 and nothing more. */
    private static String years(String words) {
        return words.matches("(?:19|20)\\d\\d") ? words + "年" : ZhLine.squeeze(words);
    }

    private @Nullable ClaimRole role(String head) {
        if (TableWords.ACTUAL.matcher(head).find()) {
            return ClaimRole.RESULT;
        }
        return TableWords.TARGET.matcher(head).find()
                ? ClaimRole.TARGET
                : TableWords.BUDGET
                                .matcher(head.replace("预算收入", "")
                                        .replace("预算支出", "")
                                        .replaceAll("(?i)budget (?:revenue|expenditure)", ""))
                                .find()
                        ? ClaimRole.PLAN
                        : null;
    }

    private @Nullable PlaceName place(String label, String head) {
        PlaceName ofLabel = places.of(label);
        return ofLabel != null ? ofLabel : places.of(head);
    }
}
