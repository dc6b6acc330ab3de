package org.duizhao.bitext.claim.indicator;

/**
 * A thing that no dictionary has, as a clause names it.
 *
 * @param name without verbs, times and words of quantity
 * @param added whether the clause says that it was made new
 * @param changed whether the clause says that it was renewed
 */
record OwnThing(String name, boolean added, boolean changed) {

    /** The same for the stock, what was added to it, and what was renewed of it: one each. */
    Subject subject(int said) {
        return new Subject(null, changed && !added ? name + "-renewed" : name, added, said);
    }
}
