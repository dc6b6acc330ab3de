package org.duizhao.bitext.numeral;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** 翻一番 is twofold, 翻了两番 fourfold, 翻番 and 翻倍 twofold. */
public final class Doublings {

    private static final String BETWEEN = "了近约超逾过";
    private static final int MOST = 10;

    private Doublings() {}

    /** The multiple that begins with the 翻 at {@code i} of folded text, or null. */
    public static @Nullable Numeral at(String text, int i, ZhNumberReader reader) {
        int at = afterAspect(text, i + 1);
        if (text.startsWith("番", at) || text.startsWith("倍", at)) {
            return numeral(i, at + 1, 1);
        }
        Reading reading = at < text.length() ? reader.read(at) : null;
        boolean times = reading != null && reading.isSmallWhole() && text.startsWith("番", reading.end());
        int doublings = times && reading != null ? reading.value().intValue() : 0;
        return reading == null || doublings < 1 || doublings > MOST ? null : numeral(i, reading.end() + 1, doublings);
    }

    /** Past the 了 or 近 that may stand between 翻 and what is counted. */
    public static int afterAspect(String text, int from) {
        int at = from;
        while (at < text.length() && at - from < 2 && BETWEEN.indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static Numeral numeral(int start, int end, int doublings) {
        return new Numeral(start, end, BigDecimal.valueOf(1L << doublings), Numeral.Kind.CARDINAL);
    }
}
