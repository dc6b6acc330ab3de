package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds passages that stand elsewhere on the other side, as where paragraphs are swapped. A search that only moves forward
 * leaves such a passage without partner on both sides; sentences that are each other's clear first choice among what was
 * left so show which belong together. The English passages are then moved to where their Chinese ones stand.
 */
final class Crossings {

    /** Sentences of one passage follow each other within so many. */
    private static final int GAP = 4;

    private static final float LEAST = 0.2f;
    private static final float ENOUGH = 0.5f;

    private final boolean[] zhFree;
    private final boolean[] enFree;
    private final List<Lattice.Step> settled;

    /** A Chinese passage and an English one, ends exclusive. */
    record Passage(int zh, int zhEnd, int en, int enEnd) {}

    /** @param settled the steps that are taken to be right; all other sentences are free */
    Crossings(int zh, int en, List<Lattice.Step> settled) {
        this.settled = settled;
        zhFree = new boolean[zh];
        enFree = new boolean[en];
        Arrays.fill(zhFree, true);
        Arrays.fill(enFree, true);
        for (Lattice.Step step : settled) {
            Arrays.fill(zhFree, step.i(), step.i() + step.shape().zh(), false);
            Arrays.fill(enFree, step.j(), step.j() + step.shape().en(), false);
        }
    }

    /** Passages to move, in order of the Chinese side. */
    List<Passage> find(Anchors anchors) {
        List<Anchors.Anchor> pairs = anchors.mutual(zhFree, enFree).stream()
                .filter(pair -> pair.similarity() >= LEAST)
                .toList();
        List<List<Anchors.Anchor>> runs = new ArrayList<>();
        for (Anchors.Anchor pair : pairs) {
            if (runs.isEmpty() || !follows(last(runs.get(runs.size() - 1)), pair)) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(pair);
        }
        boolean[] zhTaken = new boolean[zhFree.length];
        boolean[] enTaken = new boolean[enFree.length];
        List<List<Anchors.Anchor>> sure = new ArrayList<>();
        for (List<Anchors.Anchor> run : runs) {
            int enFrom = run.get(0).en();
            int enTo = last(run).en() + 1;
            if (convincing(run) && !any(enTaken, enFrom, enTo)) {
                sure.add(run);
                Arrays.fill(zhTaken, run.get(0).zh(), last(run).zh() + 1, true);
                Arrays.fill(enTaken, enFrom, enTo, true);
            }
        }
        return sure.stream().map(run -> widened(run, zhTaken, enTaken)).toList();
    }

    private boolean follows(Anchors.Anchor before, Anchors.Anchor after) {
        return after.zh() - before.zh() <= GAP
                && after.en() > before.en()
                && after.en() - before.en() <= GAP
                && all(zhFree, before.zh(), after.zh())
                && all(enFree, before.en(), after.en());
    }

    private static boolean all(boolean[] flags, int from, int to) {
        for (int s = from; s < to; s++) {
            if (!flags[s]) {
                return false;
            }
        }
        return true;
    }

    private static boolean any(boolean[] flags, int from, int to) {
        for (int s = from; s < to; s++) {
            if (flags[s]) {
                return true;
            }
        }
        return false;
    }

    private static boolean convincing(List<Anchors.Anchor> run) {
        double sum = run.stream().mapToDouble(Anchors.Anchor::similarity).sum();
        return sum >= ENOUGH;
    }

    private static Anchors.Anchor last(List<Anchors.Anchor> run) {
        return run.get(run.size() - 1);
    }

    /** Takes in the free sentences around a run that belong to no other; a wide lead on one side is left where it is. */
    private Passage widened(List<Anchors.Anchor> run, boolean[] zhTaken, boolean[] enTaken) {
        int zh = run.get(0).zh();
        int en = run.get(0).en();
        int zhLead = reach(zhFree, zhTaken, zh, -1);
        int enLead = reach(enFree, enTaken, en, -1);
        int zhLast = last(run).zh();
        int enLast = last(run).en();
        int zhTail = reach(zhFree, zhTaken, zhLast, 1);
        int enTail = reach(enFree, enTaken, enLast, 1);
        int zhStart = zh - Math.min(zhLead, 2 * enLead);
        int enStart = en - Math.min(enLead, 2 * zhLead);
        int zhEnd = zhLast + 1 + Math.min(zhTail, 2 * enTail);
        int enEnd = enLast + 1 + Math.min(enTail, 2 * zhTail);
        Arrays.fill(zhTaken, zhStart, zhEnd, true);
        Arrays.fill(enTaken, enStart, enEnd, true);
        return new Passage(zhStart, zhEnd, enStart, enEnd);
    }

    private static int reach(boolean[] free, boolean[] taken, int from, int step) {
        int count = 0;
        for (int s = from + step; s >= 0 && s < free.length && free[s] && !taken[s]; s += step) {
            count++;
        }
        return count;
    }

    /** The English sentences in the order in which their passages stand in Chinese. */
    int[] order(List<Passage> passages) {
        boolean[] moved = new boolean[enFree.length];
        passages.forEach(p -> Arrays.fill(moved, p.en(), p.enEnd(), true));
        IntList order = new IntList();
        List<Passage> waiting = new ArrayList<>(passages);
        waiting.sort(Comparator.comparingInt(Passage::zh));
        int next = 0;
        int at = 0;
        for (Lattice.Step step : settled) {
            while (next < waiting.size() && waiting.get(next).zh() <= step.i()) {
                addAll(order, waiting.get(next++));
            }
            at = addUntil(order, moved, at, step.j() + step.shape().en());
        }
        while (next < waiting.size()) {
            addAll(order, waiting.get(next++));
        }
        addUntil(order, moved, at, enFree.length);
        return order.toArray();
    }

    private static void addAll(IntList order, Passage passage) {
        for (int j = passage.en(); j < passage.enEnd(); j++) {
            order.add(j);
        }
    }

    private static int addUntil(IntList order, boolean[] moved, int from, int to) {
        for (int j = from; j < to; j++) {
            if (!moved[j]) {
                order.add(j);
            }
        }
        return Math.max(from, to);
    }
}
