package org.duizhao.bitext.figure.en;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.figure.Bound;
import org.duizhao.bitext.figure.BracketedNegatives;
import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.figure.Compounds;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.EnFractions;
import org.duizhao.bitext.numeral.EnNumberReader;
import org.duizhao.bitext.numeral.EnNumberWords;
import org.duizhao.bitext.numeral.NotNumbers;
import org.duizhao.bitext.numeral.Numeral;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.numeral.VulgarFractions;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Phrases;
import org.duizhao.bitext.unit.Quantity;
import org.duizhao.bitext.unit.Unit;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** The walk over folded English text that finds its figures. */
public final class EnFigures {

    private static final Phrases IDIOMS = Phrases.load(EnFigures.class, "en-idioms.txt");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private final EnText text;
    private final EnNumberReader reader;
    private final EnFractions fractions;
    private final EnStructure structure;
    private final EnDates dates;
    private final EnTail tail;
    private final EnOrdinals ordinals;
    private final EnMultiples multiples;

    public EnFigures(String folded) {
        text = new EnText(folded);
        reader = new EnNumberReader(folded);
        fractions = new EnFractions(folded);
        structure = new EnStructure(text, reader);
        dates = new EnDates(text, reader);
        tail = new EnTail(text, reader);
        ordinals = new EnOrdinals(text, reader);
        multiples = new EnMultiples(text);
    }

    public List<Draft> find() {
        List<Draft> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            int word = i;
            Draft draft = structure.at(i);
            if (draft == null) {
                word = Math.max(IDIOMS.endOfWord(text.raw(), i), NotNumbers.ENGLISH.endOfWord(text.raw(), i));
                draft = word > i ? null : at(i, found);
            }
            if (draft != null) {
                found.add(structure.labelled(draft));
                i = draft.end;
            } else {
                i = word > i ? word : past(i);
            }
        }
        Compounds.join(text.raw(), found, false);
        BracketedNegatives.complete(text.raw(), found);
        new EnSharedUnits(text).complete(found);
        EnContext.complete(text, found);
        return found;
    }

    private boolean begins(int i) {
        return text.isDigit(i) || VulgarFractions.isAt(text.raw(), i);
    }

    private int past(int i) {
        char c = text.charAt(i);
        if (EnNumberWords.isLetter(c)) {
            return EnNumberWords.endOfWord(text.raw(), i);
        }
        return c >= '0' && c <= '9' ? Characters.endOfDigits(text.raw(), i) : i + 1;
    }

    private @Nullable Draft at(int i, List<Draft> before) {
        char c = text.charAt(i);
        boolean letter = EnNumberWords.isLetter(c);
        Draft negative = negative(i, before);
        if (negative != null) {
            return negative;
        }
        if (!letter && !begins(i) && EnMoneySigns.endOfSign(text.raw(), i) == i) {
            return null;
        }
        EnBounds.Match bound = letter ? EnBounds.before(text.raw(), i) : null;
        if (bound != null && text.next(bound.end()) > 0) {
            Draft draft = number(text.next(bound.end()), before);
            if (draft != null) {
                return bounded(draft, i, bound.bound());
            }
        }
        if (letter && text.startsWith(i, "per")) {
            return per(i);
        }
        return number(i, before);
    }

    /** -6.1%, minus 3.5 degrees: a sign, where no range can be meant. */
    private @Nullable Draft negative(int i, List<Draft> before) {
        char c = text.charAt(i);
        int at = -1;
        if (Characters.isMinus(c)) {
            boolean opens = i == 0 || " \t\n(:".indexOf(text.charAt(i - 1)) >= 0;
            boolean number = begins(i + 1) || EnMoneySigns.endOfSign(text.raw(), i + 1) > i + 1;
            at = opens && number ? i + 1 : -1;
        } else if (text.startsWith(i, "minus") || text.startsWith(i, "negative")) {
            at = text.next(EnNumberWords.endOfWord(text.raw(), i));
        }
        Draft draft = at < 0 ? null : number(at, before);
        if (draft == null || !draft.maySign(false)) {
            return null;
        }
        draft.start = i;
        return draft.negated();
    }

    private Draft bounded(Draft draft, int start, Bound bound) {
        boolean time = draft.kind.equals("year") || draft.kind.equals("date") || draft.kind.equals("year-range");
        boolean span = text.startsWith(start, "over")
                && draft.kind.equals("duration")
                && !text.wordBefore(start).equals("for");
        boolean over = text.startsWith(start, "over the") || draft.inName || draft.structure || time || span;
        if (over) {
            return draft;
        }
        draft.start = start;
        if (draft.bound != Bound.EXACT) {
            return draft;
        }
        int denial = EnBounds.startOfDenial(text.raw(), start);
        Bound denied = denial < start ? bound.denied() : null;
        draft.start = denied == null ? start : denial;
        return draft.bounded(denied == null ? bound : denied);
    }

    private @Nullable Draft number(int i, List<Draft> before) {
        if (i >= text.length()) {
            return null;
        }
        if (EnNumberWords.isLetter(text.charAt(i))) {
            return word(i, before);
        }
        int sign = EnMoneySigns.endOfSign(text.raw(), i);
        if (sign > i) {
            return tail.money(i, sign);
        }
        Reading reading = begins(i) ? reader.read(i) : null;
        if (reading == null) {
            return null;
        }
        Draft date = dates.at(reading);
        if (date != null) {
            return date;
        }
        return reading.ordinal() ? ordinals.at(reading) : tail.after(reading, before);
    }

    private @Nullable Draft word(int i, List<Draft> before) {
        int sign = EnMoneySigns.endOfSign(text.raw(), i);
        if (sign > i) {
            return tail.money(i, sign);
        }
        String word = text.word(i);
        if (word.isEmpty()) {
            return null;
        }
        if (multiples.isMultiple(word)) {
            return multiples.at(i, word);
        }
        Draft date = dates.named(i, word);
        if (date != null) {
            return date;
        }
        Draft phase = ordinals.phase(i, word);
        if (phase != null) {
            return phase;
        }
        if (word.equals("half")) {
            Draft half = half(i);
            if (half != null) {
                return half;
            }
        }
        Draft one = word.equals("a") || word.equals("an") ? oneAndMore(i, i + word.length()) : null;
        if (one != null) {
            return one;
        }
        Numeral fraction = fractions.read(i);
        if (fraction != null && fraction.kind() == Numeral.Kind.FRACTION) {
            boolean part = text.wordBefore(i).equals("first")
                    || text.wordBefore(i).equals("second")
                    || text.charAt(fraction.end()) == '-';
            if (part && text.raw().startsWith("quarters", fraction.end() - 8)) {
                return quarters(i);
            }
            return part ? null : tail.suffixed(tail.fraction(i, fraction));
        }
        Reading reading = reader.read(i);
        if (fraction != null && (reading == null || reading.end() < fraction.end())) {
            return tail.after(Reading.inWords(fraction), before);
        }
        if (reading == null) {
            return null;
        }
        return reading.ordinal() ? ordinals.at(reading) : tail.after(reading, before);
    }

    /** An hour and a half, a minute and 30 seconds: an article is a number only where the measure goes on. */
    private @Nullable Draft oneAndMore(int i, int end) {
        int at = text.next(end);
        Units.Match unit = at > 0 && text.isLower(at) ? Units.at(text.raw(), at, Language.EN) : null;
        boolean measure =
                unit != null && unit.end() - at > 2 && unit.unit().quantity().isToldInParts();
        return unit != null && measure && tail.goesOn(unit.end())
                ? tail.suffixed(Draft.of(i, unit.end(), BigDecimal.ONE, unit.unit()))
                : null;
    }

    /** The first three quarters are a count of three. */
    private @Nullable Draft quarters(int i) {
        Reading reading = reader.read(i);
        if (reading == null) {
            return null;
        }
        Draft draft = new Draft(i, reading.end(), "count", reading.value());
        draft.label = "quarters";
        return draft;
    }

    /** Half a working day, half an hour, the first half hour. */
    private @Nullable Draft half(int i) {
        int article = text.next(i + 4);
        String a = text.word(article);
        boolean bare = !a.equals("a") && !a.equals("an");
        int at = bare ? i + 5 : text.next(article + a.length());
        Units.Match unit = at < 0 || at >= text.length() ? null : Units.at(text.raw(), at, Language.EN);
        boolean measured = unit != null && (!bare || isHalved(unit.unit(), unit.end() - at));
        return !measured || unit == null ? null : Draft.of(i, unit.end(), HALF, unit.unit());
    }

    /** The first half hour, half-litre; not "half year" as a name of a part of the year, nor symbols. */
    private static boolean isHalved(Unit unit, int length) {
        return length > 2
                && switch (unit.quantity()) {
                    case VOLUME, WEIGHT, LENGTH -> length > 3;
                    case DURATION -> !unit.code().equals("a");
                    default -> false;
                };
    }

    /** Per 10,000 people: a count of 10,000. */
    private @Nullable Draft per(int i) {
        int at = text.next(i + 3);
        Reading reading =
                at > 0 && (text.isDigit(at) || EnNumberWords.isLetter(text.charAt(at))) ? reader.read(at) : null;
        if (reading == null || reading.value().compareTo(BigDecimal.TEN) < 0 || reading.ordinal()) {
            return null;
        }
        int noun = text.next(reading.end());
        Units.Match unit = noun < 0 ? null : Units.at(text.raw(), noun, Language.EN);
        if (unit != null && unit.unit().quantity() != Quantity.DURATION) {
            return Draft.of(i, unit.end(), reading.value(), unit.unit());
        }
        int end = noun > 0 && text.isLower(noun) ? EnNumberWords.endOfWord(text.raw(), noun) : reading.end();
        Draft draft = new Draft(i, end, "count", reading.value());
        draft.label = end > reading.end() ? text.raw().substring(noun, end) : null;
        return draft;
    }
}
