package org.duizhao.ingest.extract.office;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Formats that set a sign between the digits, as 0!.0,"万" does to show 12345 as 1.2万. */
final class GroupedNumber {

    private static final Pattern FORMAT =
            Pattern.compile("([0#?]+)(?:!|\\\\|\")\\.\"?([0#?]+)(,*)((?:\"[^\"]*\"|\\\\.|!.|[\\p{IsHan}])*)(?:;.*)?");

    private GroupedNumber() {}

    /** Null for any other format. */
    static @Nullable String shown(double value, String format) {
        Matcher matcher = FORMAT.matcher(format);
        if (!matcher.matches()) {
            return null;
        }
        int after = matcher.group(2).length();
        BigDecimal scaled = BigDecimal.valueOf(value)
                .movePointLeft(3 * matcher.group(3).length())
                .setScale(0, RoundingMode.HALF_UP)
                .movePointLeft(after)
                .setScale(after);
        return scaled.toPlainString() + matcher.group(4).replaceAll("[\"\\\\!]", "");
    }
}
