package org.duizhao.events;

import org.jspecify.annotations.Nullable;

/**
 * The place that a figure is about, or a report.
 *
 * @param id the same in both languages: the Chinese name without the word for its kind, where there is a Chinese name
 * @param nameZh null where it has no Chinese name in the document
 * @param nameEn null where it has no English name in the document
 */
public record FigurePlace(
        String id, @Nullable String nameZh, @Nullable String nameEn) {}
