package org.duizhao.events;

import org.jspecify.annotations.Nullable;

/** What the document says about itself; each part is null where it does not say. */
public record DocumentFacts(
        @Nullable String titleZh,
        @Nullable String titleEn,
        @Nullable String date,
        @Nullable String issuer,
        @Nullable String city,
        @Nullable Integer year,
        @Nullable String office) {

    public static final DocumentFacts NONE = new DocumentFacts(null, null, null, null, null, null, null);
}
