package org.duizhao.bitext.align;

import java.util.Arrays;
import java.util.List;
import org.duizhao.bitext.text.Work;

/**
 * Every Chinese word of a bead with every English one. Pairs of types are numbered, those of one Chinese type in a row;
 * they are found type by type over an array of the English types, so that no hash table is needed.
 */
final class WordPairs {

    /** A bead of more pairs than this is a broken text and teaches nothing. */
    private static final long MOST = 20_000;

    private final ZhSide chinese;
    private final Side english;
    /** The number of the pair for each Chinese word (row) and English word (column) of each bead. */
    private final int[] cells;
    /** Where the cells of each bead start. */
    private final int[] start;

    private final int[] zhFrom;
    private final int[] enFrom;
    private final int[] width;
    private final int[] first;
    private final IntList englishOf = new IntList();

    WordPairs(ZhSide chinese, Side english, int enTypes, List<Lattice.Step> steps) {
        this.chinese = chinese;
        this.english = english;
        List<Lattice.Step> useful = steps.stream().filter(this::teaches).toList();
        start = new int[useful.size() + 1];
        zhFrom = new int[useful.size()];
        enFrom = new int[useful.size()];
        width = new int[useful.size()];
        for (int b = 0; b < width.length; b++) {
            Lattice.Step step = useful.get(b);
            zhFrom[b] = chinese.side().start[step.i()];
            enFrom[b] = english.start[step.j()];
            width[b] = english.start[step.j() + step.shape().en()] - enFrom[b];
            start[b + 1] = start[b] + (int) size(step);
        }
        cells = new int[start[width.length]];
        first = new int[chinese.vocabulary().size() + 1];
        number(enTypes);
    }

    private boolean teaches(Lattice.Step step) {
        long size = step.shape().zh() == 0 || step.shape().en() == 0 ? 0 : size(step);
        return size > 0 && size <= MOST;
    }

    private long size(Lattice.Step step) {
        int[] zh = chinese.side().start;
        long words = zh[step.i() + step.shape().zh()] - zh[step.i()];
        return words * (english.start[step.j() + step.shape().en()] - english.start[step.j()]);
    }

    private void number(int enTypes) {
        int rows = countRows();
        int[] row = new int[rows];
        int[] bead = new int[rows];
        sortRows(row, bead);
        int[] lastSeen = new int[enTypes];
        int[] numbers = new int[enTypes];
        Arrays.fill(lastSeen, -1);
        int r = 0;
        for (int z = 0; z + 1 < first.length; z++) {
            Work.listen();
            int end = first[z];
            first[z] = englishOf.size();
            for (; r < end; r++) {
                int b = bead[r];
                for (int e = 0; e < width[b]; e++) {
                    int type = english.type[enFrom[b] + e];
                    if (lastSeen[type] != z) {
                        lastSeen[type] = z;
                        numbers[type] = englishOf.size();
                        englishOf.add(type);
                    }
                    cells[row[r] + e] = numbers[type];
                }
            }
        }
        first[first.length - 1] = englishOf.size();
    }

    /** Sets {@code first} to where the rows of each Chinese type end when rows are sorted by type; returns their count. */
    private int countRows() {
        int[] type = chinese.side().type;
        int rows = 0;
        for (int b = 0; b < width.length; b++) {
            for (int row = start[b]; row < start[b + 1]; row += width[b]) {
                first[type[zhFrom[b] + (row - start[b]) / width[b]]]++;
                rows++;
            }
        }
        for (int z = 1; z < first.length; z++) {
            first[z] += first[z - 1];
        }
        return rows;
    }

    private void sortRows(int[] row, int[] bead) {
        int[] next = new int[first.length];
        for (int z = 1; z < first.length; z++) {
            next[z] = first[z - 1];
        }
        int[] type = chinese.side().type;
        for (int b = 0; b < width.length; b++) {
            for (int at = start[b]; at < start[b + 1]; at += width[b]) {
                int r = next[type[zhFrom[b] + (at - start[b]) / width[b]]]++;
                row[r] = at;
                bead[r] = b;
            }
        }
    }

    int beads() {
        return width.length;
    }

    /** Where the cells of bead {@code b} start; they are rows of {@link #width} pair numbers. */
    int start(int b) {
        return start[b];
    }

    int width(int b) {
        return width[b];
    }

    int[] cells() {
        return cells;
    }

    int zhTypes() {
        return first.length - 1;
    }

    /** The first pair of a Chinese type. */
    int first(int zhType) {
        return first[zhType];
    }

    int english(int pair) {
        return englishOf.get(pair);
    }

    /** How many pairs of types there are. */
    int count() {
        return englishOf.size();
    }
}
