package org.duizhao.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.align.Bead;
import org.duizhao.bitext.align.DocumentAlignment;
import org.duizhao.bitext.align.Sentence;
import org.duizhao.events.CorrectedPair;
import org.duizhao.events.DocumentExtracted;
import org.jspecify.annotations.Nullable;

/**
 * Pairs as people say they should be, in place of what alignment thinks. A sentence that was corrected twice is as it was said
 * last; what no correction names stays as it is, without the sentences that were taken from it.
 */
final class Corrections {

    /** A person said so. */
    private static final double CERTAIN = 1;

    private final DocumentAlignment alignment;
    private final Side zh;
    private final Side en;
    private final List<Bead> corrected = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    /** The sentences of one language by place and by text, and those that a correction has taken. */
    private static final class Side {

        private final Map<String, Integer> byPlace = new HashMap<>();
        private final Map<String, Integer> byText = new HashMap<>();
        private final Set<Integer> taken = new HashSet<>();

        Side(DocumentExtracted document, List<Sentence> sentences) {
            for (int i = 0; i < sentences.size(); i++) {
                Sentence sentence = sentences.get(i);
                int block = document.blocks().get(sentence.paragraph()).ordinal();
                byPlace.put(place(block, sentence.span().start(), sentence.text()), i);
                byText.merge(sentence.text(), i, (first, second) -> -1);
            }
        }

        private static String place(int block, int start, String text) {
            return block + " " + start + " " + text;
        }

        /** Where the sentence is now; null if it is not, or if several are like it. */
        @Nullable
        Integer find(CorrectedPair.Sentence sentence) {
            Integer here = byPlace.get(place(sentence.block(), sentence.start(), sentence.text()));
            Integer index = here != null ? here : byText.get(sentence.text());
            return index == null || index < 0 ? null : index;
        }

        /** Their indexes, rising; null if one is not found. */
        @Nullable
        List<Integer> find(List<CorrectedPair.Sentence> sentences) {
            List<Integer> found = new ArrayList<>();
            for (CorrectedPair.Sentence sentence : sentences) {
                Integer index = find(sentence);
                if (index == null || found.contains(index)) {
                    return null;
                }
                found.add(index);
            }
            found.sort(null);
            return found;
        }

        List<Integer> left(List<Integer> indexes) {
            return indexes.stream().filter(index -> !taken.contains(index)).toList();
        }
    }

    private Corrections(DocumentExtracted document, DocumentAlignment alignment) {
        this.alignment = alignment;
        this.zh = new Side(document, alignment.zh());
        this.en = new Side(document, alignment.en());
    }

    /** The alignment as it should be, and which corrections no longer fit. */
    record Corrected(DocumentAlignment alignment, List<String> warnings) {}

    static Corrected of(DocumentExtracted document, DocumentAlignment alignment) {
        if (document.corrections().isEmpty()) {
            return new Corrected(alignment, List.of());
        }
        Corrections corrections = new Corrections(document, alignment);
        List<CorrectedPair> said = document.corrections();
        for (int i = said.size() - 1; i >= 0; i--) { // the last word first
            corrections.take(said.get(i));
        }
        return new Corrected(corrections.beads(), corrections.warnings);
    }

    private void take(CorrectedPair pair) {
        List<Integer> zhs = zh.find(pair.zh());
        List<Integer> ens = en.find(pair.en());
        if (zhs == null || ens == null) {
            String text = (pair.zh().isEmpty() ? pair.en() : pair.zh()).get(0).text();
            warnings.add("correction: a sentence of “" + text.substring(0, Math.min(40, text.length()))
                    + "” is not there as it was (expected: the text that was corrected; look at the pair again)");
            return;
        }
        boolean overruled = zh.left(zhs).size() < zhs.size() || en.left(ens).size() < ens.size();
        if (!overruled) {
            zh.taken.addAll(zhs);
            en.taken.addAll(ens);
            corrected.add(new Bead(zhs, ens, CERTAIN));
        }
    }

    /** Each corrected pair comes where the first of its sentences stood. */
    private DocumentAlignment beads() {
        Map<Integer, Bead> byZh = new HashMap<>();
        Map<Integer, Bead> byEn = new HashMap<>();
        for (Bead bead : corrected) {
            bead.zh().forEach(index -> byZh.put(index, bead));
            bead.en().forEach(index -> byEn.put(index, bead));
        }
        Set<Bead> placed = new HashSet<>();
        List<Bead> beads = new ArrayList<>();
        for (Bead bead : alignment.beads()) {
            for (int index : bead.zh()) {
                place(byZh.get(index), placed, beads);
            }
            for (int index : bead.en()) {
                place(byEn.get(index), placed, beads);
            }
            List<Integer> zhLeft = zh.left(bead.zh());
            List<Integer> enLeft = en.left(bead.en());
            if (zhLeft.size() == bead.zh().size() && enLeft.size() == bead.en().size()) {
                beads.add(bead);
            } else if (!zhLeft.isEmpty() || !enLeft.isEmpty()) {
                // what it said of counterparts was said with those that it has lost
                beads.add(new Bead(zhLeft, enLeft, bead.score(), bead.why(), List.of()));
            }
        }
        return new DocumentAlignment(alignment.zh(), alignment.en(), beads, alignment.cut());
    }

    private static void place(@Nullable Bead bead, Set<Bead> placed, List<Bead> beads) {
        if (bead != null && placed.add(bead)) {
            beads.add(bead);
        }
    }
}
