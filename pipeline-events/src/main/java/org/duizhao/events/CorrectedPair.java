package org.duizhao.events;

import java.util.List;

/**
 * Sentences that a person says belong together: they make one segment, whatever alignment thinks. With one side empty they
 * have no counterpart. A later correction of a sentence replaces an earlier one.
 *
 * @param action what the person did, for the history: join, part, move or approve
 */
public record CorrectedPair(String action, List<Sentence> zh, List<Sentence> en) {

    public CorrectedPair {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
    }

    /**
     * A sentence, by its place in the extraction that the person saw, and by its text where that has changed.
     *
     * @param file index into the document's files
     * @param block ordinal of its block
     * @param start UTF-16 index into the block's text
     * @param end exclusive
     */
    public record Sentence(int file, int block, int start, int end, String text) {}
}
