package org.duizhao.bitext.check;

import java.util.List;
import java.util.Locale;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * What an issue is recognised by in another revision or edition of its document: nothing here depends on where the
 * document has it, nor on why the check thinks so.
 *
 * @param items the figures, terms or names that it is about, normalised; those of the Chinese side first
 * @param zh null where the issue has no Chinese side
 * @param en null where the issue has no English side
 * @param section the headings above, outermost first
 * @param before up to 30 characters of what stands before the sentence, in its language; null if it is not known
 * @param after up to 30 characters of what stands after it
 */
public record Anchor(
        IssueKind kind,
        List<String> items,
        @Nullable Side zh,
        @Nullable Side en,
        List<String> section,
        @Nullable String before,
        @Nullable String after) {

    private static final int AROUND = 30;

    public Anchor {
        items = List.copyOf(items);
        section = List.copyOf(section);
    }

    /** An anchor of which it is not known what stands around it. */
    public Anchor(IssueKind kind, List<String> items, @Nullable Side zh, @Nullable Side en, List<String> section) {
        this(kind, items, zh, en, section, null, null);
    }

    Anchor between(String before, String after) {
        return new Anchor(kind, items, zh, en, section, before, after);
    }

    /**
     * One language's side, folded.
     *
     * @param sentence the one that the issue stands in
     * @param around up to 30 characters before and after the place, with it, over the ends of the sentence
     */
    public record Side(String sentence, String around) {

        /** The side of an issue at {@code place}, which lies in {@code sentence}; both are spans of {@code text}. */
        public static Side of(String text, Span sentence, Span place) {
            int from = backwards(text, Math.max(0, place.start() - AROUND));
            int to = backwards(text, Math.min(text.length(), place.end() + AROUND));
            return new Side(folded(sentence.of(text)), folded(text.substring(from, to)));
        }
    }

    /** Simplified, half-width, lower case, one space for any white space, none at the ends. */
    static String folded(String text) {
        return Folding.fold(text)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Never between the halves of a surrogate pair. */
    private static int backwards(String text, int at) {
        boolean split = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return split ? at - 1 : at;
    }
}
