package org.duizhao.bitext.align;

/** Where it is known from that a Chinese word and an English word mean the same. */
public enum Origin {
    /** Our own lexicon. */
    LEXICON,
    /** A dictionary that the user brought. */
    DICTIONARY,
    /** Learned from this document's confident beads. */
    LEARNED,
    /** The same value. */
    NUMERAL,
    /** The English word spells the sound of the Chinese one. */
    NAME,
    /** The same Latin letters. */
    LATIN
}
