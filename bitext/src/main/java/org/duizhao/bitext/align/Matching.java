package org.duizhao.bitext.align;

/** Chooses among links so that each token is used once: greedily, best first. */
final class Matching {

    private final Side english;
    private final int[] usedZh;
    private final int[] usedEn;
    private int round;

    /** The weight of matched numbers in the last matching. */
    float numbers;

    Matching(ZhSide chinese, Side english) {
        this.english = english;
        usedZh = new int[chinese.side().type.length];
        usedEn = new int[english.type.length];
    }

    /** The weight matched by the links from {@code begin} to {@code end}, which are sorted. */
    float match(Links links, int begin, int end) {
        round++;
        numbers = 0;
        float sum = 0;
        for (int k = begin; k < end; k++) {
            if (take(links, k)) {
                sum += links.weight[k];
                if (english.kind[links.english[k]] == Side.NUMBER) {
                    numbers += links.weight[k];
                }
            }
        }
        return sum;
    }

    /** Begins a matching by hand, for explanations. */
    void start() {
        round++;
    }

    /** Uses link {@code k} if its tokens are free. */
    boolean take(Links links, int k) {
        int en = links.english[k];
        if (usedEn[en] == round) {
            return false;
        }
        for (int zh = links.from[k]; zh < links.to[k]; zh++) {
            if (usedZh[zh] != round) {
                usedZh[zh] = round;
                usedEn[en] = round;
                return true;
            }
        }
        return false;
    }
}
