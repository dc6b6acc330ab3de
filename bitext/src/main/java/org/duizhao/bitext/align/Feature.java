package org.duizhao.bitext.align;

/** What the score of a bead is made of; each has one fitted weight for the first pass and one for the second. */
enum Feature {
    /** Matched weight over all weight of the bead, times its size. */
    SIMILARITY,
    SIMILARITY_SQUARED,
    LOG_SIMILARITY,
    /** Matched weight over the weight of the Chinese side, and of the English side: the smaller one. */
    SMALLER_COVERAGE,
    /** Distance of the lengths from the document's ratio. */
    LENGTH,
    LENGTH_SQUARED,
    NUMBERS_MATCHED,
    NUMBERS_UNMATCHED,
    QUESTION,
    EXCLAMATION,
    COLON,
    QUOTE,
    BRACKET,
    OPEN_END,
    ONE_ONE,
    ONE_TWO,
    TWO_ONE,
    ONE_THREE,
    THREE_ONE,
    TWO_TWO,
    ONE_MANY,
    MANY_ONE,
    MANY_MANY,
    /** In a bead of several sentences, how much of the weakest one is matched. */
    WEAKEST_MEMBER,
    /** How much better the lengths fit than without the best single sentence pair. */
    LENGTH_GAIN,
    /** How much more similar the bead is than its best single sentence pair. */
    SIMILARITY_GAIN,
    /** The best similarity that the two sentences of a 1-1 bead have elsewhere. */
    ROW_RIVAL,
    COLUMN_RIVAL,
    ZH_ALONE,
    EN_ALONE,
    /** A sentence alone: its length, and the best similarity it would have had. */
    ZH_ALONE_LENGTH,
    EN_ALONE_LENGTH,
    ZH_ALONE_BEST,
    EN_ALONE_BEST;

    static final int COUNT = values().length;
}
