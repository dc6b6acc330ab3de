package org.duizhao.bitext.align;

/** A run of Chinese sentences and the English ones among which their partners are sought; ends exclusive. */
record Stretch(int zh, int zhEnd, int en, int enEnd) {

    int zhSize() {
        return zhEnd - zh;
    }

    int enSize() {
        return enEnd - en;
    }

    int shorterSide() {
        return Math.min(zhSize(), enSize());
    }
}
