package org.duizhao.index.sink;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.duizhao.events.DocumentEnriched;
import org.duizhao.events.RecordEnriched;
import org.duizhao.index.entry.Run;
import org.springframework.stereotype.Component;

/**
 * What this process knows to be written of the revisions that began in its hands: where it knows all, nothing need be searched
 * for when their markers come. Used by all consumers of the process.
 */
@Component
final class Tallies {

    /** Of documents that are on their way at the same time; the oldest is counted by a search instead. */
    private static final int MOST = 10_000;

    private final Map<Run, Tally> tallies = new LinkedHashMap<>();

    private static final class Tally {

        private final boolean first;
        private final BitSet written = new BitSet();
        private String engine = "";
        private boolean mixed;

        Tally(boolean first) {
            this.first = first;
        }

        void add(RecordEnriched event) {
            mixed |= !engine.isEmpty() && !engine.equals(event.engine());
            engine = event.engine();
            written.set(event.segment().ordinal());
        }

        /** All records, by the engine of the marker. */
        boolean proves(DocumentEnriched marker) {
            return !mixed
                    && written.cardinality() == marker.records()
                    && (engine.isEmpty() || engine.equals(marker.engine()));
        }
    }

    /**
     * A revision begins: nothing of it was written before.
     *
     * @param first whether there is nothing of lower ones either
     */
    synchronized void begin(Run run, boolean first) {
        if (tallies.size() >= MOST) {
            tallies.remove(tallies.keySet().iterator().next());
        }
        tallies.put(run, new Tally(first));
    }

    /** A record is written. */
    synchronized void add(RecordEnriched event) {
        Optional.ofNullable(tallies.get(Run.of(event))).ifPresent(tally -> tally.add(event));
    }

    /** Whether all records of this marker are known to be written, and nothing else of its document. */
    synchronized boolean provesFirst(DocumentEnriched marker) {
        Tally tally = tallies.get(Run.of(marker));
        return tally != null && tally.first && tally.proves(marker);
    }

    /** Whether all records of this marker are known to be written. */
    synchronized boolean proves(DocumentEnriched marker) {
        Tally tally = tallies.get(Run.of(marker));
        return tally != null && tally.proves(marker);
    }

    /** A revision has ended. */
    synchronized void end(Run run) {
        tallies.remove(run);
    }
}
