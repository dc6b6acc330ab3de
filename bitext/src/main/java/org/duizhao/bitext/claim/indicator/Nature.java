package org.duizhao.bitext.claim.indicator;

/** How the values of an indicator belong to time. */
enum Nature {
    /** Adds up over the period. */
    SUM,
    /** Stands at the end of the period; what was added to it is another indicator. */
    STOCK,
    /** What was made in the period; the only number that is told of the thing. */
    FLOW,
    /** A rate, ratio or average. */
    RATE,
    /** A rate of change by nature: prices, energy intensity. */
    GROWTH
}
