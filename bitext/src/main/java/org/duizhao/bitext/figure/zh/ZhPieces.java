package org.duizhao.bitext.figure.zh;

import java.math.BigDecimal;
import java.util.Map;
import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.HanDigits;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.numeral.ZhNumberReader;
import org.duizhao.bitext.unit.Quantity;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** What follows a unit and belongs to its measure: 一小时零三十分钟, 一分半, 一米八五. */
final class ZhPieces {

    /** How many of the smaller unit make one, where 一天8小时 ("eight hours a day") cannot be meant. */
    private static final Map<String, Integer> FOLLOWING = Map.of("h min", 60, "min s", 60, "a mo", 12, "mo d", 30);

    private ZhPieces() {}

    /** Whether a smaller unit of time, or half of this one, goes on behind {@code unit}: then 一 before it is no article. */
    static boolean follow(String text, ZhNumberReader reader, Units.Match unit) {
        int end = unit.end();
        if (end >= text.length()) {
            return false;
        }
        if (text.charAt(end) == '半') {
            return unit.unit().code().equals("min") || !Characters.isHan(text, end + 1);
        }
        boolean zero = text.charAt(end) == '零' || text.charAt(end) == '又';
        Reading part = number(text, reader, zero ? end + 1 : end);
        if (part == null) {
            return false;
        }
        Units.Match own = ZhUnits.at(text, part.end());
        if (own == null || own.unit().quantity() != Quantity.DURATION) {
            return unit.unit().code().equals("h")
                    && text.startsWith("分", part.end())
                    && !text.startsWith("分之", part.end());
        }
        Integer most = FOLLOWING.get(unit.unit().code() + " " + own.unit().code());
        return zero || most != null && part.value().compareTo(BigDecimal.valueOf(most)) < 0;
    }

    /** Whether a number of seconds begins at {@code i}. */
    static boolean seconds(String text, ZhNumberReader reader, int i) {
        Reading part = number(text, reader, i);
        return part != null && text.startsWith("秒", part.end());
    }

    private static @Nullable Reading number(String text, ZhNumberReader reader, int i) {
        return i < text.length() && Characters.beginsNumber(text.charAt(i)) ? reader.read(i) : null;
    }

    /** 一米八, 三米九: digits behind metres count tenths and hundredths of one. */
    static void tenths(String text, Draft draft) {
        int end = draft.end;
        boolean metres = draft.unit != null
                && draft.unit.code().equals("m")
                && draft.value != null
                && draft.value.scale() <= 0
                && draft.to == null
                && HanDigits.digit(text.charAt(end - 2)) >= 0;
        int last = metres ? endOfTenths(text, end) : end;
        for (int i = end; i < last && draft.value != null; i++) {
            draft.value = draft.value.add(BigDecimal.valueOf(HanDigits.digit(text.charAt(i)), i + 1 - end));
        }
        draft.end = last;
    }

    /** Where the tenths and hundredths behind the 米 that ends at {@code end} end; {@code end} for none. */
    static int endOfTenths(String text, int end) {
        int i = end;
        while (i < text.length() && i - end < 3 && text.charAt(end - 1) == '米' && isDigit(text.charAt(i))) {
            i++;
        }
        boolean last =
                i >= text.length() || HanDigits.power(text.charAt(i)) == 0 && !ZhTail.hasUnitOrClassifier(text, i);
        return i - end <= 2 && last ? i : end;
    }

    private static boolean isDigit(char c) {
        return HanDigits.digit(c) > 0 && c != '两' && c != '俩';
    }
}
