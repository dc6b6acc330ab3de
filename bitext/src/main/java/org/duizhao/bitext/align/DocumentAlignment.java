package org.duizhao.bitext.align;

import java.util.List;

/**
 * The sentences of a document by language, in reading order, and the beads over them.
 *
 * @param cut how many sentences were longer than {@link SentenceLimits} allows and are several here
 */
public record DocumentAlignment(List<Sentence> zh, List<Sentence> en, List<Bead> beads, int cut) {

    public DocumentAlignment {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
        beads = List.copyOf(beads);
    }
}
