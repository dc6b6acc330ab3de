package org.duizhao.index.console;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.duizhao.index.entry.State;

/** How many documents are in a state. */
record StateCount(State state, long count) {

    /** Every state but the deleted, in the order of the pipeline. */
    static List<StateCount> of(Map<State, Long> counts) {
        return Arrays.stream(State.values())
                .filter(state -> state != State.DELETED)
                .map(state -> new StateCount(state, counts.getOrDefault(state, 0L)))
                .toList();
    }
}
