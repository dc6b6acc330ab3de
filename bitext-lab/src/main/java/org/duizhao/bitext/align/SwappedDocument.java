package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** A document whose English paragraphs were swapped: paragraphs of some beads, a share of them trading places with a later one. */
final class SwappedDocument {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 9;

    private SwappedDocument() {}

    /**
     * @param share how many of the paragraphs trade places
     * @param farthest how many paragraphs on the other one may stand
     */
    static DevelopmentSet.Document of(DevelopmentSet.Document document, double share, int farthest, long seed) {
        Random random = new Random(seed);
        List<List<Bead>> paragraphs = paragraphs(document.gold(), random);
        List<List<Bead>> order = new ArrayList<>(paragraphs);
        for (int p = 0; p + 1 < order.size(); p++) {
            int other = p + 1 + random.nextInt(farthest);
            if (random.nextDouble() < share && other < order.size()) {
                Collections.swap(order, p, other);
                p = other;
            }
        }
        int[] place = new int[document.en().size()];
        List<String> en = new ArrayList<>();
        order.stream().flatMap(List::stream).flatMap(bead -> bead.en().stream()).forEach(j -> {
            place[j] = en.size();
            en.add(document.en().get(j));
        });
        List<Bead> gold = document.gold().stream()
                .map(bead -> new Bead(
                        bead.zh(),
                        bead.en().stream().map(j -> place[j]).sorted().toList(),
                        1))
                .toList();
        return new DevelopmentSet.Document(document.name(), document.zh(), en, gold);
    }

    private static List<List<Bead>> paragraphs(List<Bead> gold, Random random) {
        List<List<Bead>> paragraphs = new ArrayList<>();
        for (int at = 0; at < gold.size(); ) {
            int length = Math.min(gold.size() - at, SHORTEST + random.nextInt(LONGEST - SHORTEST + 1));
            paragraphs.add(gold.subList(at, at + length));
            at += length;
        }
        return paragraphs;
    }
}
