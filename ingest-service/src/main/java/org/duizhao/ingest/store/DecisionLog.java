package org.duizhao.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.duizhao.events.DecisionMade;
import org.duizhao.events.EventCodec;
import org.duizhao.events.EventType;
import org.duizhao.events.MalformedEventException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What people said of documents: a file for each request, numbered within its document by exclusive creation, never changed.
 * The content is the event itself. What a method has returned is on the disk.
 */
public final class DecisionLog {

    private static final Logger log = LoggerFactory.getLogger(DecisionLog.class);
    private static final int MOST_ATTEMPTS = 10_000;
    private static final FileTime NEVER = FileTime.fromMillis(0);

    /** Documents whose files, which never change, need not be read again. */
    private static final int REMEMBERED = 64;

    private final Path incoming;
    private final Path decisions;
    private final Path pending;
    private final Clock clock;
    private final Map<String, Read> read = new LinkedHashMap<>(16, 0.75f, true);

    /** @param first tells the files of a document from those of the same names that it had before it was deleted */
    private record Read(FileTime first, Map<Long, DecisionMade> log) {}

    DecisionLog(Path root, Clock clock) throws IOException {
        this.incoming = root.resolve("incoming");
        this.decisions = root.resolve("decisions");
        this.pending = root.resolve("undecided");
        this.clock = clock;
        for (Path folder : List.of(incoming, decisions, pending)) {
            Durable.createFolders(folder);
        }
    }

    /** All that was said of a document, in order. */
    public List<DecisionMade> of(String documentId) throws IOException {
        List<Long> numbers = numbers(documentId);
        FileTime first = first(documentId, numbers);
        Map<Long, DecisionMade> known = remembered(documentId, first);
        Map<Long, DecisionMade> found = new TreeMap<>();
        for (long number : numbers) {
            try {
                DecisionMade before = known.get(number);
                found.put(number, before == null ? read(file(documentId, number)) : before);
            } catch (NoSuchFileException e) {
                // forgotten since the folder was listed: the document was deleted
            }
        }
        remember(documentId, new Read(first, found));
        return List.copyOf(found.values());
    }

    /** The number that the next one of a document gets. */
    public static long next(List<DecisionMade> log) {
        return log.isEmpty() ? 1 : log.get(log.size() - 1).number() + 1;
    }

    /**
     * Writes what comes next. No two callers get the same number, in whichever replica they are, and each has seen all before
     * its own.
     *
     * @param after makes it of the log so far, with {@link #next} as its number; or answers one of the log, which is what the
     *     caller wanted to say
     */
    public DecisionMade append(String documentId, Function<List<DecisionMade>, DecisionMade> after) throws IOException {
        Durable.createFolders(folder(documentId));
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            List<DecisionMade> sofar = of(documentId);
            DecisionMade next = after.apply(sofar);
            if (next.number() < next(sofar) || write(next)) {
                return next;
            }
        }
        throw new IOException(
                "decision of " + documentId + ": none won (expected: one in " + MOST_ATTEMPTS + " tries)");
    }

    private boolean write(DecisionMade next) throws IOException {
        Path aside = incoming.resolve(UUID.randomUUID().toString());
        Path mark = pending.resolve(name(next) + UUID.randomUUID());
        boolean won = false;
        Durable.write(aside, EventCodec.value(next));
        try {
            Durable.link(mark, aside);
            won = Durable.link(file(next.documentId(), next.number()), aside);
            return won;
        } finally {
            Files.deleteIfExists(aside);
            if (!won) {
                Files.deleteIfExists(mark);
            }
        }
    }

    /** To be called when all replicas of the broker have it. */
    public void published(DecisionMade decision) throws IOException {
        for (String mark : Folders.names(pending)) {
            if (mark.startsWith(name(decision))) {
                Files.deleteIfExists(pending.resolve(mark));
            }
        }
    }

    /** What the pipeline has yet to be told, that of the last {@code grace} excepted: it is in the hands of a request. */
    public List<DecisionMade> unpublished(Duration grace) throws IOException {
        List<DecisionMade> found = new ArrayList<>();
        for (String name : Folders.names(pending)) {
            Path mark = pending.resolve(name);
            try {
                DecisionMade decision = read(mark);
                Duration age = Duration.between(decision.decidedAt(), clock.instant());
                if (age.abs().compareTo(grace) < 0) {
                    continue;
                }
                if (isSaid(mark, decision)) {
                    found.add(decision);
                } else {
                    Files.deleteIfExists(mark); // another one got the number, or it was deleted
                }
            } catch (NoSuchFileException e) {
                // published in this moment
            } catch (DamagedManifestException e) {
                log.warn("{}; left out of the sweep", e.getMessage());
            }
        }
        return found;
    }

    private boolean isSaid(Path mark, DecisionMade decision) throws IOException {
        Path file = file(decision.documentId(), decision.number());
        return Files.exists(file) && Files.isSameFile(file, mark);
    }

    /** Removes what was said of revisions below a deletion. */
    void forget(String documentId, long deletion) throws IOException {
        for (DecisionMade decision : of(documentId)) {
            if (decision.revision() < deletion) {
                published(decision);
                Files.deleteIfExists(file(documentId, decision.number()));
            }
        }
    }

    private static DecisionMade read(Path file) throws IOException {
        try {
            return (DecisionMade) EventCodec.read(EventType.DECISION_MADE.wireName(), Files.readAllBytes(file));
        } catch (MalformedEventException e) {
            throw new DamagedManifestException("decision: " + file + " (expected: JSON of a decision)", e);
        }
    }

    private FileTime first(String documentId, List<Long> numbers) throws IOException {
        try {
            return numbers.isEmpty() ? NEVER : Files.getLastModifiedTime(file(documentId, numbers.get(0)));
        } catch (NoSuchFileException e) {
            return NEVER;
        }
    }

    private synchronized Map<Long, DecisionMade> remembered(String documentId, FileTime first) {
        Read before = read.get(documentId);
        return before != null && before.first().equals(first) ? before.log() : Map.of();
    }

    private synchronized void remember(String documentId, Read log) {
        read.put(documentId, log);
        if (read.size() > REMEMBERED) {
            read.remove(read.keySet().iterator().next());
        }
    }

    private List<Long> numbers(String documentId) throws IOException {
        return Folders.names(folder(documentId)).stream()
                .map(Long::valueOf)
                .sorted()
                .toList();
    }

    private Path folder(String documentId) {
        return decisions.resolve(documentId.substring(0, 2)).resolve(documentId);
    }

    private Path file(String documentId, long number) {
        return folder(documentId).resolve(Long.toString(number));
    }

    private static String name(DecisionMade decision) {
        return decision.documentId() + "-" + decision.number() + "-";
    }
}
