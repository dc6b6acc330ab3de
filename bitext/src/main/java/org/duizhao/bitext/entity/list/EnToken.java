package org.duizhao.bitext.entity.list;

/**
 * A word, number or mark of English.
 *
 * @param opens whether it is the first word of a sentence, a line, a quotation or a list entry
 */
public record EnToken(int start, int end, String text, Kind kind, boolean opens) {

    public enum Kind {
        /** Capitalised: Qingdao, Xi'an, China-SCO. */
        CAPITAL,
        /** Capitals only, or nearly: CPC, CIFTIS, M101. */
        ACRONYM,
        LOWER,
        NUMBER,
        /** The 's of a possessive, or the apostrophe of a plural one. */
        POSSESSIVE,
        MARK
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    public boolean isName() {
        return kind == Kind.CAPITAL || kind == Kind.ACRONYM;
    }

    public boolean is(String word) {
        return text.equals(word);
    }
}
