package org.duizhao.index.review;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.duizhao.events.IssueAnchor;
import org.jspecify.annotations.Nullable;

/**
 * An anchor as it is compared with others: how much of what one says, the other says too.
 */
final class Likeness {

    /** What an issue is about weighs this much; the rest is where it stands. */
    private static final double ITEMS = 0.4;

    /** Where only one of the two has a side, the other side alone cannot make them one. */
    private static final double ONE_SIDED = 0.9;

    /** How alike a sentence is to one that has it within. */
    private static final double WITHIN = 0.9;

    /** Of a sentence that tells something by being in another. */
    private static final int SHORTEST = 8;

    private final IssueAnchor anchor;
    private final int[] zhSentence;
    private final int[] zhAround;
    private final int[] enSentence;
    private final int[] enAround;

    Likeness(IssueAnchor anchor) {
        this.anchor = anchor;
        this.zhSentence = pairs(anchor.zh() == null ? null : anchor.zh().sentence());
        this.zhAround = pairs(anchor.zh() == null ? null : anchor.zh().around());
        this.enSentence = pairs(anchor.en() == null ? null : anchor.en().sentence());
        this.enAround = pairs(anchor.en() == null ? null : anchor.en().around());
    }

    /** From 0 to 1; 0 for another kind. */
    double to(Likeness other) {
        if (!anchor.kind().equals(other.anchor.kind())) {
            return 0;
        }
        double place = place(other);
        return anchor.items().isEmpty() && other.anchor.items().isEmpty()
                ? place
                : ITEMS * items(other) + (1 - ITEMS) * place;
    }

    private double items(Likeness other) {
        List<String> one = anchor.items();
        long common =
                one.stream().distinct().filter(other.anchor.items()::contains).count();
        return (double) common
                / Math.max(1, Math.max(one.size(), other.anchor.items().size()));
    }

    /** What stands around a place stays where a sentence is parted or joined otherwise. */
    private double place(Likeness other) {
        double zh = Math.max(
                dice(zhAround, other.zhAround),
                sentence(anchor.zh(), other.anchor.zh(), dice(zhSentence, other.zhSentence)));
        double en = Math.max(
                dice(enAround, other.enAround),
                sentence(anchor.en(), other.anchor.en(), dice(enSentence, other.enSentence)));
        boolean zhBoth = zhSentence.length > 0 && other.zhSentence.length > 0;
        boolean enBoth = enSentence.length > 0 && other.enSentence.length > 0;
        if (zhBoth && enBoth) {
            return (zh + en) / 2;
        }
        boolean oneSided = (zhSentence.length > 0) != (other.zhSentence.length > 0)
                || (enSentence.length > 0) != (other.enSentence.length > 0);
        double place = zhBoth ? zh : enBoth ? en : 0;
        return oneSided ? ONE_SIDED * place : place;
    }

    /** A sentence that was joined with another is still there. */
    private static double sentence(IssueAnchor.@Nullable Side one, IssueAnchor.@Nullable Side other, double dice) {
        if (one == null
                || other == null
                || Math.min(one.sentence().length(), other.sentence().length()) < SHORTEST) {
            return dice;
        }
        boolean within =
                one.sentence().contains(other.sentence()) || other.sentence().contains(one.sentence());
        return within ? Math.max(WITHIN, dice) : dice;
    }

    /** Whether what is before and what is after are the same: 0 to 2. */
    int neighbours(Likeness other) {
        return same(anchor.before(), other.anchor.before()) + same(anchor.after(), other.anchor.after());
    }

    /** How well the surroundings agree, 0 to 4: tells places with equal sentences apart. */
    int surroundings(Likeness other) {
        return neighbours(other)
                + (anchor.section().equals(other.anchor.section()) ? 1 : 0)
                + (anchor.isAlike(other.anchor) ? 1 : 0);
    }

    private static int same(@Nullable String one, @Nullable String other) {
        return one == null || other == null || one.equals(other) ? 1 : 0; // what is not known is no difference
    }

    /** Share of common pairs of neighbouring characters. */
    private static double dice(int[] one, int[] other) {
        if (one.length == 0 || other.length == 0) {
            return 0;
        }
        int common = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            if (one[i] == other[j]) {
                common++;
                i++;
                j++;
            } else if (one[i] < other[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * common / (one.length + other.length);
    }

    private static int[] pairs(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return new int[0];
        }
        String closed = "\u0002" + text;
        int[] pairs = IntStream.range(0, text.length())
                .map(i -> closed.charAt(i) << 16 | closed.charAt(i + 1))
                .toArray();
        Arrays.sort(pairs);
        return pairs;
    }
}
