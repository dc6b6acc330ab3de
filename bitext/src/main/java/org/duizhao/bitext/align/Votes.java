package org.duizhao.bitext.align;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Adds up, for one Chinese sentence, what each English sentence shares with it. */
final class Votes {

    /** By how much the first choice must be better than the second. */
    static final float CLEAR = 1.4f;

    private static final float ENOUGH = 0.12f;

    private final float[] sum;
    private final int[] last;
    private final IntList touched = new IntList();
    private final boolean[] open;
    private final @Nullable Corridor corridor;
    private int from;
    /** After the last sentence that may be voted for. */
    int to = Integer.MAX_VALUE;
    /** Words of more postings are passed over. */
    final int longest;
    /** The similarity of the last winner. */
    float winning;

    /** @param corridor where votes count; null for anywhere */
    Votes(boolean[] open, @Nullable Corridor corridor, int longest) {
        this.open = open;
        this.corridor = corridor;
        this.longest = longest;
        sum = new float[open.length];
        last = new int[open.length];
    }

    /** Makes ready for the votes of one Chinese sentence. */
    void clear(int zh) {
        from = corridor == null ? 0 : corridor.from(zh);
        to = corridor == null ? open.length : Math.min(open.length, corridor.to(zh));
        for (int t = 0; t < touched.size(); t++) {
            sum[touched.get(t)] = 0;
            last[touched.get(t)] = -1;
        }
        touched.clear();
    }

    /** The first of some postings that may be voted for. */
    int first(int[] posting, int begin, int end) {
        if (from == 0) {
            return begin;
        }
        int found = Arrays.binarySearch(posting, begin, end, from);
        return found < 0 ? -found - 1 : found;
    }

    void add(int sentence, float weight, int occurrence) {
        if (!open[sentence]) {
            return;
        }
        if (sum[sentence] == 0) {
            touched.add(sentence);
        } else if (last[sentence] == occurrence) {
            return;
        }
        last[sentence] = occurrence;
        sum[sentence] += weight;
    }

    /** The sentences that have votes. */
    IntList touched() {
        return touched;
    }

    float similarity(int sentence, float own, float total) {
        return 2 * sum[sentence] / (own + total + 8);
    }

    int clearWinner(float own, float[] total, float[] best, float[] second, int[] bestZh, int i) {
        int winner = -1;
        winning = 0;
        float runnerUp = 0;
        for (int t = 0; t < touched.size(); t++) {
            int s = touched.get(t);
            float similarity = similarity(s, own, total[s]);
            if (similarity > winning) {
                runnerUp = winning;
                winning = similarity;
                winner = s;
            } else if (similarity > runnerUp) {
                runnerUp = similarity;
            }
            if (similarity > best[s]) {
                second[s] = best[s];
                best[s] = similarity;
                bestZh[s] = i;
            } else if (similarity > second[s]) {
                second[s] = similarity;
            }
        }
        return winning > ENOUGH && winning > CLEAR * runnerUp ? winner : -1;
    }
}
