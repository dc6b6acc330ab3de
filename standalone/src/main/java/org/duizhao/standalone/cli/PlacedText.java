package org.duizhao.standalone.cli;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.align.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * One side of a bead, with the way back to its file.
 *
 * @param text null where the side is empty
 * @param offsets where each sentence begins in {@code text}
 * @param places where each sentence begins in the file
 */
record PlacedText(@Nullable String text, List<Integer> offsets, List<Integer> places) {

    /** @param starts where each paragraph begins in its file */
    static PlacedText of(List<Sentence> sentences, List<Integer> indexes, String separator, List<Integer> starts) {
        if (indexes.isEmpty()) {
            return new PlacedText(null, List.of(), List.of());
        }
        StringBuilder text = new StringBuilder();
        List<Integer> offsets = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int index : indexes) {
            Sentence sentence = sentences.get(index);
            text.append(text.isEmpty() ? "" : separator);
            offsets.add(text.length());
            places.add(starts.get(sentence.paragraph()) + sentence.span().start());
            text.append(sentence.text());
        }
        return new PlacedText(text.toString(), offsets, places);
    }

    /** A text that stands in the file as it is. */
    static PlacedText at(int start, String text) {
        return new PlacedText(text, List.of(0), List.of(start));
    }

    /** Where the character at {@code offset} stands in the file. */
    int place(int offset) {
        int i = offsets.size() - 1;
        while (i > 0 && offsets.get(i) > offset) {
            i--;
        }
        return places.get(i) + offset - offsets.get(i);
    }
}
