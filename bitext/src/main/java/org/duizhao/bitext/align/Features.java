package org.duizhao.bitext.align;

import java.util.Arrays;

/** Computes the features of beads over the cells of one band. */
final class Features {

    private static final float FAR = 3f;

    final float[] values = new float[Feature.COUNT];
    private final Cells cells;
    private final Side zh;
    private final Side en;
    private final float ratio;
    private final Matching matching;
    private final Links links = new Links();
    private final float[] zhLogLength;
    private final float[] enLogLength;
    private final Best rows;
    private final Best columns;

    /** @param ratio English characters for one Chinese character */
    Features(Cells cells, float ratio) {
        this.cells = cells;
        this.ratio = ratio;
        zh = cells.chinese.side();
        en = cells.english;
        matching = new Matching(cells.chinese, en);
        zhLogLength = logLengths(zh, ratio);
        enLogLength = logLengths(en, 1);
        rows = new Best(zh.size);
        columns = new Best(en.size);
        for (int i = 0; i < zh.size; i++) {
            for (int j = cells.rowLo(i); j < cells.rowHi(i); j++) {
                float similarity = similarity(i, j);
                rows.offer(i, j, similarity);
                columns.offer(j, i, similarity);
            }
        }
    }

    private static float[] logLengths(Side side, float ratio) {
        float[] logs = new float[side.size];
        for (int s = 0; s < logs.length; s++) {
            logs[s] = Logs.ofLength(ratio * side.length[s]);
        }
        return logs;
    }

    /** The similarity of one sentence pair, from 0 to 1. */
    float similarity(int i, int j) {
        float matched = cells.matched(cells.cell(i, j));
        return matched == 0 ? 0 : Math.min(1, 2 * matched / (zh.total[i] + en.total[j]));
    }

    /** Fills {@link #values} for a sentence without partner. */
    void alone(boolean chinese, int sentence) {
        Arrays.fill(values, 0);
        Side side = chinese ? zh : en;
        set(chinese ? Feature.ZH_ALONE : Feature.EN_ALONE, 1);
        float length = side.length[sentence] * (chinese ? ratio : 1);
        set(chinese ? Feature.ZH_ALONE_LENGTH : Feature.EN_ALONE_LENGTH, (float) Math.log((length + 10) / 60));
        set(chinese ? Feature.ZH_ALONE_BEST : Feature.EN_ALONE_BEST, (chinese ? rows : columns).best(sentence));
    }

    /**
     * Fills {@link #values} for Chinese sentences i to i + m with English ones j to j + n.
     *
     * @param exact whether the words of a larger bead are matched one to one; else what its sentence pairs have in common
     *     is added up, which is never less and costs little
     */
    void together(int i, int m, int j, int n, boolean exact) {
        Arrays.fill(values, 0);
        float size = (m + n) / 2f;
        float zhWeight = sum(zh.total, i, m);
        float enWeight = sum(en.total, j, n);
        float matched = exact || m + n == 2 ? match(i, m, j, n) : bound(i, m, j, n);
        float similarity = matched == 0 ? 0 : Math.min(1, 2 * matched / (zhWeight + enWeight));
        set(Feature.SIMILARITY, size * similarity);
        set(Feature.SIMILARITY_SQUARED, size * similarity * similarity);
        set(Feature.LOG_SIMILARITY, size * Logs.ofSimilarity(similarity));
        set(Feature.SMALLER_COVERAGE, size * Math.min(1, matched / (1 + Math.max(zhWeight, enWeight))));
        float distance = distance(sum(zh.length, i, m), sum(en.length, j, n));
        set(Feature.LENGTH, size * distance);
        set(Feature.LENGTH_SQUARED, size * distance * distance);
        numbers(i, m, j, n);
        marks(marks(zh, i, m), marks(en, j, n));
        set(shape(m, n), 1);
        if (m == 1 && n == 1) {
            set(Feature.ROW_RIVAL, rows.bestBut(i, j));
            set(Feature.COLUMN_RIVAL, columns.bestBut(j, i));
        } else {
            members(i, m, j, n, similarity, distance);
        }
    }

    private void members(int i, int m, int j, int n, float similarity, float distance) {
        float weakest = 1;
        for (int p = i; m > 1 && p < i + m; p++) {
            float own = 0;
            for (int q = j; q < j + n; q++) {
                own += cells.matched(cells.cell(p, q));
            }
            weakest = Math.min(weakest, own / (1 + zh.total[p]));
        }
        for (int q = j; n > 1 && q < j + n; q++) {
            float own = 0;
            for (int p = i; p < i + m; p++) {
                own += cells.matched(cells.cell(p, q));
            }
            weakest = Math.min(weakest, own / (1 + en.total[q]));
        }
        float single = 0;
        float nearest = FAR;
        for (int p = i; p < i + m; p++) {
            for (int q = j; q < j + n; q++) {
                single = Math.max(single, similarity(p, q));
                nearest = Math.min(nearest, Math.abs(enLogLength[q] - zhLogLength[p]));
            }
        }
        set(Feature.WEAKEST_MEMBER, weakest);
        set(Feature.SIMILARITY_GAIN, Logs.ofSimilarity(similarity) - Logs.ofSimilarity(single));
        set(Feature.LENGTH_GAIN, nearest - distance);
    }

    private float match(int i, int m, int j, int n) {
        if (m == 1 && n == 1) {
            int cell = cells.cell(i, j);
            matching.numbers = cells.numbers(cell);
            return cells.matched(cell);
        }
        links.clear();
        for (int p = i; p < i + m; p++) {
            for (int q = j; q < j + n; q++) {
                cells.addLinks(cells.cell(p, q), links);
            }
        }
        links.sort(0);
        return matching.match(links, 0, links.size);
    }

    private float bound(int i, int m, int j, int n) {
        float sum = 0;
        float numbers = 0;
        for (int p = i; p < i + m; p++) {
            for (int q = j; q < j + n; q++) {
                int cell = cells.cell(p, q);
                sum += cells.matched(cell);
                numbers += cells.numbers(cell);
            }
        }
        matching.numbers = numbers;
        return sum;
    }

    private void numbers(int i, int m, int j, int n) {
        float matched = matching.numbers;
        float all = sum(zh.numbers, i, m) + sum(en.numbers, j, n);
        if (all == 0) {
            return;
        }
        set(Feature.NUMBERS_MATCHED, Logs.onePlus(matched / 3));
        set(Feature.NUMBERS_UNMATCHED, Logs.onePlus(Math.max(0, all - 2 * matched) / 3));
    }

    private void marks(int zhMarks, int enMarks) {
        set(Feature.QUESTION, agreement(zhMarks, enMarks, Marks.QUESTION));
        set(Feature.EXCLAMATION, agreement(zhMarks, enMarks, Marks.EXCLAMATION));
        set(Feature.COLON, agreement(zhMarks, enMarks, Marks.COLON_END));
        set(Feature.QUOTE, agreement(zhMarks, enMarks, Marks.QUOTE));
        set(Feature.BRACKET, agreement(zhMarks, enMarks, Marks.BRACKET));
        set(Feature.OPEN_END, agreement(zhMarks, enMarks, Marks.OPEN_END));
    }

    private static float agreement(int a, int b, int mark) {
        boolean one = (a & mark) != 0;
        boolean other = (b & mark) != 0;
        return one && other ? 1 : one == other ? 0 : -1;
    }

    private float distance(float zhLength, float enLength) {
        return Math.min(FAR, Math.abs(Logs.ofLength(enLength) - Logs.ofLength(ratio * zhLength)));
    }

    private static Feature shape(int m, int n) {
        if (m == 1) {
            return n == 1 ? Feature.ONE_ONE : n == 2 ? Feature.ONE_TWO : n == 3 ? Feature.ONE_THREE : Feature.ONE_MANY;
        }
        if (n == 1) {
            return m == 2 ? Feature.TWO_ONE : m == 3 ? Feature.THREE_ONE : Feature.MANY_ONE;
        }
        return m == 2 && n == 2 ? Feature.TWO_TWO : Feature.MANY_MANY;
    }

    private void set(Feature feature, float value) {
        values[feature.ordinal()] = value;
    }

    private static float sum(float[] values, int from, int count) {
        float sum = 0;
        for (int s = from; s < from + count; s++) {
            sum += values[s];
        }
        return sum;
    }

    private static float sum(int[] values, int from, int count) {
        float sum = 0;
        for (int s = from; s < from + count; s++) {
            sum += values[s];
        }
        return sum;
    }

    /** The marks of a run: those of its last sentence for the end, those of any for the rest. */
    private static int marks(Side side, int from, int count) {
        int marks = 0;
        int ends = Marks.COLON_END | Marks.OPEN_END;
        for (int s = from; s < from + count; s++) {
            marks |= side.marks[s] & ~ends;
        }
        return marks | (side.marks[from + count - 1] & ends);
    }

    /** The best two partners of each sentence. */
    private static final class Best {

        private final float[] first;
        private final float[] second;
        private final int[] partner;

        Best(int size) {
            first = new float[size];
            second = new float[size];
            partner = new int[size];
        }

        void offer(int sentence, int other, float similarity) {
            if (similarity > first[sentence]) {
                second[sentence] = first[sentence];
                first[sentence] = similarity;
                partner[sentence] = other;
            } else if (similarity > second[sentence]) {
                second[sentence] = similarity;
            }
        }

        float best(int sentence) {
            return first[sentence];
        }

        float bestBut(int sentence, int other) {
            return partner[sentence] == other ? second[sentence] : first[sentence];
        }
    }
}
