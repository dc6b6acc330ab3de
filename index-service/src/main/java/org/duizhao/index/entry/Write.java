package org.duizhao.index.entry;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.events.DocumentEnriched;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.RecordEnriched;

/**
 * One row of one index.
 *
 * @param name what the row is called in every revision: the id of a record, figure, entity or issue
 */
public record Write(Kind kind, String name, Run run, Object entry) {

    /** The indices that the sink fills. */
    public enum Kind {
        RECORDS,
        FIGURES,
        ENTITIES,
        ISSUES
    }

    /** Under which the row is stored: revisions do not replace each other's rows. */
    public String id() {
        return name + "@" + run.revision();
    }

    /** All that an event becomes. */
    public static List<Write> of(PipelineEvent event) {
        if (event instanceof RecordEnriched enriched) {
            return of(enriched);
        } else if (event instanceof DocumentEnriched marker) {
            return marker.issues().stream()
                    .map(issue -> new Write(Kind.ISSUES, issue.id(), Run.of(marker), IssueEntry.of(marker, issue)))
                    .toList();
        }
        return List.of();
    }

    private static List<Write> of(RecordEnriched event) {
        Run run = Run.of(event);
        List<Write> writes = new ArrayList<>();
        writes.add(new Write(Kind.RECORDS, event.recordId(), run, RecordEntry.of(event)));
        event.figures()
                .forEach(
                        figure -> writes.add(new Write(Kind.FIGURES, figure.id(), run, FigureEntry.of(event, figure))));
        event.entities()
                .forEach(entity ->
                        writes.add(new Write(Kind.ENTITIES, entity.id(), run, EntityEntry.of(event, entity))));
        event.issues()
                .forEach(issue -> writes.add(new Write(Kind.ISSUES, issue.id(), run, IssueEntry.of(event, issue))));
        return writes;
    }
}
