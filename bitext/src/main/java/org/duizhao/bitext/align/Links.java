package org.duizhao.bitext.align;

import java.util.Arrays;
import org.duizhao.bitext.text.Work;

/** Possible word links, best first after {@link #sort}: a run of Chinese tokens, an English token, a weight. */
final class Links {

    /** 80 MB: a document that is no repetition has a tenth of them. */
    private static final int MOST = 64 << 16;

    int size;
    int[] from = new int[64];
    int[] to = new int[64];
    int[] english = new int[64];
    float[] weight = new float[64];
    int[] occurrence = new int[64];

    void clear() {
        size = 0;
    }

    void add(int zhFrom, int zhTo, int en, float w, int occ) {
        if (size == from.length) {
            grow();
        }
        from[size] = zhFrom;
        to[size] = zhTo;
        english[size] = en;
        weight[size] = w;
        occurrence[size++] = occ;
    }

    void addAll(Links other, int begin, int end) {
        for (int k = begin; k < end; k++) {
            add(other.from[k], other.to[k], other.english[k], other.weight[k], other.occurrence[k]);
        }
    }

    /** Sorts the links from {@code begin} on by falling weight; stable, so that results never depend on chance. */
    void sort(int begin) {
        for (int k = begin + 1; k < size; k++) {
            float w = weight[k];
            if (w <= weight[k - 1]) {
                continue;
            }
            int f = from[k];
            int t = to[k];
            int e = english[k];
            int o = occurrence[k];
            int at = k;
            while (at > begin && weight[at - 1] < w) {
                move(at - 1, at);
                at--;
            }
            from[at] = f;
            to[at] = t;
            english[at] = e;
            weight[at] = w;
            occurrence[at] = o;
        }
    }

    private void move(int source, int target) {
        from[target] = from[source];
        to[target] = to[source];
        english[target] = english[source];
        weight[target] = weight[source];
        occurrence[target] = occurrence[source];
    }

    private void grow() {
        Work.within("word links", size, MOST - 1, "those; a document of so many like sentences is to be split");
        int length = from.length * 2;
        from = Arrays.copyOf(from, length);
        to = Arrays.copyOf(to, length);
        english = Arrays.copyOf(english, length);
        weight = Arrays.copyOf(weight, length);
        occurrence = Arrays.copyOf(occurrence, length);
    }
}
