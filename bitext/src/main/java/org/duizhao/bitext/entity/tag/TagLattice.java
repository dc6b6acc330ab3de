package org.duizhao.bitext.entity.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.duizhao.bitext.entity.EntityType;

/** The best labels of a sequence, and how much worse it would be to say something else of some of it. */
final class TagLattice {

    private static final int N = Labels.COUNT;
    private static final int G = Labels.GROUPS;
    private static final float NEVER = -1e9f;

    /** A name of the units {@code from} to {@code to}. */
    record Tagged(int from, int to, EntityType type) {

        boolean overlaps(int start, int end) {
            return from < end && start < to;
        }
    }

    /** A label whose own score is so much below the best of its unit is none. */
    private static final float BEAM = 16;

    private final TagWeights weights;
    private final int size;
    private final float[] scores;
    /** For each unit the groups of labels that are looked at, their number before them. */
    private final byte[] groups;
    /** For each unit and group the best score of all before it, with what a start of that group weighs. */
    private final float[] before;
    /** For each unit and group the best score of all before it and it. */
    private final float[] ends;
    /** For each unit and label the best score of all after it. */
    private final float[] after;
    /** For each unit and group the best score of it and all after it where that group starts here, without the start's weight. */
    private final float[] onward;

    private final float best;

    TagLattice(TagWeights weights, Sequence sequence) {
        this.weights = weights;
        this.size = sequence.size();
        this.scores = new float[size * N];
        this.groups = new byte[size * (G + 1)];
        this.before = never(size * G);
        this.ends = never(size * G);
        this.after = never(size * N);
        this.onward = never(size * G);
        long[] sums = new long[2 * TagWeights.HASH];
        int[] likely = new int[sequence.mostSeen()];
        for (int i = 0; i < size; i++) {
            weights.score(sequence, i, scores, i * N, sums, likely);
            choose(i);
        }
        forward();
        backward();
        this.best = bestStart();
    }

    private static float[] never(int length) {
        float[] floats = new float[length];
        Arrays.fill(floats, NEVER);
        return floats;
    }

    private void choose(int i) {
        float most = NEVER;
        for (int at = i * N; at < (i + 1) * N; at++) {
            most = Math.max(most, scores[at]);
        }
        int first = i * (G + 1);
        int count = 1;
        for (int g = 1; g < G; g++) {
            if (Math.max(scores[i * N + 2 * g - 1], scores[i * N + 2 * g]) > most - BEAM) {
                groups[first + ++count] = (byte) g;
            }
        }
        groups[first] = (byte) count;
    }

    private void forward() {
        float[] last = never(N);
        float[] next = never(N);
        for (int i = 0; i < size; i++) {
            int first = i * (G + 1);
            for (int k = 1; k <= groups[first]; k++) {
                int g = groups[first + k];
                float start = start(i, g);
                before[i * G + g] = start;
                int b = Math.max(0, 2 * g - 1);
                next[b] = start + scores[i * N + b];
                if (g > 0) {
                    float on = Math.max(last[b] + weights.goesOn(b), last[b + 1] + weights.goesOn(b + 1));
                    next[b + 1] = on + scores[i * N + b + 1];
                }
                ends[i * G + g] = g == 0 ? next[0] : Math.max(next[b], next[b + 1]);
            }
            Arrays.fill(last, NEVER);
            float[] free = last;
            last = next;
            next = free;
        }
    }

    private float start(int i, int group) {
        if (i == 0) {
            return weights.start(0, group);
        }
        float most = NEVER;
        int first = (i - 1) * (G + 1);
        for (int k = 1; k <= groups[first]; k++) {
            int p = groups[first + k];
            most = Math.max(most, ends[(i - 1) * G + p] + weights.start(p, group));
        }
        return most;
    }

    private void backward() {
        Arrays.fill(after, Math.max(0, (size - 1) * N), size * N, 0);
        for (int i = size - 1; i >= 0; i--) {
            int first = i * (G + 1);
            for (int k = 1; k <= groups[first]; k++) {
                int g = groups[first + k];
                int b = Math.max(0, 2 * g - 1);
                if (i < size - 1) {
                    backward(i, g, b);
                }
                onward[i * G + g] = after[i * N + b] + scores[i * N + b];
            }
        }
    }

    private void backward(int i, int group, int begin) {
        float most = rest(group, i + 1);
        after[i * N + begin] = most;
        if (group > 0) {
            float on = after[(i + 1) * N + begin + 1] + scores[(i + 1) * N + begin + 1];
            after[i * N + begin] = Math.max(most, on + weights.goesOn(begin));
            after[i * N + begin + 1] = Math.max(most, on + weights.goesOn(begin + 1));
        }
    }

    /** The best score from unit {@code at} on where something starts after a group. */
    private float rest(int group, int at) {
        float most = NEVER;
        int first = at * (G + 1);
        for (int k = 1; k <= groups[first]; k++) {
            int h = groups[first + k];
            most = Math.max(most, onward[at * G + h] + weights.start(group, h));
        }
        return most;
    }

    private float bestStart() {
        return size == 0 ? 0 : rest(0, 0);
    }

    /** The names of the best labels. */
    List<Tagged> names() {
        List<Tagged> names = new ArrayList<>();
        int at = 0;
        int group = 0;
        while (at < size) {
            int label = next(group, at);
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
        return best - score - (to == size ? 0 : rest(g, to));
    }
}
