package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** Beads that are known before anything is aligned, such as the rows of a bilingual table. */
final class GivenBeads {

    private final List<Bead> given;
    private final int zh;
    private final int en;

    GivenBeads(List<Bead> given, int zh, int en) {
        this.given = given;
        this.zh = zh;
        this.en = en;
    }

    /** With what {@code align} finds among the sentences that no given bead holds; it counts in those alone. */
    List<Bead> completed(BiFunction<List<Integer>, List<Integer>, List<Bead>> align) {
        List<Integer> freeZh = free(zh, given.stream().map(Bead::zh).toList());
        List<Integer> freeEn = free(en, given.stream().map(Bead::en).toList());
        List<Bead> found = align.apply(freeZh, freeEn);
        if (given.isEmpty()) {
            return found;
        }
        List<Bead> beads = new ArrayList<>(given);
        for (Bead bead : found) {
            beads.add(bead.renumbered(freeZh, freeEn));
        }
        return new SentenceAligner.BeadOrder(zh, en).of(beads);
    }

    private static List<Integer> free(int size, List<List<Integer>> taken) {
        BitSet held = new BitSet();
        taken.forEach(sentences -> sentences.forEach(held::set));
        return IntStream.range(0, size).filter(i -> !held.get(i)).boxed().toList();
    }
}
