package org.duizhao.index.question;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the records that a question finds divide; each list is in order of count. */
public record Facets(
        List<NameCount> entities,
        List<NameCount> places,
        List<Count> entityTypes,
        List<Count> figureKinds,
        List<Count> checks,
        List<Count> langs,
        List<Count> years,
        List<DocumentCount> documents) {

    /** Records with a value. */
    public record Count(String value, long count) {}

    /** Records that name an entity. */
    public record NameCount(
            String type, @Nullable String nameZh, @Nullable String nameEn, long count) {}

    /** Records of a document. */
    public record DocumentCount(
            String id,
            @Nullable String title,
            @Nullable String series,
            @Nullable Integer year,
            long count) {}
}
