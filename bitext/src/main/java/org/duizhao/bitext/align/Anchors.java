package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.duizhao.bitext.text.Work;

/**
 * Sentence pairs that are each other's clear first choice by rare shared words, wherever they stand, thinned to the
 * heaviest chain that moves forward on both sides. In a long document they are sought in a {@link Corridor}.
 * Costs no more than the postings of rare words.
 */
final class Anchors {

    /** In how many of {@link #LOCAL} sentences a rare word stands at most. */
    private static final int RARE = 24;

    private static final int LOCAL = 1_000;
    /** Where all of a long document is open, a word counts that stands in no more sentences than these. */
    private static final int RARE_ANYWHERE = 36;
    /** The map of blocks adds up many sentences, so that more common words may speak too. */
    private static final int RARE_IN_MAP = 300;
    /** Renderings less likely than this are no ground for an anchor. */
    private static final float SURE = 0.5f;

    /** So many sentences are enough for the map of a long document. */
    private static final int SAMPLE = 6_000;

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
        Stretch whole = new Stretch(0, chinese.side().size, 0, english.size);
        if (whole.shorterSide() < Corridor.SHORTEST) {
            return AnchorChain.of(mutual(all(chinese.side().size), all(english.size)));
        }
        List<Anchor> pairs = new ArrayList<>();
        if (!addCandidates(whole, pairs)) {
            pairs.addAll(mutual(all(chinese.side().size), all(english.size)));
        }
        List<Anchor> chain = AnchorChain.of(pairs);
        for (Stretch stretch : AnchorChain.thinStretches(chain, whole)) {
            addCandidates(stretch, pairs);
        }
        return AnchorChain.of(pairs);
    }

    private static boolean[] all(int size) {
        boolean[] all = new boolean[size];
        Arrays.fill(all, true);
        return all;
    }

    /**
     * Adds the pairs along the best way through a stretch, by all words and by those that no user's dictionary gave: a way that
     * only common words point to finds few pairs, and the chain leaves them out.
     *
     * @return whether two kinds of words show the same way
     */
    private boolean addCandidates(Stretch stretch, List<Anchor> pairs) {
        Corridor way = corridor(stretch, true);
        pairs.addAll(along(way, stretch));
        if (!chinese.translations().has(Origin.DICTIONARY)) {
            return false;
        }
        Corridor other = corridor(stretch, false);
        if (other.isLike(way)) {
            return true;
        }
        pairs.addAll(along(other, stretch));
        return false;
    }

    private List<Anchor> along(Corridor corridor, Stretch stretch) {
        boolean[] zhOpen = new boolean[chinese.side().size];
        Arrays.fill(zhOpen, stretch.zh(), stretch.zhEnd(), true);
        return mutual(zhOpen, new Votes(all(english.size), corridor, Integer.MAX_VALUE));
    }

    private Corridor corridor(Stretch stretch, boolean withDictionaries) {
        Corridor corridor = new Corridor(stretch);
        int longest = RARE_IN_MAP * Math.max(1, english.size / stretch.enSize());
        Votes votes = new Votes(all(english.size), corridor, longest);
        for (int i = stretch.zh(); i < stretch.zhEnd(); i += 1 + stretch.zhSize() / SAMPLE) {
            Work.listen();
            vote(i, votes, withDictionaries);
            IntList touched = votes.touched();
            for (int t = 0; t < touched.size(); t++) {
                int s = touched.get(t);
                float similarity = votes.similarity(s, chinese.side().total[i], english.total[s]);
                corridor.add(i, s, similarity * similarity);
            }
        }
        corridor.close();
        return corridor;
    }

    /** Pairs among the open sentences of both sides that prefer each other, in order of the Chinese side. */
    List<Anchor> mutual(boolean[] zhOpen, boolean[] enOpen) {
        return mutual(zhOpen, new Votes(enOpen, null, RARE_ANYWHERE));
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
            vote(i, votes, true);
            choice[i] = votes.clearWinner(chinese.side().total[i], english.total, best, second, bestZh, i);
            similarity[i] = votes.winning;
        }
        List<Anchor> pairs = new ArrayList<>();
        for (int i = 0; i < choice.length; i++) {
            Work.listen();
            int j = choice[i];
            if (j >= 0 && bestZh[j] == i && best[j] > Votes.CLEAR * second[j]) {
                pairs.add(new Anchor(i, j, similarity[i]));
            }
        }
        return pairs;
    }

    private void vote(int i, Votes votes, boolean withDictionaries) {
        votes.clear(i);
        float[] weight = chinese.side().weight;
        for (int o = chinese.occurrenceStart()[i]; o < chinese.occurrenceStart()[i + 1]; o++) {
            int type = chinese.occurrenceType()[o];
            float own = weight[chinese.from()[o]];
            vote(votes, own, o, chinese.translations(), type, SURE, withDictionaries);
            vote(votes, own, o, learned, type, 0, true);
        }
    }

    private void vote(
            Votes votes,
            float own,
            int occurrence,
            Translations words,
            int type,
            float least,
            boolean withDictionaries) {
        int[] types = words.english(type);
        float[] quality = words.quality(type);
        byte[] origin = words.origin(type);
        for (int k = 0; k < types.length; k++) {
            int end = postingStart[types[k] + 1];
            boolean known = withDictionaries || origin[k] != Origin.DICTIONARY.ordinal();
            if (quality[k] < least || !known || end - postingStart[types[k]] > votes.longest) {
                continue;
            }
            for (int p = votes.first(posting, postingStart[types[k]], end); p < end && posting[p] < votes.to; p++) {
                votes.add(posting[p], own * quality[k], occurrence);
            }
        }
    }
}
