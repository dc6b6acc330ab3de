package org.duizhao.bitext.entity.tag;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.duizhao.bitext.entity.EntityType;

/** The best labels of a sequence, and how much worse it would be to say something else of some of it. */
final class Lattice {

    private static final int N = Labels.COUNT;
    private static final int G = Labels.GROUPS;
    private static final float NEVER = -1e9f;

    /** A name of the units {@code from} to {@code to}. */
    record Tagged(int from, int to, EntityType type) {

        boolean overlaps(int start, int end) {
            return from < end && start < to;
        }
    }

    private final Weights weights;
    private final int size;
    private final float[] scores;
    private final float[] before;
    private final float[] after;
    private final float best;

    Lattice(Weights weights, Sequence sequence) {
        this.weights = weights;
        this.size = sequence.size();
        this.scores = new float[size * N];
        this.before = new float[(size + 1) * G];
        this.after = new float[(size + 1) * N];
        int[] sums = new int[N];
        for (int i = 0; i < size; i++) {
            weights.score(sequence, i, scores, i * N, sums);
        }
        this.ends = new float[size * G];
        forward();
        backward();
        this.best = bestStart();
    }

    /** For each unit the best score of all before it and it, ending in a label of a group. */
    private final float[] ends;

    private void forward() {
        float[] last = new float[N];
        float[] start = new float[G];
        for (int i = 0; i < size; i++) {
            starts(i, start);
            float[] next = new float[N];
            next[0] = start[0] + scores[i * N];
            for (int g = 1; g < G; g++) {
                int b = 2 * g - 1;
                next[b] = start[g] + scores[i * N + b];
                float on = i == 0
                        ? NEVER
                        : Math.max(last[b] + weights.goesOn(b), last[b + 1] + weights.goesOn(b + 1));
                next[b + 1] = on + scores[i * N + b + 1];
            }
            System.arraycopy(start, 0, before, i * G, G);
            ends[i * G] = next[0];
            for (int g = 1; g < G; g++) {
                ends[i * G + g] = Math.max(next[2 * g - 1], next[2 * g]);
            }
            last = next;
        }
    }

    /** The best score of all before unit {@code i} and of what follows it with a start of each group. */
    private void starts(int i, float[] start) {
        for (int g = 0; g < G; g++) {
            float most = i == 0 ? weights.start(0, g) : NEVER;
            for (int p = 0; i > 0 && p < G; p++) {
                most = Math.max(most, ends[(i - 1) * G + p] + weights.start(p, g));
            }
            start[g] = most;
        }
    }

    /** For each unit and label the best score of all after it. */
    private void backward() {
        for (int i = size - 2; i >= 0; i--) {
            for (int g = 0; g < G; g++) {
                float most = after[(i + 1) * N] + scores[(i + 1) * N] + weights.start(g, 0);
                for (int h = 1; h < G; h++) {
                    int b = 2 * h - 1;
                    most = Math.max(most, after[(i + 1) * N + b] + scores[(i + 1) * N + b] + weights.start(g, h));
                }
                if (g == 0) {
                    after[i * N] = most;
                    continue;
                }
                int b = 2 * g - 1;
                float on = after[(i + 1) * N + b + 1] + scores[(i + 1) * N + b + 1];
                after[i * N + b] = Math.max(most, on + weights.goesOn(b));
                after[i * N + b + 1] = Math.max(most, on + weights.goesOn(b + 1));
            }
        }
    }

    private float bestStart() {
        float most = NEVER;
        for (int g = 0; size > 0 && g < G; g++) {
            int label = Math.max(0, 2 * g - 1);
            most = Math.max(most, before[g] + scores[label] + after[label]);
        }
        return most;
    }

    /** The names of the best labels. */
    List<Tagged> names() {
        List<Tagged> names = new ArrayList<>();
        int at = 0;
        int group = 0;
        while (at < size) {
            int label = at == 0 ? first() : next(group, at);
            if (label == Labels.OUTSIDE) {
                group = 0;
                at++;
                continue;
            }
            int end = at + 1;
            int current = label;
            while (end < size && goesOn(current, end)) {
                current = label + 1;
                end++;
            }
            names.add(new Tagged(at, end, Labels.type(label)));
            group = Labels.group(label);
            at = end;
        }
        return Collections.unmodifiableList(names);
    }

    private int first() {
        return next(0, 0);
    }

    /** The label that begins best after a group. */
    private int next(int group, int at) {
        int best = 0;
        float most = NEVER;
        for (int g = 0; g < G; g++) {
            int label = Math.max(0, 2 * g - 1);
            float score = weights.start(group, g) + scores[at * N + label] + after[at * N + label];
            if (score > most) {
                most = score;
                best = label;
            }
        }
        return best;
    }

    private boolean goesOn(int label, int at) {
        int group = Labels.group(label);
        int inside = 2 * group;
        float on = weights.goesOn(label) + scores[at * N + inside] + after[at * N + inside];
        int next = next(group, at);
        return on > weights.start(group, Labels.group(next)) + scores[at * N + next] + after[at * N + next];
    }

    /** By how much the best labels are better than the best that have this name. */
    float loss(int from, int to, EntityType type) {
        int b = Labels.begin(type);
        int g = Labels.group(b);
        float score = before[from * G + g] + scores[from * N + b];
        for (int i = from + 1; i < to; i++) {
            score += weights.goesOn(i == from + 1 ? b : b + 1) + scores[i * N + b + 1];
        }
        float rest = to == size ? 0 : NEVER;
        for (int h = 0; to < size && h < G; h++) {
            int label = Math.max(0, 2 * h - 1);
            rest = Math.max(rest, weights.start(g, h) + scores[to * N + label] + after[to * N + label]);
        }
        return best - score - rest;
    }
}
