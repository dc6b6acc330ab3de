package org.duizhao.index.entry;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.RecordEnriched;

/** One document of one index, to be written under its id with the revision as version. */
public record Write(Kind kind, String id, long revision, Object entry) {

    /** The indices that the sink fills. */
    public enum Kind {
        RECORDS,
        FIGURES,
        ENTITIES
    }

    /** All that a record becomes. */
    public static List<Write> of(RecordEnriched event) {
        List<Write> writes = new ArrayList<>();
        writes.add(new Write(Kind.RECORDS, event.recordId(), event.revision(), RecordEntry.of(event)));
        event.figures()
                .forEach(figure -> writes.add(
                        new Write(Kind.FIGURES, figure.id(), event.revision(), FigureEntry.of(event, figure))));
        event.entities()
                .forEach(entity -> writes.add(
                        new Write(Kind.ENTITIES, entity.id(), event.revision(), EntityEntry.of(event, entity))));
        return writes;
    }
}
