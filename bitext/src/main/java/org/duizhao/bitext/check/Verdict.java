package org.duizhao.bitext.check;

/**
 * How two figures compare.
 *
 * @param match whether they say the same
 * @param cost of pairing them; matches cost less than 1, mismatches 1 and more
 */
record Verdict(boolean match, Reason reason, double cost) {

    static final Verdict SAME = match(Reason.SAME, 0);
    static final Verdict FORM = match(Reason.FORM, 0.3);
    static final Verdict ROUNDING = match(Reason.ROUNDING, 0.4);

    static Verdict match(Reason reason, double cost) {
        return new Verdict(true, reason, cost);
    }

    static Verdict mismatch(Reason reason, double cost) {
        return new Verdict(false, reason, cost);
    }
}
