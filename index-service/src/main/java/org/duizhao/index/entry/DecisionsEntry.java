package org.duizhao.index.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duizhao.events.DecisionMade;
import org.jspecify.annotations.Nullable;

/**
 * All that people said of a document. Every {@code with…} merges one fact; in whatever order, and however often, the same facts
 * are merged, the result is the same.
 *
 * @param deletedRevision what was said of this revision or a lower one is gone
 * @param log in the order of the numbers
 * @param applied which rows show how much of it; null before the first
 */
public record DecisionsEntry(
        String documentId,
        long deletedRevision,
        List<DecisionMade> log,
        @Nullable Applied applied) {

    public DecisionsEntry {
        log = log == null ? List.of() : List.copyOf(log);
    }

    /**
     * What is to be seen in the rows of issues.
     *
     * @param revision whose rows they are
     * @param number of the last request that they show
     * @param homeless ids of the decisions that hold, but have no issue in that revision
     * @param resolved ids of the decisions of an earlier edition whose issues are gone
     */
    public record Applied(long revision, long number, List<String> homeless, List<String> resolved) {

        public Applied {
            homeless = List.copyOf(homeless);
            resolved = List.copyOf(resolved);
        }
    }

    public static DecisionsEntry unknown(String documentId) {
        return new DecisionsEntry(documentId, 0, List.of(), null);
    }

    public DecisionsEntry with(DecisionMade said) {
        boolean known =
                log.stream().anyMatch(one -> one.number() == said.number() && one.revision() >= said.revision());
        if (known || said.revision() <= deletedRevision) {
            return this;
        }
        List<DecisionMade> more = new ArrayList<>(log);
        more.removeIf(one -> one.number() == said.number());
        more.add(said);
        more.sort(Comparator.comparingLong(DecisionMade::number));
        return new DecisionsEntry(documentId, deletedRevision, more, applied);
    }

    public DecisionsEntry withDeleted(long revision) {
        return revision <= deletedRevision
                ? this
                : new DecisionsEntry(
                        documentId,
                        revision,
                        log.stream().filter(one -> one.revision() > revision).toList(),
                        null);
    }

    /** Notes what the rows show, unless they show more already. */
    public DecisionsEntry withApplied(Applied next) {
        Applied now = applied;
        boolean later = now == null
                || next.revision() > now.revision()
                || (next.revision() == now.revision() && next.number() >= now.number());
        return later && next.revision() > deletedRevision
                ? new DecisionsEntry(documentId, deletedRevision, log, next)
                : this;
    }

    /** The number of the last request; 0 if there is none. */
    public long last() {
        return log.isEmpty() ? 0 : log.get(log.size() - 1).number();
    }
}
