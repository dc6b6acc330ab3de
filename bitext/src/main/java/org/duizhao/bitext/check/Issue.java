package org.duizhao.bitext.check;

import java.util.List;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * One thing in a document that a person should look at.
 *
 * @param reason a word that sorts issues of a kind: digit, direction, sentence, clause, sum
 * @param why a sentence for people, with the values or the sum that it is about
 * @param confidence 0 to 1: how sure it is that something is wrong
 * @param places where to look, in the order of the text; those of the pair that it belongs to first
 */
public record Issue(IssueKind kind, String reason, String why, double confidence, Anchor anchor, List<Place> places) {

    public Issue {
        places = List.copyOf(places);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence: " + confidence + " (expected: 0 to 1)");
        }
    }

    /** The same under another anchor. */
    Issue with(Anchor other) {
        return new Issue(kind, reason, why, confidence, other, places);
    }

    /**
     * A place in a pair.
     *
     * @param pair its index in the document
     * @param start UTF-16 index into the text of that side
     * @param figure index among that side's figures; null if the place is no figure
     */
    public record Place(
            int pair,
            Language language,
            int start,
            int end,
            @Nullable Integer figure) {}
}
