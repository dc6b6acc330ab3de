package org.duizhao.events;

import java.util.List;

/**
 * One thing in a document that a person should look at.
 *
 * @param id {@code recordId-i01}; {@code documentId-i01} for one of the document as a whole
 * @param kind figure, omission, addition, untranslated, arithmetic, unread, wrong-pair, doubtful-pair, term,
 *     inconsistent, name or form
 * @param reason a word that sorts issues of a kind: digit, direction, sentence, clause, sum, …
 * @param why a sentence for people, with the values or the sum that it is about
 * @param confidence 0 to 1: how sure it is that something is wrong
 * @param anchor what the issue is recognised by in another revision or edition
 * @param places where to look, on both sides where there are two; empty if it is about a whole file
 */
public record Issue(
        String id,
        String kind,
        String reason,
        String why,
        double confidence,
        IssueAnchor anchor,
        List<IssuePlace> places) {

    public Issue {
        places = List.copyOf(places);
    }

    /** The id of the issue with this number, from 1, of a record or document. */
    public static String id(String owner, int number) {
        return "%s-i%02d".formatted(owner, number);
    }
}
