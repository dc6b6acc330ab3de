package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.duizhao.bitext.text.Work;
import org.jspecify.annotations.Nullable;

/**
 * Sentence pairs that are each other's clear first choice by rare shared words, wherever they stand, thinned to the
 * heaviest chain that moves forward on both sides. In a long document they are sought in a {@link Corridor}.
 * Costs no more than the postings of rare words.
 */
final class Anchors {

    /** In how many of {@link #LOCAL} sentences a rare word stands at most. */
    private static final int RARE = 24;

    private static final int LOCAL = 1_000;
    /** Where all of a long document is open, a word counts that is rarer still. */
    private static final int RARE_ANYWHERE = 36;
    /** Renderings less likely than this are no ground for an anchor. */
    private static final float SURE = 0.5f;

    private static final float CLEAR = 1.4f;
    private static final float ENOUGH = 0.12f;
    private static final int NEIGHBOURS = 6;
    /** So many sentences are enough for the map of a long document. */
    private static final int SAMPLE = 2_000;

    private final ZhSide chinese;
    private final Side english;
    private final int[] postingStart;
    private final int[] posting;
    private final Translations learned;

    /** A pair of sentences with its similarity. */
    record Anchor(int zh, int en, float similarity) {}

    Anchors(ZhSide chinese, Side english, int englishTypes, Translations learned) {
        this.chinese = chinese;
        this.english = english;
        this.learned = learned;
        int[] frequency = english.documentFrequencies(englishTypes);
        int rare = RARE * Math.max(1, english.size / LOCAL);
        postingStart = new int[englishTypes + 1];
        for (int t = 0; t < englishTypes; t++) {
            postingStart[t + 1] = postingStart[t] + (frequency[t] <= rare ? frequency[t] : 0);
        }
        posting = new int[postingStart[englishTypes]];
        fillPostings(frequency, rare);
    }

    private void fillPostings(int[] frequency, int rare) {
        int[] filled = new int[frequency.length];
        for (int s = 0; s < english.size; s++) {
            for (int t = english.start[s]; t < english.start[s + 1]; t++) {
                int type = english.type[t];
                int at = postingStart[type] + filled[type];
                if (frequency[type] <= rare && (filled[type] == 0 || posting[at - 1] != s)) {
                    posting[at] = s;
                    filled[type]++;
                }
            }
        }
    }

    /** The chain, in order. */
    List<Anchor> find() {
        boolean[] zh = new boolean[chinese.side().size];
        boolean[] en = new boolean[english.size];
        Arrays.fill(zh, true);
        Arrays.fill(en, true);
        Votes votes = new Votes(en);
        if (zh.length >= Corridor.SHORTEST && en.length >= Corridor.SHORTEST) {
            votes.corridor = corridor(votes);
        }
        return withoutStrays(chain(mutual(zh, votes)));
    }

    private Corridor corridor(Votes votes) {
        Corridor corridor = new Corridor(chinese.side().size, english.size);
        for (int i = 0; i < chinese.side().size; i += 1 + chinese.side().size / SAMPLE) {
            Work.listen();
            vote(i, votes);
            for (int t = 0; t < votes.touched.size(); t++) {
                int s = votes.touched.get(t);
                float similarity = votes.similarity(s, chinese.side().total[i], english.total[s]);
                corridor.add(i, s, similarity * similarity);
            }
        }
        corridor.close();
        return corridor;
    }

    /** Pairs among the open sentences of both sides that prefer each other, in order of the Chinese side. */
    List<Anchor> mutual(boolean[] zhOpen, boolean[] enOpen) {
        return mutual(zhOpen, new Votes(enOpen));
    }

    private List<Anchor> mutual(boolean[] zhOpen, Votes votes) {
        int[] choice = new int[chinese.side().size];
        float[] similarity = new float[choice.length];
        int[] bestZh = new int[english.size];
        float[] best = new float[english.size];
        float[] second = new float[english.size];
        for (int i = 0; i < choice.length; i++) {
            Work.listen();
            choice[i] = -1;
            if (!zhOpen[i]) {
                continue;
            }
            vote(i, votes);
            choice[i] = votes.clearWinner(chinese.side().total[i], english.total, best, second, bestZh, i);
            similarity[i] = votes.winning;
        }
        List<Anchor> pairs = new ArrayList<>();
        for (int i = 0; i < choice.length; i++) {
            Work.listen();
            int j = choice[i];
            if (j >= 0 && bestZh[j] == i && best[j] > CLEAR * second[j]) {
                pairs.add(new Anchor(i, j, similarity[i]));
            }
        }
        return pairs;
    }

    private void vote(int i, Votes votes) {
        votes.clear(i);
        float[] weight = chinese.side().weight;
        for (int o = chinese.occurrenceStart()[i]; o < chinese.occurrenceStart()[i + 1]; o++) {
            int type = chinese.occurrenceType()[o];
            float own = weight[chinese.from()[o]];
            vote(
                    votes,
                    own,
                    o,
                    chinese.translations().english(type),
                    chinese.translations().quality(type),
                    SURE);
            vote(votes, own, o, learned.english(type), learned.quality(type), 0);
        }
    }

    private void vote(Votes votes, float own, int occurrence, int[] types, float[] quality, float least) {
        for (int k = 0; k < types.length; k++) {
            int end = postingStart[types[k] + 1];
            if (quality[k] < least || end - postingStart[types[k]] > votes.longest) {
                continue;
            }
            for (int p = votes.first(posting, postingStart[types[k]], end); p < end && posting[p] < votes.to; p++) {
                votes.add(posting[p], own * quality[k], occurrence);
            }
        }
    }

    /** The heaviest chain, by a Fenwick tree of prefix maxima over the English side. */
    private List<Anchor> chain(List<Anchor> pairs) {
        int[] tree = new int[english.size + 1];
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

    /** Adds up, for one Chinese sentence, what each English sentence shares with it. */
    private static final class Votes {

        private final float[] sum;
        private final int[] last;
        private final IntList touched = new IntList();
        private final boolean[] open;
        private @Nullable Corridor corridor;
        private int from;
        private int to = Integer.MAX_VALUE;
        private int longest;
        private float winning;

        Votes(boolean[] open) {
            this.open = open;
            sum = new float[open.length];
            last = new int[open.length];
        }

        /** Makes ready for the votes of one Chinese sentence. */
        void clear(int zh) {
            from = corridor == null ? 0 : corridor.from(zh);
            to = corridor == null ? open.length : corridor.to(zh);
            longest = corridor == null ? RARE_ANYWHERE : Integer.MAX_VALUE;
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
}
