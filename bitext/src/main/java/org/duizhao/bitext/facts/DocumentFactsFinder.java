package org.duizhao.bitext.facts;

import java.util.List;
import org.duizhao.bitext.entity.TextPair;

/** Reads title, date, issuer, city, year and office off the beginning of a document. */
public final class DocumentFactsFinder {

    private DocumentFactsFinder() {}

    /** @param pairs the document's pairs in its order */
    public static Facts find(List<TextPair> pairs) {
        return Facts.NONE;
    }
}
