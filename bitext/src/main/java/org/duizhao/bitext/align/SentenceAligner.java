package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.bitext.lexicon.Lexicons;

/** Aligns the Chinese and English sentences of one document. Safe to share; nothing is carried from call to call. */
public final class SentenceAligner {

    private final Lexicon own;
    private final List<Lexicon> dictionaries;
    private final boolean explained;

    public SentenceAligner() {
        this(List.of(), false);
    }

    /**
     * @param dictionaries the user's own, as evidence beside ours
     * @param explained whether beads tell the word links behind them
     */
    public SentenceAligner(List<Lexicon> dictionaries, boolean explained) {
        this.explained = explained;
        this.own = Lexicons.own();
        this.dictionaries = List.copyOf(dictionaries);
    }

    /** The beads, in the order of the Chinese side; every sentence stands in exactly one. */
    public List<Bead> align(List<String> zh, List<String> en) {
        return align(zh, en, Structure.NONE);
    }

    List<Bead> align(List<String> zh, List<String> en, Structure structure) {
        if (zh.isEmpty() || en.isEmpty()) {
            return new BeadOrder(zh.size(), en.size()).of(List.of());
        }
        Passes passes = new Passes(own, dictionaries, zh, en, structure);
        passes.coarse(Weights.COARSE);
        passes.fine(Weights.FINE);
        passes.cross(passes.adapted(Weights.FINE));
        return new BeadOrder(zh.size(), en.size()).of(passes.beads(explained));
    }

    Passes passes(List<String> zh, List<String> en) {
        return new Passes(own, dictionaries, zh, en, Structure.NONE);
    }

    static List<Integer> range(int from, int count) {
        return IntStream.range(from, from + count).boxed().toList();
    }

    /** Puts beads in order and completes them: what no bead holds stands alone. */
    static final class BeadOrder {

        private final int zh;
        private final int en;

        BeadOrder(int zh, int en) {
            this.zh = zh;
            this.en = en;
        }

        List<Bead> of(List<Bead> beads) {
            Bead[] ofZh = new Bead[zh];
            Bead[] ofEn = new Bead[en];
            for (Bead bead : beads) {
                bead.zh().forEach(i -> ofZh[i] = bead);
                bead.en().forEach(j -> ofEn[j] = bead);
            }
            List<Bead> ordered = new ArrayList<>();
            int next = addLeadingEnglish(ordered, ofEn);
            for (int i = 0; i < zh; i++) {
                Bead bead = ofZh[i] == null ? new Bead(List.of(i), List.of(), 0.5) : ofZh[i];
                if (bead.zh().get(0) == i) {
                    ordered.add(bead);
                    addFollowing(ordered, ofEn, bead);
                }
            }
            assert next >= 0;
            return ordered;
        }

        private int addLeadingEnglish(List<Bead> ordered, Bead[] ofEn) {
            int j = 0;
            while (j < en && (ofEn[j] == null || ofEn[j].zh().isEmpty())) {
                j = addAlone(ordered, ofEn, j);
            }
            return j;
        }

        private void addFollowing(List<Bead> ordered, Bead[] ofEn, Bead bead) {
            for (int k : bead.en()) {
                int j = k + 1;
                while (j < en && (ofEn[j] == null || ofEn[j].zh().isEmpty())) {
                    j = addAlone(ordered, ofEn, j);
                }
            }
        }

        private static int addAlone(List<Bead> ordered, Bead[] ofEn, int j) {
            Bead alone = ofEn[j] == null ? new Bead(List.of(), List.of(j), 0.5) : ofEn[j];
            if (alone.en().get(0) == j) {
                ordered.add(alone);
            }
            return j + 1;
        }
    }
}
