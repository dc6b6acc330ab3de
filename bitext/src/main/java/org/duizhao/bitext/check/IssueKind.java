package org.duizhao.bitext.check;

import java.util.Locale;

/** What a person is asked to look at. */
public enum IssueKind {
    /** Two figures that should say the same do not. */
    FIGURE,
    /** The Chinese says something that the English leaves out. */
    OMISSION,
    /** The English says something that the Chinese does not. */
    ADDITION,
    /** A side is still in the other language. */
    UNTRANSLATED,
    /** The figures of one language do not add up. */
    ARITHMETIC,
    /** The file holds something that was not read. */
    UNREAD,
    /** The two files are no translations of each other. */
    WRONG_PAIR,
    /** Two sentences that may not belong together. */
    DOUBTFUL_PAIR,
    /** A term is not translated as the termbase says. */
    TERM,
    /** One term has several translations in the document. */
    INCONSISTENT,
    /** A name is not translated as it should be. */
    NAME,
    /** The form breaks the house style. */
    FORM;

    /** {@code wrong-pair} */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
