package org.duizhao.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The revisions of all documents, and which of them the pipeline has not yet been told of. */
final class Manifests {

    private static final Logger log = LoggerFactory.getLogger(Manifests.class);
    private static final int MOST_ATTEMPTS = 10_000;

    private final Path incoming;
    private final Path documents;
    private final Path pending;
    private final Path claims;
    private final Clock clock;

    Manifests(Path root, Clock clock) throws IOException {
        this.incoming = root.resolve("incoming");
        this.documents = root.resolve("documents");
        this.pending = root.resolve("pending");
        this.claims = root.resolve("claims");
        this.clock = clock;
        for (Path folder : List.of(incoming, documents, pending, claims)) {
            Durable.createFolders(folder);
        }
    }

    /**
     * Claims the next revision of a document: {@code max(last + 1, epoch ms)}. No two callers get the same one, in
     * whichever replica they are, and each revision has one successor: callers that want the same at the same moment get the
     * same revision.
     *
     * @param at makes the manifest of a revision
     * @param same whether the last revision, which somebody else may have claimed in this moment, is what the caller wants
     */
    Manifest claim(String documentId, LongFunction<Manifest> at, Predicate<Manifest> same) throws IOException {
        makeFolder(documentId);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Optional<Manifest> latest = latest(documentId);
            if (latest.filter(same).isPresent()) {
                return latest.get();
            }
            long last = latest.map(Manifest::revision).orElse(0L);
            Manifest manifest = at.apply(Math.max(last + 1, clock.millis()));
            if (claim(manifest, last)) {
                return manifest;
            }
        }
        throw new IOException(
                "revision of " + documentId + ": none won (expected: one in " + MOST_ATTEMPTS + " tries)");
    }

    /** Where the manifests of a document are to lie; an empty one says nothing of it. */
    void makeFolder(String documentId) throws IOException {
        Durable.createFolders(folder(documentId));
    }

    /**
     * The claim and the mark become durable together, the place among the documents after them. After a power cut in between
     * nobody was told of this revision, and a mark without a claim is completed as one with it.
     */
    private boolean claim(Manifest manifest, long last) throws IOException {
        Path aside = incoming.resolve(UUID.randomUUID().toString());
        Durable.write(aside, ManifestJson.write(manifest));
        Path successor = claims.resolve(manifest.documentId() + "-" + last);
        try {
            if (!Durable.name(successor, aside)) {
                complete(successor);
                return false;
            }
            if (last(manifest.documentId()) != last) { // it had a successor, whose claim is settled and gone
                Files.deleteIfExists(successor);
                return false;
            }
            Path mark = mark(manifest.documentId(), manifest.revision());
            Durable.together(List.of(() -> Durable.forceFolderOf(successor), () -> Durable.link(mark, aside)));
            return Durable.link(file(manifest.documentId(), manifest.revision()), aside);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Does for a claimant that is late or dead what remains to be done, unless another one has succeeded since. */
    private void complete(Path successor) throws IOException {
        try {
            Manifest manifest = ManifestJson.read(successor);
            if (predecessor(successor.getFileName().toString()) == last(manifest.documentId())) {
                Path mark = mark(manifest.documentId(), manifest.revision());
                Durable.link(mark, successor);
                complete(mark, manifest.documentId(), manifest.revision());
            }
        } catch (NoSuchFileException e) {
            // settled and gone
        }
    }

    /** Forgets the claims of a document up to a revision that is settled. */
    void settled(Manifest manifest) throws IOException {
        for (String name : Folders.names(claims)) {
            if (name.startsWith(manifest.documentId() + "-") && predecessor(name) < manifest.revision()) {
                Files.deleteIfExists(claims.resolve(name));
            }
        }
    }

    private static long predecessor(String claim) {
        return Long.parseLong(claim.substring(claim.indexOf('-') + 1));
    }

    /** Forgets claims that nobody can be at any more. */
    void forgetClaims(Instant limit) throws IOException {
        for (String name : Folders.names(claims)) {
            Path claim = claims.resolve(name);
            if (Folders.isOlder(claim, limit)) {
                complete(claim);
                Files.deleteIfExists(claim);
            }
        }
    }

    /** Gives a pending manifest its place among the documents, for a claimant that is late or dead. */
    private void complete(Path mark, String documentId, long revision) throws IOException {
        try {
            Durable.createFolders(folder(documentId));
            Durable.link(file(documentId, revision), mark);
        } catch (NoSuchFileException e) {
            // its event was acknowledged in the meantime
        }
    }

    /** All manifests of a document, the lowest revision first. */
    List<Manifest> all(String documentId) throws IOException {
        List<Manifest> manifests = new ArrayList<>();
        for (long revision : revisions(documentId)) {
            try {
                manifests.add(ManifestJson.read(file(documentId, revision)));
            } catch (NoSuchFileException e) {
                // purged since the folder was listed: there is a tombstone above it
            }
        }
        return manifests;
    }

    /** The last revision of a document that is not deleted. */
    Optional<Manifest> live(String documentId) throws IOException {
        return latest(documentId).filter(last -> !last.deleted());
    }

    /** Whether its document has no other revision: a deletion leaves a tombstone before it takes anything away. */
    boolean isOnly(Manifest manifest) throws IOException {
        return revisions(manifest.documentId()).equals(List.of(manifest.revision()));
    }

    Optional<Manifest> latest(String documentId) throws IOException {
        while (true) {
            long last = last(documentId);
            if (last == 0) {
                return Optional.empty();
            }
            try {
                return Optional.of(ManifestJson.read(file(documentId, last)));
            } catch (NoSuchFileException e) {
                // purged in this moment: there is a higher revision
            }
        }
    }

    /** The highest tombstone of a document; 0 if there is none. */
    long tombstone(String documentId) throws IOException {
        return all(documentId).stream()
                .filter(Manifest::deleted)
                .mapToLong(Manifest::revision)
                .max()
                .orElse(0);
    }

    void remove(Manifest manifest) throws IOException {
        markPublished(manifest);
        Files.deleteIfExists(file(manifest.documentId(), manifest.revision()));
    }

    boolean isPublished(Manifest manifest) {
        return Files.notExists(mark(manifest.documentId(), manifest.revision()));
    }

    void markPublished(Manifest manifest) throws IOException {
        Files.deleteIfExists(mark(manifest.documentId(), manifest.revision()));
    }

    /** How many manifests are not marked published. */
    int pending() throws IOException {
        return Folders.names(pending).size();
    }

    /**
     * The manifests that were not claimed within the last {@code grace}, are still not marked published and are the
     * latest of their documents. Of those that are not the latest, the mark is removed: nobody needs to hear of them.
     */
    List<Manifest> unpublished(Duration grace) throws IOException {
        Instant now = clock.instant();
        List<Manifest> found = new ArrayList<>();
        for (String name : Folders.names(pending)) {
            try {
                unpublished(pending.resolve(name), now, grace).ifPresent(found::add);
            } catch (NoSuchFileException e) {
                // published in this moment
            } catch (DamagedManifestException e) {
                log.warn("{}; left out of the sweep", e.getMessage());
            }
        }
        return found;
    }

    private Optional<Manifest> unpublished(Path mark, Instant now, Duration grace) throws IOException {
        Manifest manifest = ManifestJson.read(mark);
        // a claim from the future comes from a replica whose clock is ahead, or before ours was set back
        if (Duration.between(manifest.claimedAt(), now).abs().compareTo(grace) < 0) {
            return Optional.empty();
        }
        complete(mark, manifest.documentId(), manifest.revision());
        return latestOrUnmark(manifest.documentId(), manifest.revision(), mark);
    }

    private Optional<Manifest> latestOrUnmark(String documentId, long revision, Path mark) throws IOException {
        Optional<Manifest> latest = latest(documentId).filter(manifest -> manifest.revision() == revision);
        if (latest.isEmpty()) {
            Files.deleteIfExists(mark);
        }
        return latest;
    }

    /** Ids of documents, tombstones included, in order, from the one after {@code after}. */
    List<String> ids(String after, int limit) throws IOException {
        List<String> ids = new ArrayList<>();
        for (String shard : Folders.names(documents)) {
            if (shard.length() != 2 || (after.length() >= 2 && shard.compareTo(after.substring(0, 2)) < 0)) {
                continue;
            }
            for (String id : Folders.names(documents.resolve(shard))) {
                if (id.compareTo(after) > 0 && Digest.isDocumentId(id)) {
                    ids.add(id);
                }
                if (ids.size() == limit) {
                    return ids;
                }
            }
        }
        return ids;
    }

    private long last(String documentId) throws IOException {
        List<Long> revisions = revisions(documentId);
        return revisions.isEmpty() ? 0 : revisions.get(revisions.size() - 1);
    }

    private List<Long> revisions(String documentId) throws IOException {
        return Folders.names(folder(documentId)).stream()
                .filter(name -> name.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .sorted()
                .toList();
    }

    private Path folder(String documentId) {
        return documents.resolve(documentId.substring(0, 2)).resolve(documentId);
    }

    private Path file(String documentId, long revision) {
        return folder(documentId).resolve(Long.toString(revision));
    }

    private Path mark(String documentId, long revision) {
        return pending.resolve(documentId + "-" + revision);
    }
}
