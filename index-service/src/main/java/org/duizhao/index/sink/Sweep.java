package org.duizhao.index.sink;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duizhao.index.elastic.DocumentStore;
import org.duizhao.index.elastic.Hidden;
import org.duizhao.index.elastic.IndexProperties;
import org.duizhao.index.elastic.RecordStore;
import org.duizhao.index.elastic.Visibility;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.Run;
import org.duizhao.index.entry.State;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Deletes rows that are hidden for good, and only then lets the aliases forget them. Whatever ended in between, or whichever
 * replica began it: what is hidden and what the documents say tell all that is to be done.
 */
@Component
final class Sweep implements Runnable {

    /** Longer: what is missing of a revision may still be delivered. */
    private static final int KEEP_FAILED = 6;

    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    private final DocumentStore documents;
    private final RecordStore records;
    private final Visibility visibility;
    private final Withdrawal withdrawal;
    private final IndexProperties properties;
    private final Clock clock;
    private final Map<String, Instant> failedSince = new HashMap<>();
    private final Map<String, Instant> hiddenSince = new HashMap<>();
    private final Set<String> stuck = new HashSet<>();

    Sweep(
            DocumentStore documents,
            RecordStore records,
            Visibility visibility,
            Withdrawal withdrawal,
            IndexProperties properties,
            Clock clock,
            TaskScheduler scheduler) {
        this.documents = documents;
        this.records = records;
        this.visibility = visibility;
        this.withdrawal = withdrawal;
        this.properties = properties;
        this.clock = clock;
        scheduler.scheduleWithFixedDelay(this, properties.keepReplaced().dividedBy(2));
    }

    @Override
    public void run() {
        try {
            sweep(visibility.hidden());
        } catch (UnavailableException e) {
            log.debug("not swept: {}", e.getMessage());
        }
    }

    private void sweep(Hidden hidden) {
        List<Run> runs = hidden.runs().stream().map(Run::parse).toList();
        Map<String, DocumentEntry> entries =
                documents.get(runs.stream().map(Run::documentId).distinct().toList());
        Instant now = clock.instant();
        Set<String> failed = names(runs, run -> failed(run, entries.get(run.documentId())));
        since(failedSince, failed, now);
        runs.stream()
                .filter(run -> isOver(failedSince.get(run.toString()), KEEP_FAILED, now))
                .forEach(withdrawal::failed);
        Set<String> dead = names(runs, run -> dead(run, entries.get(run.documentId())));
        dead.addAll(hidden.unnamed());
        since(hiddenSince, dead, now);
        delete(
                dead.stream()
                        .filter(name -> !stuck.contains(name) && isOver(hiddenSince.get(name), 1, now))
                        .collect(Collectors.toSet()),
                hidden);
    }

    private static Set<String> names(List<Run> runs, Predicate<Run> which) {
        return runs.stream().filter(which).map(Run::toString).collect(Collectors.toSet());
    }

    private static void since(Map<String, Instant> since, Set<String> names, Instant now) {
        since.keySet().retainAll(names);
        names.forEach(name -> since.putIfAbsent(name, now));
    }

    /** Whether searches that began before have ended, so many times over. */
    private boolean isOver(@Nullable Instant since, int times, Instant now) {
        return since != null
                && !since.plus(properties.keepReplaced().multipliedBy(times)).isAfter(now);
    }

    private void delete(Set<String> due, Hidden hidden) {
        if (due.isEmpty()) {
            return;
        }
        List<Run> runs = among(hidden.runs(), due).map(Run::parse).toList();
        List<String> unnamed = among(hidden.unnamed(), due).toList();
        if (records.purge(runs) && records.purgeUnnamed(unnamed)) {
            visibility.change(now -> now.without(runs).withoutUnnamed(unnamed));
            log.info("deleted what {} revisions left", runs.size() + unnamed.size());
        } else {
            stuck.addAll(due);
        }
    }

    private static Stream<String> among(Set<String> names, Set<String> due) {
        return names.stream().filter(due::contains);
    }

    /** A revision that failed is never shown. */
    private static boolean failed(Run run, @Nullable DocumentEntry entry) {
        return entry != null
                && entry.revision() == run.revision()
                && entry.guard() == run.revision()
                && entry.state() == State.FAILED;
    }

    /** No row of it is written any more, and it is not the one that is shown. */
    private static boolean dead(Run run, @Nullable DocumentEntry entry) {
        Long shown = entry == null ? null : entry.indexedRevision();
        return entry != null && run.revision() < entry.guard() && (shown == null || run.revision() != shown);
    }
}
