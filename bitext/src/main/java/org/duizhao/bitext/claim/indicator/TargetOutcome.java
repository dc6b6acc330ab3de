package org.duizhao.bitext.claim.indicator;

import java.math.BigDecimal;

/**
 * A target held against its result.
 *
 * @param target as first stated
 * @param result the newest
 * @param by result minus target in the target's unit, positive on the better side
 */
public record TargetOutcome(Point target, Point result, Outcome outcome, BigDecimal by) {}
