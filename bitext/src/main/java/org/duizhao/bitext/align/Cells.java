package org.duizhao.bitext.align;

import org.duizhao.bitext.text.Work;

/** The word links of all sentence pairs of a band, and what they come to when each token is used once. */
final class Cells {

    private static final int REACH = 3;

    final ZhSide chinese;
    final Side english;
    final Band band;
    final Links links = new Links();
    private final int[] rowLo;
    private final int[] rowStart;
    private final int[] linkStart;
    private final float[] matched;
    private final float[] numbers;
    private final Matching matching;

    Cells(ZhSide chinese, Side english, Band band, Evidence evidence) {
        this.chinese = chinese;
        this.english = english;
        this.band = band;
        int rows = band.rows();
        rowLo = new int[rows];
        rowStart = new int[rows + 1];
        for (int i = 0; i < rows; i++) {
            Work.listen();
            rowLo[i] = Math.max(0, band.lo[Math.max(0, i - REACH)]);
            int hi = Math.min(english.size, band.hi[Math.min(rows, i + 1 + REACH)]);
            rowStart[i + 1] = rowStart[i] + Math.max(0, hi - rowLo[i]);
        }
        linkStart = new int[rowStart[rows] + 1];
        matched = new float[rowStart[rows]];
        numbers = new float[rowStart[rows]];
        matching = new Matching(chinese, english);
        for (int i = 0; i < rows; i++) {
            Work.listen();
            evidence.load(i);
            for (int c = rowStart[i]; c < rowStart[i + 1]; c++) {
                linkStart[c] = links.size;
                evidence.link(rowLo[i] + c - rowStart[i], links);
                if (links.size > linkStart[c]) {
                    matched[c] = matching.match(links, linkStart[c], links.size);
                    numbers[c] = matching.numbers;
                }
            }
        }
        linkStart[rowStart[rows]] = links.size;
    }

    /** The cell of a sentence pair; -1 outside the band. */
    int cell(int i, int j) {
        int c = rowStart[i] + j - rowLo[i];
        return j >= rowLo[i] && c < rowStart[i + 1] ? c : -1;
    }

    boolean empty(int cell) {
        return cell < 0 || matched[cell] == 0;
    }

    /** The matched weight of one sentence pair. */
    float matched(int cell) {
        return cell < 0 ? 0 : matched[cell];
    }

    /** The matched weight of the numbers of one sentence pair. */
    float numbers(int cell) {
        return cell < 0 ? 0 : numbers[cell];
    }

    void addLinks(int cell, Links out) {
        if (cell >= 0) {
            out.addAll(links, linkStart[cell], linkStart[cell + 1]);
        }
    }

    int end(int cell) {
        return linkStart[cell + 1];
    }

    int rowLo(int i) {
        return rowLo[i];
    }

    int rowHi(int i) {
        return rowLo[i] + rowStart[i + 1] - rowStart[i];
    }
}
