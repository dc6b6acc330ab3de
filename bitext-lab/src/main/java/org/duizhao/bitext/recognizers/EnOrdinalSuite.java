package org.duizhao.bitext.recognizers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.numeral.EnNumbers;
import org.duizhao.bitext.numeral.Numeral;
import org.duizhao.bitext.text.Folding;
import org.jspecify.annotations.Nullable;

/** The suites' English ordinals, relative ones (last, next to last, the previous one) among them. */
final class EnOrdinalSuite {

    private static final Pattern RELATIVE = Pattern.compile("(?i)(?<![a-z])(?:"
            + "(?<antepenultimate>antepenultimate)"
            + "|(?<penultimate>penultimate|next to last|(?:the )?second to last|(?:the )?last but one"
            + "|(?:the )?one before (?:the )?last(?: one)?)"
            + "|(?<last>last)|(?<next>next)|(?<previous>previous)|(?<current>current))"
            + "(?<one> one(?=[.,;!?]|$))?(?![a-z])");

    private final String text;
    private final EnNumbers numbers;

    EnOrdinalSuite(String original) {
        text = Folding.fold(original);
        numbers = new EnNumbers(text);
    }

    List<Recognition> find() {
        List<Recognition> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            boolean inside = i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
            Recognition ordinal = inside ? null : at(i);
            if (ordinal != null) {
                found.add(ordinal);
                i = ordinal.end();
            } else {
                Numeral number = inside ? null : numbers.at(i);
                i = number == null ? i + 1 : number.end();
            }
        }
        return found;
    }

    private @Nullable Recognition at(int i) {
        Recognition relative = relative(i);
        if (relative != null) {
            return relative;
        }
        Numeral number = numbers.at(i);
        return number == null || number.kind() != Numeral.Kind.ORDINAL
                ? null
                : new Recognition(i, number.end(), "ordinal", Decimals.text(number.value()), null, null);
    }

    private @Nullable Recognition relative(int i) {
        Matcher matcher = RELATIVE.matcher(text).region(i, text.length()).useTransparentBounds(true);
        if ("aAlLnNpPcCtTsSoO".indexOf(text.charAt(i)) < 0 || !matcher.lookingAt()) {
            return null;
        }
        String value = matcher.group("antepenultimate") != null
                ? "end-2"
                : matcher.group("penultimate") != null ? "end-1" : simple(matcher);
        boolean alone = matcher.group("last") != null && matcher.group("one") != null;
        int end = alone ? matcher.end("last") : matcher.end();
        return new Recognition(i, end, "ordinal.relative", value, null, null);
    }

    private static String simple(Matcher matcher) {
        if (matcher.group("last") != null) {
            return "end+0";
        }
        String word = matcher.group().toLowerCase(Locale.ROOT);
        return word.startsWith("next") ? "current+1" : word.startsWith("previous") ? "current-1" : "current+0";
    }
}
