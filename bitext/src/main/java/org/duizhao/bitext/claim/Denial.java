package org.duizhao.bitext.claim;

/**
 * What a figure's text denies.
 *
 * @param plain whether the figure's own clause is plainly denied: 不再新建, will not build
 * @param doubtful whether any word may deny or exclude, in the clause or in those beside it that state no figure of their own
 * @param within whether any word of the clause may, or one cannot tell as the text has several sentences
 * @param doubts how many clauses of the text hold such a word
 * @param elsewhere how many other clauses are plainly denied
 */
public record Denial(boolean plain, boolean doubtful, boolean within, int doubts, int elsewhere) {

    static final Denial NONE = new Denial(false, false, false, 0, 0);

    /** Whether this is plainly denied and the other has no denial that could answer: none near, or only those that other clauses here explain. */
    boolean isUnanswered(Denial other) {
        return plain && (!other.doubtful || !other.within && other.doubts <= elsewhere);
    }
}
