package org.duizhao.bitext.claim.indicator;

/** A name of an indicator where it stands in a line. */
record Mention(int start, int end, Indicator indicator) {}
