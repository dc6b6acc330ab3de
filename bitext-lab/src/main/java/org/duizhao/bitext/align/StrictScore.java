package org.duizhao.bitext.align;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Strict F1 as Vecalign's evaluation defines it: precision over all beads, recall over the gold beads of two sides. */
final class StrictScore {

    private int right;
    private int beads;
    private int found;
    private int wanted;

    void add(List<Bead> gold, List<Bead> system) {
        Set<List<List<Integer>>> golden = keys(gold);
        Set<List<List<Integer>>> given = keys(system);
        right +=
                (int) system.stream().filter(bead -> golden.contains(key(bead))).count();
        beads += system.size();
        for (Bead bead : gold) {
            if (!bead.zh().isEmpty() && !bead.en().isEmpty()) {
                wanted++;
                found += given.contains(key(bead)) ? 1 : 0;
            }
        }
    }

    double f1() {
        double precision = precision();
        double recall = wanted == 0 ? 0 : (double) found / wanted;
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    double precision() {
        return beads == 0 ? 0 : (double) right / beads;
    }

    static Set<List<List<Integer>>> keys(List<Bead> beads) {
        Set<List<List<Integer>>> keys = new HashSet<>();
        beads.forEach(bead -> keys.add(key(bead)));
        return keys;
    }

    static List<List<Integer>> key(Bead bead) {
        return List.of(bead.zh(), bead.en());
    }
}
