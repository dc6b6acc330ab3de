package org.duizhao.bitext.figure.en;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.EnNumberReader;
import org.duizhao.bitext.numeral.EnNumberWords;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.numeral.Romans;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.unit.Quantity;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** Ordinals and phases: ranking fourth, second group, 11th consecutive year, Phase II; Fourth Embassy Area only names. */
final class EnOrdinals {

    private static final Set<String> COUNTED = Set.of(
            "group",
            "batch",
            "phase",
            "stage",
            "round",
            "step",
            "tranche",
            "quarter",
            "place",
            "position",
            "tier",
            "lot",
            "installment",
            "rank",
            "spot");
    private static final Set<String> RANKING = Set.of(
            "rank",
            "ranks",
            "ranked",
            "ranking",
            "came",
            "coming",
            "comes",
            "stood",
            "standing",
            "placed",
            "placing",
            "remained",
            "remaining",
            "listed",
            "finished",
            "stands",
            "moved",
            "rose",
            "climbed",
            "topped",
            "stand",
            "finish",
            "finishes",
            "finishing",
            "sit",
            "sits",
            "sat",
            "lie",
            "lies",
            "lay",
            "slipped",
            "fell",
            "dropped",
            "jumped",
            "rise",
            "rises",
            "risen",
            "climb",
            "climbs",
            "leapt",
            "tumbled",
            "sank",
            "slid",
            "held");
    private static final Set<String> SUPERLATIVES =
            Set.of("largest", "highest", "biggest", "longest", "best", "busiest", "fastest", "most", "lowest");
    private static final Set<String> DETERMINERS = Set.of(
            "the", "a", "an", "this", "that", "its", "their", "our", "his", "her", "my", "your", "every", "each");
    private static final Set<String> PREDICATES = Set.of(
            "in",
            "among",
            "for",
            "overall",
            "nationwide",
            "nationally",
            "globally",
            "worldwide",
            "by",
            "across",
            "from",
            "last");
    private static final Set<String> PHASES = Set.of("phase", "phases", "stage", "stages");
    private static final Set<String> CONSECUTIVE = Set.of("consecutive", "straight", "successive");

    private final EnText text;
    private final EnNumberReader reader;

    EnOrdinals(EnText text, EnNumberReader reader) {
        this.text = text;
        this.reader = reader;
    }

    @Nullable
    Draft at(Reading reading) {
        int start = reading.start();
        int end = reading.end();
        String next = text.charAt(end) == '-' ? text.word(end + 1) : text.wordAfter(end);
        Draft draft = new Draft(start, end, "ordinal", reading.value());
        if (CONSECUTIVE.contains(next)) {
            return consecutive(reading, next);
        }
        Draft running = running(reading);
        if (running != null) {
            return running;
        }
        boolean capital = text.isCapital(start) && !text.startsSentence(start) || text.isCapital(text.next(end));
        if (capital) {
            return draft.inName();
        }
        if (COUNTED.contains(next) && !text.startsWith(end, " step toward")) {
            draft.end = end + 1 + next.length();
            return draft;
        }
        boolean first = reading.value().compareTo(BigDecimal.ONE) == 0;
        if (SUPERLATIVES.contains(next) && !first) {
            return draft;
        }
        boolean closes = next.isEmpty()
                || !text.isLower(text.next(end))
                || Set.of(
                                "in",
                                "among",
                                "and",
                                "nationwide",
                                "nationally",
                                "for",
                                "globally",
                                "worldwide",
                                "respectively",
                                "on",
                                "by",
                                "of",
                                "across",
                                "out",
                                "place")
                        .contains(next);
        if (closes && ranked(start) || !first && predicative(start, next)) {
            return draft;
        }
        return first || reading.value().compareTo(BigDecimal.valueOf(2)) == 0 && next.isEmpty() ? null : draft.inName();
    }

    /** What names a thing has a determiner or a noun; without either it is a place: third among the cities, from 15th to ninth. */
    private boolean predicative(int start, String next) {
        String before = text.wordBefore(start).toLowerCase(Locale.ROOT);
        boolean moves = before.equals("to") || before.equals("from") || before.equals("at");
        return !DETERMINERS.contains(before)
                && (PREDICATES.contains(next) || moves && (next.isEmpty() || next.equals("to") || next.equals("and")));
    }

    /** Phase II, Phases I and II, phase two. */
    @Nullable
    Draft phase(int i, String word) {
        if (!PHASES.contains(word)) {
            return null;
        }
        int at = text.next(i + word.length());
        int end = at < 0 ? -1 : EnNumberWords.endOfWord(text.raw(), at);
        int roman = at < 0 ? 0 : Romans.any(text.raw(), at, end);
        if (roman > 0) {
            return phase(i, end, BigDecimal.valueOf(roman));
        }
        boolean number = at > 0 && (text.isDigit(at) || EnNumberWords.isLetter(text.charAt(at)));
        Reading reading = number ? reader.read(at) : null;
        return reading == null
                        || reading.ordinal()
                        || !reading.isSmallWhole()
                        || reading.value().intValue() > 20
                ? null
                : phase(i, reading.end(), reading.value());
    }

    private static Draft phase(int start, int end, BigDecimal value) {
        Draft draft = new Draft(start, end, "ordinal", value);
        draft.label = "phase";
        return draft;
    }

    private Draft consecutive(Reading reading, String word) {
        int at = text.next(reading.end() + 1 + word.length());
        Units.Match unit = at < 0 ? null : Units.at(text.raw(), at, Language.EN);
        return unit == null
                ? new Draft(reading.start(), reading.end(), "ordinal", reading.value())
                : Draft.of(reading.start(), unit.end(), reading.value(), unit.unit());
    }

    /** The sixth year running, the third month in a row: six years, three months. */
    private @Nullable Draft running(Reading reading) {
        int at = text.next(reading.end());
        Units.Match unit = at < 0 ? null : Units.at(text.raw(), at, Language.EN);
        if (unit == null || unit.unit().quantity() != Quantity.DURATION) {
            return null;
        }
        for (String words : new String[] {" running", " in a row", " in succession"}) {
            if (text.startsWith(unit.end(), words)) {
                return Draft.of(reading.start(), unit.end() + words.length(), reading.value(), unit.unit());
            }
        }
        return null;
    }

    private boolean ranked(int start) {
        int at = start;
        for (int words = 0; words < 6 && at > 0; words++) {
            int before = text.startOfWordBefore(at);
            if (before < 0) {
                return false;
            }
            if (RANKING.contains(text.word(before))
                    || text.startsWith(before, "in") && text.startsWith(start, "first place")) {
                return true;
            }
            at = before;
        }
        return false;
    }
}
