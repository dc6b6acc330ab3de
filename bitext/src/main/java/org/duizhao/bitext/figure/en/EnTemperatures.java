package org.duizhao.bitext.figure.en;

import java.util.Set;
import java.util.regex.Pattern;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** Letters of a scale of temperature glued to a number: -10C, a high of 38C, 300 °C (572F). */
final class EnTemperatures {

    private static final int REACH = 60;
    private static final Pattern SPOKEN_OF = Pattern.compile(
            "(?i)\\b(?:temperatures?|degrees|celsius|fahrenheit|thermometers?|mercury|warm(?:er|ing|ed)?|cold(?:er)?|cool(?:er|ed|ing)?|hot(?:ter)?|heat(?:ed|ing)?|freez\\w*|frost|weather|boil\\w*|melt\\w*)\\b|°");

    /** What may lead to a degree: behind other words a number with a letter is a seat or a code. */
    private static final Set<String> LEADING = Set.of(
            "of", "to", "at", "is", "its", "was", "were", "be", "by", "hit", "hits", "reached", "reach", "reaches",
            "below", "above", "over", "under", "around", "about", "nearly", "almost", "than", "from", "and", "or",
            "between", "s");

    private EnTemperatures() {}

    /** The scale whose letter stands at {@code end}, directly behind a number; null where it may be a seat or a code. */
    static Units.@Nullable Match at(EnText text, int start, int end) {
        String code = switch (text.charAt(end)) {
            case 'C' -> "Cel";
            case 'F' -> "[degF]";
            default -> null;
        };
        char next = text.charAt(end + 1);
        boolean alone = !Character.isLetterOrDigit(next) && next != '-' && end - start <= 6;
        if (code == null || !alone) {
            return null;
        }
        String before = text.raw().substring(Math.max(0, start - REACH), start);
        boolean signed = before.endsWith("-") || before.endsWith("−");
        boolean spoken =
                SPOKEN_OF.matcher(before).find() && (before.endsWith("(") || LEADING.contains(text.wordBefore(start)));
        return signed || spoken ? new Units.Match(Units.require(code), end + 1) : null;
    }
}
