package org.duizhao.bitext.claim.indicator;

import org.jspecify.annotations.Nullable;

/**
 * What a clause speaks of.
 *
 * @param known what the dictionary has; null for a thing of the text's own
 * @param own the thing's own name, normalised; null where the dictionary has it
 * @param added whether it is what was added, not what there is
 * @param said how plainly: 3 beside the figure, 2 before it in its sentence, 1 carried on from another clause
 */
record Subject(@Nullable Indicator known, @Nullable String own, boolean added, int said) {

    Subject carried() {
        return new Subject(known, own, added, 1);
    }

    Subject adding(boolean now) {
        return new Subject(known, own, now, said);
    }
}
