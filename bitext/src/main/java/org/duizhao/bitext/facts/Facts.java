package org.duizhao.bitext.facts;

import org.jspecify.annotations.Nullable;

/**
 * What a document says about itself; null where it does not say.
 *
 * @param date ISO, as exact as the document is: {@code 2026-01-15}, {@code 2026-01} or {@code 2026}
 * @param issuer the issuing body, in Chinese where there is Chinese
 * @param city in Chinese where there is Chinese
 * @param year the year that the document reports on
 * @param office of the person who speaks or signs: 青岛市市长
 */
public record Facts(
        @Nullable String titleZh,
        @Nullable String titleEn,
        @Nullable String date,
        @Nullable String issuer,
        @Nullable String city,
        @Nullable Integer year,
        @Nullable String office) {

    public static final Facts NONE = new Facts(null, null, null, null, null, null, null);
}
