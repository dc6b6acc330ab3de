package org.duizhao.events;

import org.jspecify.annotations.Nullable;

/**
 * What a figure measures, the same over reports, years, cities and languages.
 *
 * @param id {@code gdp} of the dictionary; of what no dictionary knows, one made of its own name
 * @param nameZh null where only the English text names it
 * @param nameEn null where only the Chinese text names it
 * @param known whether a dictionary has it
 */
public record FigureIndicator(
        String id, @Nullable String nameZh, @Nullable String nameEn, boolean known) {}
