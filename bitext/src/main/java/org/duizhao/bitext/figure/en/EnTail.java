package org.duizhao.bitext.figure.en;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.duizhao.bitext.figure.Bound;
import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.EnNumberReader;
import org.duizhao.bitext.numeral.EnNumberWords;
import org.duizhao.bitext.numeral.Fractions;
import org.duizhao.bitext.numeral.Numeral;
import org.duizhao.bitext.numeral.PerMille;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.numeral.SlashFractions;
import org.duizhao.bitext.numeral.VulgarFractions;
import org.duizhao.bitext.unit.Quantity;
import org.duizhao.bitext.unit.Unit;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** Decides by what follows a cardinal what kind of figure it is. */
final class EnTail {

    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Set<String> SPREADING =
            Set.of("range", "ranges", "ranged", "ranging", "vary", "varies", "varied", "varying", "anywhere");
    private static final Set<String> ONLY = Set.of("within", "just", "only", "under", "exactly", "nearly", "almost");

    private final EnText text;
    private final EnNumberReader reader;
    private final EnIdentifiers names;
    private final EnAges ages;
    private final EnUnits units;
    private final EnCents cents;

    EnTail(EnText text, EnNumberReader reader) {
        this.text = text;
        this.reader = reader;
        names = new EnIdentifiers(text);
        ages = new EnAges(text);
        units = new EnUnits(text);
        cents = new EnCents(text, reader);
    }

    /** A sign of money at {@code start} with its number at {@code number}. */
    @Nullable
    Draft money(int start, int number) {
        boolean minus = Characters.isMinus(text.charAt(number));
        Reading reading = reader.read(minus ? number + 1 : number);
        if (reading == null) {
            return null;
        }
        Draft money = money(start, reading);
        return minus ? money.negated() : money;
    }

    private Draft money(int start, Reading reading) {
        Unit currency = EnMoneySigns.currency(text.raw(), start);
        int power = power(reading.end());
        if (power > 0) {
            BigDecimal value = reading.value().scaleByPowerOfTen(power);
            return suffixed(Draft.of(start, reading.end() + 1, value, currency));
        }
        Reading upper = moves(start) || Characters.isMinus(text.charAt(reading.start() - 1))
                ? null
                : upper(start, reading, null);
        int end = (upper == null ? reading : upper).end();
        Units.Match unit = unit(end);
        end = unit != null && unit.unit().quantity() == Quantity.MONEY ? unit.end() : end;
        BigDecimal value = upper == null ? reading.value() : lowerValue(reading, upper);
        Draft money = Draft.of(start, end, value, currency).to(upper == null ? null : upper.value());
        return suffixed(upper == null ? cents.with(money) : money);
    }

    /** Of the letter glued to an amount of money: $987m, £3b, $2.1T, $60k; 0 for none. */
    private int power(int end) {
        if (EnNumberWords.isLetter(text.charAt(end + 1)) || text.isDigit(end + 1)) {
            return 0;
        }
        return switch (text.charAt(end)) {
            case 'k', 'K' -> 3;
            case 'm', 'M' -> 6;
            case 'b', 'B' -> 9;
            case 't', 'T' -> 12;
            default -> 0;
        };
    }

    @Nullable
    Draft after(Reading reading, List<Draft> before) {
        Numeral fraction = SlashFractions.at(text.raw(), reading);
        if (fraction != null) {
            return suffixed(fraction(reading.start(), fraction));
        }
        if (reading.implied() && !reading.value().equals(BigDecimal.ONE)) {
            return indefinite(reading) ? null : measured(reading);
        }
        if (reading.value().signum() == 0) {
            return reading.form() == Reading.Form.WORDS ? null : measured(reading);
        }
        if (VulgarFractions.isAt(text.raw(), reading.start())) {
            return suffixed(fraction(reading.start(), asFraction(reading)));
        }
        Draft shared = ratio(reading);
        return shared != null ? shared : measured(reading);
    }

    private static Numeral asFraction(Reading reading) {
        return new Numeral(reading.start(), reading.end(), reading.value(), Numeral.Kind.FRACTION);
    }

    /** 3/4 cup, ½ tbsp, a quarter of an hour; 3/4 of residents. */
    Draft fraction(int start, Numeral fraction) {
        Units.Match unit = unit(fraction.end());
        unit = unit == null ? units.ofOne(fraction.end()) : unit;
        Draft plain = new Draft(start, fraction.end(), "fraction", fraction.value());
        if (unit == null) {
            return plain;
        }
        return switch (unit.unit().quantity()) {
            case COUNT, MULTIPLE, PERCENT -> plain;
            default -> Draft.of(start, unit.end(), fraction.value(), unit.unit());
        };
    }

    /** Several hundred, hundreds of. */
    private boolean indefinite(Reading reading) {
        return Set.of("several", "few", "many", "hundreds", "tens").contains(text.wordBefore(reading.start()));
    }

    private @Nullable Draft measured(Reading reading) {
        Units.Match own = unit(reading);
        Reading upper = upper(reading.start(), reading, own);
        Reading last = upper == null ? reading : upper;
        Units.Match unit = upper == null ? own : unit(upper);
        BigDecimal value = upper == null ? reading.value() : lowerValue(reading, upper);
        BigDecimal to = upper == null ? null : upper.value();
        int perMille = PerMille.end(text.raw(), last.end());
        if (perMille > 0) {
            return suffixed(Draft.percent(reading.start(), perMille, value.movePointLeft(1))
                    .to(to == null ? null : to.movePointLeft(1)));
        }
        int odd = EnBounds.endOfOdd(text.raw(), last.end());
        boolean one = reading.form() == Reading.Form.WORDS && value.compareTo(BigDecimal.ONE) == 0;
        boolean glued = unit != null && " -\n".indexOf(text.charAt(last.end())) < 0;
        boolean name = names.names(reading) && !(glued && names.isFree(reading.start()));
        boolean share = unit != null && unit.unit().quantity() == Quantity.PERCENT;
        name &= !names.isSpan(reading, unit) && !share;
        boolean quoted =
                name && unit != null && text.inShortQuotes(reading.start(), 60) && reading.form() != Reading.Form.WORDS;
        Draft alone = unit == null && upper == null && !name ? cents.alone(reading) : null;
        if (alone != null) {
            return suffixed(alone);
        }
        if (unit != null && (!name || quoted)) {
            Draft draft = quantity(reading, value, unit).to(to);
            draft = to == null && unit.unit().quantity() == Quantity.MONEY ? cents.with(draft) : draft;
            draft.bounded(odd > last.end() ? Bound.GREATER_THAN : draft.bound);
            boolean onePeriod = one && (draft.kind.equals("duration") || draft.kind.equals("multiple"));
            return onePeriod && !isStressed(reading) && !goesOn(draft.end) ? null : suffixed(draft);
        }
        if (name) {
            int end = reading.form() == Reading.Form.WORDS ? last.end() : endOfCode(last.end());
            return new Draft(reading.start(), end, "ordinal", value).inName();
        }
        boolean compound = odd == last.end()
                && text.charAt(last.end()) == '-'
                && EnNumberWords.isLetter(text.charAt(last.end() + 1));
        if (one || compound && reading.form() == Reading.Form.WORDS) {
            return null;
        }
        Draft count = new Draft(reading.start(), odd, "count", value).to(to);
        return suffixed(aged(odd > last.end() ? count.bounded(Bound.GREATER_THAN) : count));
    }

    private Draft aged(Draft draft) {
        if (ages.isAge(draft)) {
            draft.kind = Quantity.AGE.code();
            draft.unit = Units.require("a");
        }
        return draft;
    }

    /** One hour and 48 minutes, one year three months: the larger part of a length of time. */
    boolean goesOn(int end) {
        int word = text.next(end);
        int at = text.word(word).equals("and") ? text.next(word + 3) : word;
        if (at != word && (text.startsWith(at, "half") || text.startsWith(at, "a half"))) {
            return !text.startsWith(at, "half of") && !text.startsWith(at, "a half of");
        }
        Reading part = at > 0 && (text.isDigit(at) || EnNumberWords.isLetter(text.charAt(at))) ? reader.read(at) : null;
        Units.Match unit = part == null || part.ordinal() ? null : unit(part.end());
        return unit != null && unit.unit().quantity() == Quantity.DURATION;
    }

    /** Within one hour, just one day, less than one year: no article. */
    private boolean isStressed(Reading one) {
        String before = text.wordBefore(one.start());
        return ONLY.contains(before) || before.equals("than") && !text.raw().startsWith("more than", one.start() - 10);
    }

    private int endOfCode(int end) {
        int at = end;
        while (EnNumberWords.isLetter(text.charAt(at)) || text.isDigit(at)) {
            at++;
        }
        return at;
    }

    private Draft quantity(Reading reading, BigDecimal value, Units.Match unit) {
        Draft draft = Draft.of(reading.start(), unit.end(), value, unit.unit());
        boolean years = unit.unit().code().equals("a");
        boolean old = text.startsWith(unit.end(), " old")
                || text.startsWith(unit.end(), "-old")
                || text.startsWith(unit.end(), " of age");
        String before = text.wordBefore(reading.start());
        if (years && (old || before.equals("aged"))) {
            draft.kind = Quantity.AGE.code();
            draft.end = old ? unit.end() + (text.startsWith(unit.end(), " of age") ? 7 : 4) : unit.end();
        }
        return draft;
    }

    Draft suffixed(Draft draft) {
        if (text.startsWith(draft.end, " below zero") && draft.value != null && draft.to == null) {
            return belowZero(draft);
        }
        andHalf(draft);
        EnBounds.Match after = EnBounds.after(text.raw(), draft.end);
        boolean plus = after != null && text.startsWith(draft.end, " plus") && draft.kind.equals("count");
        if (after != null && !plus) {
            draft.bounded(after.bound());
            draft.end = after.end();
        }
        return draft;
    }

    /** A year and a half, three miles and a half: the part behind the unit. */
    private void andHalf(Draft draft) {
        boolean whole = draft.unit != null
                && draft.value != null
                && draft.to == null
                && draft.value.scale() <= 0
                && draft.unit.quantity().isToldInParts();
        int and = whole && text.wordAfter(draft.end).equals("and") ? text.next(draft.end) + 3 : -1;
        int half = and < 0 ? -1 : text.next(text.wordAfter(and).equals("a") ? text.next(and) + 1 : and);
        if (half <= 0 || draft.value == null) {
            return;
        }
        boolean last = text.word(half).equals("half") && text.next(half + 4) < 0;
        if (last || text.startsWith(and, " a half") && !text.wordAfter(half + 4).equals("of")) {
            draft.value = draft.value.add(HALF);
            draft.end = half + 4;
        }
    }

    /** 2 degrees below zero. */
    private static Draft belowZero(Draft draft) {
        boolean degrees = draft.unit == null || draft.unit.code().equals("deg");
        if (degrees) {
            draft.unit = Units.require("deg");
            draft.kind = draft.unit.quantity().code();
        }
        if (draft.unit != null && (degrees || draft.unit.quantity() == Quantity.TEMPERATURE)) {
            draft.end += " below zero".length();
            draft.negated();
        }
        return draft;
    }

    private Units.@Nullable Match unit(Reading reading) {
        Units.Match unit = unit(reading.end());
        Reading letter = unit == null && reading.form() != Reading.Form.WORDS ? reading : null;
        return letter == null ? unit : EnTemperatures.at(text, letter.start(), letter.end());
    }

    private Units.@Nullable Match unit(int end) {
        return units.after(end);
    }

    /** The upper end of "5 to 6 percent", "between 5 and 6 percent", 4-5; "from 5 to 6" is a change. */
    private @Nullable Reading upper(int start, Reading lower, Units.@Nullable Match own) {
        int end = own == null ? lower.end() : own.end();
        String before = text.wordBefore(start);
        int at = -1;
        int dashed = afterDash(end);
        if (dashed > 0) {
            at = dashed;
        } else if (text.startsWith(end, "- to") || text.startsWith(end, "- or")) {
            at = text.next(end + 4);
        } else {
            String word = text.wordAfter(end);
            boolean or = word.equals("or") && isNext(lower, text.next(text.next(end) + 2));
            boolean to = word.equals("to") && !moves(start) || or;
            boolean and = word.equals("and") && before.equals("between");
            at = to || and ? text.next(text.next(end) + word.length()) : -1;
            at = and && text.word(at).equals("about") ? text.next(at + 5) : at;
        }
        at = at > 0 && start < lower.start() ? afterSign(start, at) : at;
        if (at < 0 || at >= text.length() || !text.isDigit(at) && !EnNumberWords.isLetter(text.charAt(at))) {
            return null;
        }
        Reading upper = reader.read(at);
        if (upper == null || upper.ordinal() || upper.value().compareTo(lower.value()) <= 0) {
            return null;
        }
        Units.Match other = unit(upper);
        boolean same = own == null || other != null && other.unit().equals(own.unit());
        return same
                        && !(other == null
                                && text.charAt(end) == ' '
                                && own == null
                                && text.wordAfter(end).equals("to")
                                && text.wordAfter(upper.end()).isEmpty())
                ? upper
                : null;
    }

    /** From 5 to 6 is a change; ranging from 5 to 6 is a range. */
    private boolean moves(int start) {
        return text.wordBefore(start).equals("from")
                && !SPREADING.contains(text.wordBefore(text.startOfWordBefore(start)));
    }

    /** $10-$20, between $2 billion and $3 billion: past the sign at {@code at} if it is that at {@code start}. */
    private int afterSign(int start, int at) {
        int number = EnMoneySigns.endOfSign(text.raw(), at);
        boolean same =
                number > at && EnMoneySigns.currency(text.raw(), at).equals(EnMoneySigns.currency(text.raw(), start));
        return number == at ? at : same ? number : -1;
    }

    /** Where the number behind a dash begins: 4-5, and 100 - 1000 g where a unit says that a range is meant; -1 for none. */
    private int afterDash(int end) {
        if (Characters.isDash(text.charAt(end))) {
            return text.isDigit(end + 1) || EnMoneySigns.endOfSign(text.raw(), end + 1) > end + 1 ? end + 1 : -1;
        }
        boolean spaced = text.charAt(end) == ' ' && Characters.isDash(text.charAt(end + 1));
        int at = spaced ? end + 2 : -1;
        at = spaced && text.charAt(at) == ' ' ? at + 1 : at;
        Reading upper = at > 0 && text.isDigit(at) ? reader.read(at) : null;
        return upper != null && unit(upper.end()) != null ? at : -1;
    }

    /** Fifteen or sixteen: the one after the other. */
    private boolean isNext(Reading lower, int at) {
        boolean number = at > 0 && (text.isDigit(at) || EnNumberWords.isLetter(text.charAt(at)));
        Reading upper = number && lower.isSmallWhole() ? reader.read(at) : null;
        return upper != null
                && !upper.ordinal()
                && upper.value().subtract(lower.value()).compareTo(BigDecimal.ONE) == 0;
    }

    /** 1.2 to 1.5 million: the scale counts for both. */
    private static BigDecimal lowerValue(Reading lower, Reading upper) {
        boolean scaled = upper.form() == Reading.Form.SCALED
                && lower.form() == Reading.Form.DIGITS
                && upper.value().scale() < 0;
        if (!scaled) {
            return lower.value();
        }
        int power = upper.value().compareTo(BigDecimal.ONE.scaleByPowerOfTen(12)) >= 0
                ? 12
                : upper.value().compareTo(BigDecimal.ONE.scaleByPowerOfTen(9)) >= 0
                        ? 9
                        : upper.value().compareTo(BigDecimal.ONE.scaleByPowerOfTen(6)) >= 0 ? 6 : 3;
        BigDecimal value = lower.value().scaleByPowerOfTen(power);
        return value.compareTo(upper.value()) < 0 ? value : lower.value();
    }

    /** 2.05:1, one in eight, nine out of ten. */
    private @Nullable Draft ratio(Reading reading) {
        int end = reading.end();
        if ((text.charAt(end) == ':' || text.charAt(end) == '∶') && text.isDigit(end + 1)) {
            Reading other = reader.read(end + 1);
            boolean clock = other != null && other.end() - other.start() == 2;
            return other == null || clock || other.value().signum() == 0
                    ? null
                    : new Draft(
                            reading.start(), other.end(), "ratio", Fractions.divide(reading.value(), other.value()));
        }
        boolean in = text.startsWith(end, " in") && reading.form() == Reading.Form.WORDS
                || text.startsWith(end, " of every");
        boolean out = text.startsWith(end, " out of");
        boolean to = text.startsWith(end, " to") && text.startsWith(end, " to 1");
        if (!in && !out && !to) {
            return null;
        }
        int at = end + (in || to ? 4 : 8);
        at = text.startsWith(at, "every") && !to ? at + 6 : at;
        boolean number = at < text.length() && (text.isDigit(at) || EnNumberWords.isLetter(text.charAt(at)));
        Reading whole = number ? reader.read(at) : null;
        boolean share = whole != null
                && !whole.ordinal()
                && whole.value().compareTo(reading.value()) > 0
                && whole.value().compareTo(BigDecimal.valueOf(1000)) <= 0
                && (out || to || whole.form() == Reading.Form.WORDS);
        if (to && whole != null && whole.value().compareTo(BigDecimal.ONE) == 0 && unit(whole.end()) == null) {
            return new Draft(reading.start(), whole.end(), "ratio", reading.value());
        }
        return share && !to && whole != null
                ? new Draft(reading.start(), whole.end(), "fraction", Fractions.divide(reading.value(), whole.value()))
                : null;
    }
}
