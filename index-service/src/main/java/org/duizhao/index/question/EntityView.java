package org.duizhao.index.question;

import org.jspecify.annotations.Nullable;

/**
 * An entity over all documents.
 *
 * @param mentions in all texts
 * @param records with at least one mention, about
 * @param documents with at least one mention, about
 */
public record EntityView(
        String type, @Nullable String nameZh, @Nullable String nameEn, long mentions, long records, long documents) {

    /** Both names, to order equals by. */
    public String label() {
        return type + " " + nameZh + " " + nameEn;
    }
}
