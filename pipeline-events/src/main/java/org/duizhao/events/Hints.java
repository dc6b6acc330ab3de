package org.duizhao.events;

import org.jspecify.annotations.Nullable;

/**
 * What the uploader told us about a document; each part may be missing.
 *
 * @param series reports of one series and year are editions of each other
 * @param year the year that the report is about
 * @param language {@code zh} or {@code en} when the file is known to hold one language only
 * @param charset IANA name for plain text that does not reveal its own
 */
public record Hints(
        @Nullable String title,
        @Nullable String series,
        @Nullable Integer year,
        @Nullable String language,
        @Nullable String charset) {

    public static final Hints NONE = new Hints(null, null, null, null, null);

    /** The year of the report: the uploader's, or else what the document says. */
    public @Nullable Integer yearOr(@Nullable Integer said) {
        return year != null ? year : said;
    }
}
