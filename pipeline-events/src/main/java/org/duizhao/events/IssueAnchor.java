package org.duizhao.events;

import java.util.List;
import java.util.Objects;
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
 * @param before the end of what comes before on that side (the Chinese one where the issue has both), folded: tells equal
 *     sentences apart; null in messages of before
 * @param after the beginning of what comes after, likewise
 */
public record IssueAnchor(
        String kind,
        List<String> items,
        @Nullable Side zh,
        @Nullable Side en,
        List<String> section,
        @Nullable String before,
        @Nullable String after) {

    public IssueAnchor {
        items = List.copyOf(items);
        section = List.copyOf(section);
    }

    /** An anchor of which it is not known what stands around it. */
    public IssueAnchor(String kind, List<String> items, @Nullable Side zh, @Nullable Side en, List<String> section) {
        this(kind, items, zh, en, section, null, null);
    }

    /** Whether both are about the same in the same sentence, wherever that stands. */
    public boolean isAlike(IssueAnchor other) {
        return kind.equals(other.kind)
                && items.equals(other.items)
                && Objects.equals(zh, other.zh)
                && Objects.equals(en, other.en);
    }

    /**
     * One language's side, folded: simplified, half-width, lower case, one space for many.
     *
     * @param sentence the one that the issue stands in
     * @param around up to 30 characters before and after the place, with it, over the ends of the sentence
     */
    public record Side(String sentence, String around) {}
}
