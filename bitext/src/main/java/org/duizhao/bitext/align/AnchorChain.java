package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.duizhao.bitext.align.Anchors.Anchor;

/** Thins pairs of sentences to the heaviest chain that moves forward on both sides. */
final class AnchorChain {

    private static final int NEIGHBOURS = 6;

    /** Where fewer than one in so many of the usual anchors are found, the way is sought once more. */
    private static final int THIN = 6;
    /** The anchors of so many sentences tell how thin a stretch is. */
    private static final int WINDOW = 400;

    private AnchorChain() {}

    /** The heaviest chain of the pairs, which may come in any order, without those that stand off the line. */
    static List<Anchor> of(List<Anchor> pairs) {
        List<Anchor> ordered = pairs.stream()
                .distinct()
                .sorted(Comparator.comparingInt(Anchor::zh)
                        .thenComparing(Comparator.comparingInt(Anchor::en).reversed()))
                .toList();
        return withoutStrays(chain(ordered));
    }

    /** The heaviest chain, by a Fenwick tree of prefix maxima over the English side. */
    private static List<Anchor> chain(List<Anchor> pairs) {
        int[] tree = new int[pairs.stream().mapToInt(Anchor::en).max().orElse(0) + 2];
        Arrays.fill(tree, -1);
        double[] weight = new double[pairs.size()];
        int[] previous = new int[pairs.size()];
        int last = -1;
        for (int k = 0; k < pairs.size(); k++) {
            int before = -1;
            for (int at = pairs.get(k).en(); at > 0; at -= at & -at) {
                if (tree[at] >= 0 && (before < 0 || weight[tree[at]] > weight[before])) {
                    before = tree[at];
                }
            }
            previous[k] = before;
            weight[k] = pairs.get(k).similarity() + (before < 0 ? 0 : weight[before]);
            for (int at = pairs.get(k).en() + 1; at < tree.length; at += at & -at) {
                if (tree[at] < 0 || weight[k] > weight[tree[at]]) {
                    tree[at] = k;
                }
            }
            last = last < 0 || weight[k] > weight[last] ? k : last;
        }
        List<Anchor> chain = new ArrayList<>();
        for (int k = last; k >= 0; k = previous[k]) {
            chain.add(pairs.get(k));
        }
        Collections.reverse(chain);
        return chain;
    }

    /** Leaves out anchors that stand off the line through their neighbours on both sides. */
    private static List<Anchor> withoutStrays(List<Anchor> chain) {
        List<Anchor> kept = new ArrayList<>();
        for (int k = 0; k < chain.size(); k++) {
            Anchor before = chain.get(Math.max(0, k - NEIGHBOURS / 2));
            Anchor after = chain.get(Math.min(chain.size() - 1, k + NEIGHBOURS / 2));
            Anchor anchor = chain.get(k);
            double slope = (after.en() - before.en() + 1.0) / (after.zh() - before.zh() + 1.0);
            double expected = before.en() + slope * (anchor.zh() - before.zh());
            int spread = after.zh() - before.zh() + after.en() - before.en();
            if (Math.abs(anchor.en() - expected) <= 8 + 0.15 * spread) {
                kept.add(anchor);
            }
        }
        return kept;
    }

    /** Where the chain has far fewer anchors than elsewhere: from the last anchor before to the first one after. */
    static List<Stretch> thinStretches(List<Anchor> chain, Stretch whole) {
        int[] counts = new int[whole.zhSize() / WINDOW + 1];
        chain.forEach(anchor -> counts[anchor.zh() / WINDOW]++);
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        int least = sorted[sorted.length / 2] / THIN;
        List<Stretch> thin = new ArrayList<>();
        for (int w = 0; w < counts.length; w++) {
            int end = w;
            while (end < counts.length && counts[end] <= least) {
                end++;
            }
            if (end > w) {
                thin.add(between(chain, whole, w * WINDOW, end * WINDOW));
                w = end;
            }
        }
        return thin.stream()
                .filter(stretch -> stretch.shorterSide() >= WINDOW / 2)
                .toList();
    }

    private static Stretch between(List<Anchor> chain, Stretch whole, int from, int to) {
        Anchor before = new Anchor(-1, -1, 0);
        for (Anchor anchor : chain) {
            if (anchor.zh() >= to) {
                return new Stretch(before.zh() + 1, anchor.zh(), before.en() + 1, anchor.en());
            }
            before = anchor.zh() < from ? anchor : before;
        }
        return new Stretch(before.zh() + 1, whole.zhEnd(), before.en() + 1, whole.enEnd());
    }
}
