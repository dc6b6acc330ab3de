package org.duizhao.standalone.client;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds the content store, which a power cut leaves as it was, against the index, which with Kafka may have lost its last
 * seconds: what a store's document is not in the index runs again.
 */
public final class Reconciliation {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    /** A search may count no further. */
    private static final int COUNTED = 10_000;

    private final IngestApi ingest;
    private final IndexApi index;
    private final Duration patience;
    private final Consumer<String> out;

    /**
     * @param patience a document that is on its way is left alone for as long as any document moves, and so much longer
     * @param out is told what differs, and what is done about it
     */
    public Reconciliation(IngestApi ingest, IndexApi index, Duration patience, Consumer<String> out) {
        this.ingest = ingest;
        this.index = index;
        this.patience = patience;
        this.out = out;
    }

    /** Mends what differs; returns what runs again. */
    public List<Accepted> run() {
        Map<String, String> differences = settled();
        List<Accepted> again = new ArrayList<>();
        differences.forEach((id, difference) -> {
            out.accept(id + "  " + difference + "; runs again");
            again.add(ingest.reprocess(id));
        });
        return again;
    }

    /** What differs, once nothing has moved for the patience. */
    private Map<String, String> settled() {
        Map<String, String> before = differences();
        Instant still = Instant.now();
        while (!before.isEmpty() && Duration.between(still, Instant.now()).compareTo(patience) < 0) {
            Pause.of(PAUSE);
            Map<String, String> now = differences();
            if (!now.equals(before)) {
                still = Instant.now();
            }
            before = now;
        }
        return before;
    }

    private Map<String, String> differences() {
        Map<String, String> differences = new LinkedHashMap<>();
        ingest.forEachRevision((id, revision) -> {
            String difference = difference(revision, index.status(id));
            if (difference != null) {
                differences.put(id, difference);
            }
        });
        return differences;
    }

    private @Nullable String difference(long revision, Optional<DocumentStatus> status) {
        if (status.isEmpty()) {
            return "revision " + revision + " in the store, nothing in the index";
        }
        DocumentStatus known = status.get();
        if (known.revision() < revision) {
            return "revision " + revision + " in the store, " + known.revision() + " in the index";
        }
        if (!known.hasEnded()) {
            return known.state() + ", and no stage has it";
        }
        if (known.isIndexed()) {
            int found = index.count(known.id());
            int said = known.count("records");
            return found == said || found >= COUNTED
                    ? null
                    : said + " records by its status, " + found + " in the index";
        }
        return null;
    }
}
