package org.duizhao.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an issue is recognised by later, when ordinals, offsets and reasons may be others: it has none of these.
 *
 * @param kind the issue's
 * @param items the figures, terms or names that it is about, normalised: {@code 24800000000 CNY}; those of the Chinese
 *     side first
 * @param zh null where the issue has no Chinese side
 * @param en null where the issue has no English side
 * @param section the headings above, outermost first
 */
public record IssueAnchor(
        String kind,
        List<String> items,
        @Nullable Side zh,
        @Nullable Side en,
        List<String> section) {

    public IssueAnchor {
        items = List.copyOf(items);
        section = List.copyOf(section);
    }

    /**
     * One language's side, folded: simplified, half-width, lower case, one space for many.
     *
     * @param sentence the one that the issue stands in
     * @param around up to 30 characters before and after the place, with it, over the ends of the sentence
     */
    public record Side(String sentence, String around) {}
}
