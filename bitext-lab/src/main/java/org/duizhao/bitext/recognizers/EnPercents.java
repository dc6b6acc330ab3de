package org.duizhao.bitext.recognizers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.numeral.EnNumbers;
import org.duizhao.bitext.numeral.Numeral;
import org.duizhao.bitext.text.Folding;
import org.jspecify.annotations.Nullable;

/** The suites' English percentages: 5 percent, percentage points among them, "per cent of 210", a percent sign alone. */
final class EnPercents {

    private static final String WORD = "%|percentage points?|percents?|percentages?|per cents?|pct(?:\\.|(?![a-z]))";
    private static final Pattern AFTER = Pattern.compile("(?i)(?: {0,2}|-)(?:" + WORD + ")(?![a-z])");
    private static final Pattern OF = Pattern.compile("(?i)(?:" + WORD + ") of (?=[A-Za-z0-9])");
    private static final Pattern LONE = Pattern.compile("(?i)(?:" + WORD + ")(?![a-z])");
    private static final Pattern ADDRESS = Pattern.compile("(?i)(?:https?://|www\\.)\\S*");

    private final String text;
    private final EnNumbers numbers;

    EnPercents(String original) {
        text = Folding.fold(original);
        numbers = new EnNumbers(text);
    }

    List<Recognition> find() {
        List<Recognition> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Matcher address = ADDRESS.matcher(text).region(i, text.length());
            boolean inside = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1)) && text.charAt(i) != '%';
            Recognition percent = inside || address.lookingAt() ? null : at(i);
            if (percent != null) {
                found.add(percent);
                i = percent.end();
            } else {
                Numeral number = inside ? null : numbers.at(i);
                i = !inside && address.lookingAt() ? address.end() : number == null ? i + 1 : number.end();
            }
        }
        return found;
    }

    private @Nullable Recognition at(int i) {
        Numeral number = numbers.at(i);
        if (number != null) {
            Matcher after = AFTER.matcher(text).region(number.end(), text.length());
            return after.lookingAt() ? percent(i, after.end(), number) : null;
        }
        if ("pP%".indexOf(text.charAt(i)) < 0) {
            return null;
        }
        Matcher of = OF.matcher(text).region(i, text.length());
        Numeral share = of.lookingAt() ? numbers.at(of.end()) : null;
        if (share != null) {
            return percent(i, share.end(), share);
        }
        Matcher lone = LONE.matcher(text).region(i, text.length());
        return lone.lookingAt() ? new Recognition(i, lone.end(), "percentage", "null", null, null) : null;
    }

    private static Recognition percent(int start, int end, Numeral number) {
        return new Recognition(start, end, "percentage", Decimals.text(number.value()) + "%", null, null);
    }
}
