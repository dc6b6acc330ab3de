package org.duizhao.bitext.figure.en;

import java.math.BigDecimal;
import java.util.Set;
import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.numeral.EnNumberWords;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.unit.Quantity;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** Numerals that only identify: Line 6, National Highway 109, M101 and 22, PM2.5, 5G, top 500, Five-Year Plan. */
final class EnIdentifiers {

    private static final Set<String> IDENTIFYING = Set.of(
            "line",
            "lines",
            "route",
            "routes",
            "highway",
            "highways",
            "expressway",
            "road",
            "no",
            "nos",
            "number",
            "terminal",
            "gate",
            "building",
            "block",
            "area",
            "class",
            "grade",
            "level",
            "category",
            "type",
            "model",
            "pier",
            "berth",
            "room",
            "document",
            "order",
            "decree",
            "article",
            "chapter",
            "section",
            "table",
            "figure",
            "annex",
            "appendix",
            "box",
            "item",
            "part",
            "top",
            "fortune",
            "tier",
            "bridge",
            "tunnel",
            "flight",
            "hotline",
            "version",
            "unit",
            "bus",
            "zone",
            "ring",
            "act",
            "volume",
            "exit",
            "dial",
            "call");
    private static final BigDecimal HOTLINE = BigDecimal.valueOf(10000);

    private final EnText text;

    EnIdentifiers(EnText text) {
        this.text = text;
    }

    /** Whether it is the length of something named: Three-Year Action Plan; a Five-Year Plan is told by its number. */
    boolean isSpan(Reading reading, Units.@Nullable Match unit) {
        return unit != null
                && unit.unit().quantity() == Quantity.DURATION
                && reading.form() == Reading.Form.WORDS
                && !text.startsWith(unit.end(), " plan")
                && !text.startsWith(unit.end(), " plans")
                && !text.inShortQuotes(reading.start(), 60);
    }

    boolean names(Reading reading) {
        return reading.form() == Reading.Form.WORDS ? spelled(reading) : digits(reading);
    }

    private boolean digits(Reading reading) {
        int start = reading.start();
        int end = reading.end();
        char before = text.charAt(start - 1);
        boolean glued = EnNumberWords.isLetter(before)
                || before == '-' && EnNumberWords.isLetter(text.charAt(start - 2))
                || before == '/' && text.isDigit(start - 2);
        if (glued || EnNumberWords.isLetter(text.charAt(end)) || text.charAt(end) == '/' && text.isDigit(end + 1)) {
            return true;
        }
        if (reading.form() == Reading.Form.SCALED) {
            return false;
        }
        return identified(start) || hotline(reading) || text.inShortQuotes(start, 60);
    }

    /** Whether nothing before the number makes it part of a name. */
    boolean isFree(int start) {
        char before = text.charAt(start - 1);
        boolean glued = EnNumberWords.isLetter(before)
                || before == '-' && EnNumberWords.isLetter(text.charAt(start - 2))
                || before == '/' && text.isDigit(start - 2);
        return !glued && !text.inShortQuotes(start, 60);
    }

    private boolean identified(int start) {
        String word = text.wordBefore(start);
        int at = text.startOfWordBefore(start);
        if (text.raw().startsWith("No. ", Math.max(0, start - 4))
                || text.raw().startsWith("Nos. ", Math.max(0, start - 5))) {
            return true;
        }
        if (word.equals("and") || word.equals("or")) {
            return text.isDigit(at - 2) && EnNumberWords.isLetter(text.charAt(startOfToken(at - 1))) || listed(at);
        }
        boolean lower = text.isLower(text.next(Characters.endOfDigits(text.raw(), start, start + 40)));
        boolean generic = word.equals("area")
                || word.equals("type")
                || word.equals("call")
                || word.equals("unit")
                || word.equals("order")
                || word.equals("building");
        return IDENTIFYING.contains(word) && !(generic && (lower || !text.isCapital(at)));
    }

    /** Lines 6 and 8. */
    private boolean listed(int and) {
        int digits = and - 2;
        while (digits > 0 && text.isDigit(digits)) {
            digits--;
        }
        return text.isDigit(and - 2)
                && Set.of("lines", "routes", "highways", "nos").contains(text.wordBefore(digits + 1));
    }

    private int startOfToken(int end) {
        int at = end - 1;
        while (at > 0 && (text.isDigit(at - 1) || EnNumberWords.isLetter(text.charAt(at - 1)))) {
            at--;
        }
        return at;
    }

    /** Five or more digits without a comma before a word. */
    private boolean hotline(Reading reading) {
        boolean plain = reading.value().scale() == 0
                && reading.end() - reading.start() == 5
                && reading.value().compareTo(HOTLINE) >= 0;
        return plain
                && text.charAt(reading.start() + 2) != ','
                && EnNumberWords.isLetter(text.charAt(text.next(reading.end())));
    }

    private boolean spelled(Reading reading) {
        int start = reading.start();
        int end = reading.end();
        boolean hyphenatedName = text.charAt(end) == '-' && text.isCapital(end + 1) && text.isCapital(start);
        if (hyphenatedName || text.inShortQuotes(start, 60)) {
            return true;
        }
        boolean capital = text.isCapital(start) && !text.startsSentence(start);
        int next = text.next(end);
        return capital && text.isCapital(next) && !(plural(next) && text.inTitleCase(start));
    }

    private boolean plural(int word) {
        return text.charAt(EnNumberWords.endOfWord(text.raw(), word) - 1) == 's';
    }
}
