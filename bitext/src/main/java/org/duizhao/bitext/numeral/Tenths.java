package org.duizhao.bitext.numeral;

import java.math.BigDecimal;

/** 两成, 三成半: tenths, against 成 as the beginning of another word (三成员). */
public final class Tenths {

    private static final String OTHER_WORDS = "为立员本功果长绩效就交熟分份都型套品活";
    private static final BigDecimal MOST = BigDecimal.TEN;

    private Tenths() {}

    /** Whether {@code reading}, which 成 follows, counts tenths. */
    public static boolean at(String text, Reading reading) {
        int after = reading.end() + 1;
        boolean otherWord = after < text.length() && OTHER_WORDS.indexOf(text.charAt(after)) >= 0;
        return !otherWord
                && reading.value().compareTo(MOST) <= 0
                && reading.value().signum() > 0;
    }
}
