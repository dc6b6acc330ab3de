package org.duizhao.index.question;

import org.duizhao.index.entry.FigureEntry;
import org.jspecify.annotations.Nullable;

/**
 * What the comparison of two languages found, with both figures and both texts.
 *
 * @param zh the Chinese figure; null if there is none
 * @param en the English figure; null if there is none
 * @param record where it was found
 */
public record CheckView(
        @Nullable String status,
        @Nullable String reason,
        @Nullable FigureEntry zh,
        @Nullable FigureEntry en,
        @Nullable RecordView record) {}
