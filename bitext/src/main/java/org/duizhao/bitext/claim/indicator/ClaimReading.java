package org.duizhao.bitext.claim.indicator;

import org.jspecify.annotations.Nullable;

/**
 * What one side says of a figure.
 *
 * @param negative whether the value is a fall
 * @param basis real, nominal or comparable; null where the text does not tell
 * @param period null where the sentence does not tell
 * @param role null where the sentence does not tell
 * @param place as the text names it; null where it names none
 */
record ClaimReading(
        Subject subject,
        Measure measure,
        boolean negative,
        @Nullable String basis,
        @Nullable Period period,
        @Nullable ClaimRole role,
        @Nullable String place) {}
