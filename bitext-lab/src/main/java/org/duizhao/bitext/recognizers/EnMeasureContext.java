package org.duizhao.bitext.recognizers;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.numeral.Numeral;
import org.jspecify.annotations.Nullable;

/** What stands around a number or unit: separators, brackets, words that decide between a temperature and an angle. */
final class EnMeasureContext {

    private static final Pattern SEPARATOR = Pattern.compile(" {0,2}(?:- ?)?[(\\[{<]?(?=\\S)");
    private static final Pattern HALF = Pattern.compile("(?i)(?:an? )?(half|quarter)(?: an?| of an?)?[ -](?=[a-z])");
    private static final Pattern WARMTH = Pattern.compile(
            "(?i)temperature|thermostat|weather|\\b(?:hot|cold|warm|cool|heat|outside|fever|oven|boils?|freez\\w*|climate)\\b"
                    + "|celsius|fahrenheit");
    private static final Pattern ANGLE = Pattern.compile(
            "(?i)\\b(?:rotat\\w*|turn\\w*|angles?|tilt\\w*|slope|latitude|longitude|north|south|east|west|left|right"
                    + "|clockwise|bend|incline)\\b");
    private static final Pattern CLOCK = Pattern.compile("(?i)(?:\\b(?:at|until|till|by|before|after|from)|:) ?$");

    private final String text;
    private final boolean warmth;
    private final boolean angle;

    /** A half or a quarter before a noun. */
    record Half(int end, BigDecimal value) {}

    EnMeasureContext(String text) {
        this.text = text;
        warmth = WARMTH.matcher(text).find();
        angle = ANGLE.matcher(text).find();
    }

    /** Whether the letter or digit at {@code i} continues a word or number. */
    boolean insideWord(int i) {
        if (i == 0) {
            return false;
        }
        char c = text.charAt(i);
        char before = text.charAt(i - 1);
        boolean digits = Character.isDigit(c) && Character.isDigit(before);
        return digits || isLatin(c) && isLatin(before);
    }

    private static boolean isLatin(char c) {
        return Character.isLetter(c) && c < 0x2E80;
    }

    /** SCP-173, M101: the digits belong to a code. */
    boolean namesCode(int i) {
        if (i == 0 || !Character.isDigit(text.charAt(i))) {
            return false;
        }
        char before = text.charAt(i - 1);
        boolean hyphen = before == '-' && i > 1 && Character.isLetterOrDigit(text.charAt(i - 2));
        return hyphen || Character.isLetter(before);
    }

    /** The s of "music's $ 500" is no sign of Singapore. */
    boolean isPossessive(int i) {
        int at = i > 0 && text.charAt(i - 1) == ' ' ? i - 2 : i - 1;
        return Character.isLetter(text.charAt(i)) && at >= 0 && "'’".indexOf(text.charAt(at)) >= 0;
    }

    int spaces(int from) {
        int i = from;
        while (i < text.length() && i - from < 2 && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    /** Where a unit after a number may begin; -1 for nowhere. */
    int unitAfter(int end) {
        Matcher separator = SEPARATOR.matcher(text).region(end, text.length());
        return separator.lookingAt() && separator.end() < text.length() ? separator.end() : -1;
    }

    /** The whole with the bracket that was opened before its unit. */
    Recognition closed(Recognition whole, int unit) {
        int open = "([{<".indexOf(text.charAt(unit - 1));
        boolean closes = open >= 0 && whole.end() < text.length() && text.charAt(whole.end()) == ")]}>".charAt(open);
        return closes ? whole.until(whole.end() + 1) : whole;
    }

    /** In "1 $10" the sign belongs to what follows. */
    boolean isSignOfNext(int at, int end) {
        boolean sign = !Character.isLetterOrDigit(text.charAt(end - 1)) && !Character.isLetter(text.charAt(at));
        return sign && end < text.length() && Character.isDigit(text.charAt(end));
    }

    boolean allows(RecognizedModel model, Numeral number, UnitTable.Match unit) {
        String word = text.substring(Math.max(0, number.start() - 8), number.start());
        return switch (unit.name().unit()) {
            case "Degree" -> model == RecognizedModel.TEMPERATURE ? !angle || warmth : angle || !warmth;
            case "Picometer" -> !CLOCK.matcher(word).find();
            case "Inch" -> !text.startsWith("in ", unit.end() - 2) || !isPreposition(number, unit);
            default -> true;
        };
    }

    /** "30 in Beijing": "in" after a number is an inch only after a fraction, or before "by", "x", "and", "long". */
    private boolean isPreposition(Numeral number, UnitTable.Match unit) {
        if (number.kind() == Numeral.Kind.FRACTION
                || text.substring(number.start(), number.end()).contains("/")) {
            return false;
        }
        String rest = text.substring(unit.end(), Math.min(text.length(), unit.end() + 7));
        boolean measured = rest.matches(" (?:x|by|long|wide|thick|high|tall|deep|more|and|or|less)\\b.*");
        int feet = Math.max(0, number.start() - 6);
        return !measured && !text.substring(feet, number.start()).matches(".*(?:ft|feet|foot)\\.? ");
    }

    /** Whether a unit's name is a word of its own between {@code start} and {@code end}. */
    boolean standsAlone(int start, int end) {
        boolean begins = start == 0 || !Character.isLetterOrDigit(text.charAt(start - 1));
        return begins && Character.isLetter(text.charAt(start)) && end - start > 2;
    }

    @Nullable
    Half half(int i) {
        char c = text.charAt(i);
        if ("aAhHqQ".indexOf(c) < 0) {
            return null;
        }
        Matcher half = HALF.matcher(text).region(i, text.length());
        return half.lookingAt()
                ? new Half(half.end(), new BigDecimal(half.group(1).equalsIgnoreCase("half") ? "0.5" : "0.25"))
                : null;
    }
}
