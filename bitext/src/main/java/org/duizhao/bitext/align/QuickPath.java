package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.duizhao.bitext.text.Work;

/**
 * A rough path through a wide band: the monotone chain of sentence pairs with the highest sum of similarities. It keeps
 * one byte a node, so that a band may be hundreds of sentences wide over a whole book.
 */
final class QuickPath {

    private static final byte DIAGONAL = 1;
    private static final byte DOWN = 2;
    private static final byte ACROSS = 3;
    private static final float STEP = 0.01f;
    private static final int ONE_ONE = Shape.indexOf(1, 1);

    private final Band band;
    private final ZhSide chinese;
    private final Side english;
    private final Evidence evidence;

    QuickPath(ZhSide chinese, Side english, Band band, Evidence evidence) {
        this.band = band;
        this.chinese = chinese;
        this.english = english;
        this.evidence = evidence;
    }

    List<Lattice.Step> find() {
        byte[][] moves = new byte[band.rows() + 1][];
        float[] above = new float[0];
        for (int i = 0; i <= band.rows(); i++) {
            Work.listen();
            float[] row = new float[band.hi[i] - band.lo[i] + 1];
            moves[i] = new byte[row.length];
            fill(i, row, moves[i], above);
            above = row;
        }
        return trace(moves);
    }

    private void fill(int i, float[] row, byte[] moves, float[] above) {
        if (i > 0) {
            evidence.load(i - 1);
        }
        for (int j = band.lo[i]; j <= band.hi[i]; j++) {
            float best = i == 0 && j == 0 ? 0 : Float.NEGATIVE_INFINITY;
            byte move = 0;
            if (j > band.lo[i] && row[j - 1 - band.lo[i]] > best) {
                best = row[j - 1 - band.lo[i]];
                move = ACROSS;
            }
            if (i > 0 && band.holds(i - 1, j) && above[j - band.lo[i - 1]] > best) {
                best = above[j - band.lo[i - 1]];
                move = DOWN;
            }
            if (i > 0 && j > 0 && band.holds(i - 1, j - 1)) {
                float sum = above[j - 1 - band.lo[i - 1]] + STEP + similarity(i - 1, j - 1);
                if (sum > best) {
                    best = sum;
                    move = DIAGONAL;
                }
            }
            row[j - band.lo[i]] = best;
            moves[j - band.lo[i]] = move;
        }
    }

    private float similarity(int i, int j) {
        float zh = chinese.side().total[i];
        float en = english.total[j];
        float similarity = 2 * Math.min(evidence.bound(j), Math.min(zh, en)) / (zh + en);
        return similarity > 0.1f ? similarity : 0;
    }

    private List<Lattice.Step> trace(byte[][] moves) {
        List<Lattice.Step> steps = new ArrayList<>();
        int i = band.rows();
        int j = band.hi[i];
        while (i > 0 || j > 0) {
            byte move = moves[i][j - band.lo[i]];
            i -= move == ACROSS ? 0 : 1;
            j -= move == DOWN ? 0 : 1;
            int shape = move == DIAGONAL ? ONE_ONE : Shape.indexOf(move == DOWN ? 1 : 0, move == DOWN ? 0 : 1);
            steps.add(new Lattice.Step(i, j, Shape.of(shape), -1));
        }
        Collections.reverse(steps);
        return steps;
    }
}
