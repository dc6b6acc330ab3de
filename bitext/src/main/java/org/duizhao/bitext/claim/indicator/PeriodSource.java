package org.duizhao.bitext.claim.indicator;

import java.util.Locale;

/** What tells the period of a claim. */
public enum PeriodSource {
    SENTENCE,
    TABLE,
    HEADING,
    SECTION,
    REPORT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
