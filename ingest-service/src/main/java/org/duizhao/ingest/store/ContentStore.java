package org.duizhao.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.duizhao.events.DecisionMade;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;

/**
 * Documents and their revisions in a folder that all replicas share; the layout is in the package's description. What a
 * method has returned is on the disk. An {@link IOException} means that the store is away or damaged.
 */
public final class ContentStore {

    private final Path root;
    private final Contents contents;
    private final Manifests manifests;
    private final RestartNotes restarts;
    private final Accesses accesses;
    private final DecisionLog decisions;
    private final Corrections corrections;
    private final SharedBytes bytes;
    private final Extractions extractions;
    private final Clock clock;

    private ContentStore(Path root, Clock clock) throws IOException {
        this.root = root;
        this.contents = new Contents(root);
        this.manifests = new Manifests(root, clock);
        this.restarts = new RestartNotes(root, "restarts");
        this.decisions = new DecisionLog(root, clock);
        this.corrections = new Corrections(decisions, new RestartNotes(root, "corrections"), clock);
        this.bytes = new SharedBytes(contents, manifests);
        this.extractions = new Extractions(root);
        this.accesses = new Accesses(root, incoming());
        this.clock = clock;
    }

    /**
     * Opens the store in a folder, which is made if it is missing.
     *
     * @throws IOException if the folder cannot be used as one: read-only, without hard links, a newer layout
     */
    public static ContentStore open(Path root, Clock clock) throws IOException {
        Durable.createFolders(root);
        ContentStore store = new ContentStore(root.toRealPath(), clock);
        StoreMark.open(store.root, store.incoming());
        return store;
    }

    /** Who may see which document. */
    public Accesses accesses() {
        return accesses;
    }

    /** What people said of the documents. */
    public DecisionLog decisions() {
        return decisions;
    }

    /** Where uploads are written; on the file system of the store. */
    public Path incoming() {
        return root.resolve("incoming");
    }

    /** A name in {@link #incoming()} that nobody else uses. */
    public Path newIncomingFile() {
        return incoming().resolve("upload-" + UUID.randomUUID());
    }

    /**
     * Stores an upload: the bytes once, and a revision if there is anything new about them.
     *
     * @param files one file, or the Chinese and the English file of a pair, in this order
     * @param uploader who sends them
     */
    public Acceptance accept(List<ReceivedFile> files, Hints hints, String uploader) throws IOException {
        List<SourceFile> sources = files.stream().map(ReceivedFile::source).toList();
        String id = Digest.documentId(sources.stream().map(SourceFile::sha256).toList());
        Durable.together(List.of(() -> bytes.put(id, files), () -> manifests.makeFolder(id)));
        Optional<Manifest> latest = manifests.latest(id).filter(last -> !last.deleted() && hints.equals(last.hints()));
        if (latest.isPresent()) {
            return new Acceptance(latest.get(), manifests.isPublished(latest.get()));
        }
        Manifest claimed = manifests.claim(
                id,
                revision -> new Manifest(
                        id, revision, clock.instant(), false, null, sources, hints, uploader, corrections.last(id)),
                faster -> !faster.deleted() && hints.equals(faster.hints()));
        if (!manifests.isOnly(claimed)) {
            putAgain(id, files);
        }
        return new Acceptance(claimed, manifests.isPublished(claimed));
    }

    /** A deletion may have taken the bytes away before the claim, and one after it may have done so before they were put back. */
    private void putAgain(String documentId, List<ReceivedFile> files) throws IOException {
        bytes.put(documentId, files);
        if (live(documentId).isEmpty()) {
            for (ReceivedFile file : files) {
                bytes.release(documentId, file.source().sha256());
            }
        }
    }

    /** The live document that has exactly these bytes, if there is one. */
    public Optional<Manifest> live(List<ReceivedFile> files) throws IOException {
        return live(Digest.documentId(
                files.stream().map(file -> file.source().sha256()).toList()));
    }

    /** What {@link #accept} would answer if nobody had sent these bytes before; nothing is stored. */
    public Manifest asIfNew(List<ReceivedFile> files, Hints hints, String uploader) {
        List<SourceFile> sources = files.stream().map(ReceivedFile::source).toList();
        String id = Digest.documentId(sources.stream().map(SourceFile::sha256).toList());
        return new Manifest(id, clock.millis(), clock.instant(), false, null, sources, hints, uploader, null);
    }

    /**
     * Claims a new revision with the files and hints of the last one.
     *
     * @return what is to be published: the new revision, or a tombstone if a deletion came in between; nothing if the
     *     document is unknown or deleted
     */
    public Optional<Manifest> reprocess(String documentId) throws IOException {
        Optional<Manifest> base = live(documentId);
        if (base.isEmpty()) {
            return Optional.empty();
        }
        Manifest old = base.get();
        Manifest claimed = manifests.claim(
                documentId,
                revision -> new Manifest(
                        documentId,
                        revision,
                        clock.instant(),
                        false,
                        old.revision(),
                        old.files(),
                        old.hints(),
                        old.uploader(),
                        corrections.last(documentId)),
                faster -> false);
        return Optional.of(settle(claimed));
    }

    /**
     * Claims a revision with the corrections that the last one was not made with, unless one is being made: then those that
     * came meanwhile wait for its end.
     *
     * @return what is to be published; nothing if there is nothing to do now
     */
    public Optional<Manifest> correct(String documentId) throws IOException {
        Optional<Manifest> latest = live(documentId);
        if (latest.isEmpty() || !corrections.areDue(latest.get())) {
            return Optional.empty();
        }
        Optional<Manifest> next = reprocess(documentId);
        if (next.isPresent()) {
            corrections.started(next.get());
        }
        return next;
    }

    /** A revision has ended: corrections that came meanwhile need wait no longer. */
    public void ended(String documentId, long revision) throws IOException {
        corrections.ended(documentId, revision);
    }

    /** What was extracted last. */
    public Extractions extractions() {
        return extractions;
    }

    /** How many restarts in a row led to a revision; 0 if a person started it. */
    public int restarts(String documentId, long revision) throws IOException {
        return restarts.of(documentId, revision);
    }

    /**
     * Starts a document again, as {@link #reprocess} does, unless this revision is not its latest any more.
     *
     * @return what is to be published; nothing if there is nothing to start again
     */
    public Optional<Manifest> restart(String documentId, long revision) throws IOException {
        if (live(documentId).filter(latest -> latest.revision() == revision).isEmpty()) {
            return Optional.empty();
        }
        Optional<Manifest> next = reprocess(documentId);
        if (next.isPresent()) {
            restarts.write(documentId, next.get().revision(), restarts.of(documentId, revision) + 1);
        }
        return next;
    }

    /** A reprocess that started before a deletion and claimed its revision after it must not revive the document. */
    private Manifest settle(Manifest manifest) throws IOException {
        Long base = manifest.base();
        return base != null && manifests.tombstone(manifest.documentId()) > base
                ? bury(manifest.documentId())
                : manifest;
    }

    /**
     * Claims a tombstone.
     *
     * @return what is to be published; nothing if the document is unknown, or deleted and the pipeline knows
     */
    public Optional<Manifest> delete(String documentId) throws IOException {
        Optional<Manifest> latest = manifests.latest(documentId);
        if (latest.isEmpty() || latest.get().deleted()) {
            return latest.filter(tombstone -> !manifests.isPublished(tombstone));
        }
        return Optional.of(bury(documentId));
    }

    /** Claims tombstones until one is the latest revision. */
    private Manifest bury(String documentId) throws IOException {
        while (true) {
            manifests.claim(
                    documentId,
                    revision -> Manifest.tombstone(documentId, revision, clock.instant()),
                    Manifest::deleted);
            Optional<Manifest> latest = manifests.latest(documentId).filter(Manifest::deleted);
            if (latest.isPresent()) {
                return latest.get();
            }
        }
    }

    /** To be called when all replicas of the broker have the event of the manifest. */
    public void published(Manifest manifest) throws IOException {
        if (manifest.deleted()) {
            purge(manifest);
        }
        manifests.settled(manifest);
        manifests.markPublished(manifest);
    }

    /** Removes what a tombstone ended: lower manifests, and the bytes unless another live document has them. */
    private void purge(Manifest tombstone) throws IOException {
        List<Manifest> lower = manifests.all(tombstone.documentId()).stream()
                .filter(manifest -> manifest.revision() < tombstone.revision())
                .toList();
        Set<String> digests = new HashSet<>();
        lower.forEach(manifest -> manifest.files().forEach(file -> digests.add(file.sha256())));
        for (String sha256 : digests) {
            bytes.release(tombstone.documentId(), sha256);
        }
        decisions.forget(tombstone.documentId(), tombstone.revision());
        extractions.forget(tombstone.documentId());
        for (Manifest manifest : lower) {
            manifests.remove(manifest);
        }
    }

    /**
     * What the pipeline has yet to be told, the claims of the last {@code grace} excepted: those are in the hands of the
     * request that made them.
     */
    public List<Manifest> unpublished(Duration grace) throws IOException {
        List<Manifest> settled = new ArrayList<>();
        for (Manifest manifest : manifests.unpublished(grace)) {
            settled.add(settle(manifest));
        }
        return settled;
    }

    /** How many revisions the pipeline has yet to be told of. */
    public int countUnpublished() throws IOException {
        return manifests.pending();
    }

    /** Removes what uploads that never ended have left, and finishes interrupted deletions of bytes. */
    public int clean(Duration abandonedAfter) throws IOException {
        bytes.emptyTrash();
        int removed = 0;
        Instant limit = clock.instant().minus(abandonedAfter);
        manifests.forgetClaims(limit);
        for (String name : Folders.names(incoming())) {
            Path file = incoming().resolve(name);
            if (Folders.isOlder(file, limit)) {
                bytes.abandon(file);
                removed++;
            }
        }
        return removed;
    }

    /**
     * Writes what a person said of a document; see {@link DecisionLog#append}.
     *
     * @return nothing if there is no such document, or no longer
     */
    public Optional<DecisionMade> decide(String documentId, Function<List<DecisionMade>, DecisionMade> after)
            throws IOException {
        if (live(documentId).isEmpty()) {
            return Optional.empty();
        }
        DecisionMade said = decisions.append(documentId, after);
        if (live(documentId).isEmpty()) { // a deletion may have looked for decisions before this one was there
            decisions.forget(documentId, manifests.tombstone(documentId));
            return Optional.empty();
        }
        return Optional.of(said);
    }

    /** The last revision of a document, tombstone or not. */
    public Optional<Manifest> latest(String documentId) throws IOException {
        return manifests.latest(documentId);
    }

    /** The last revision of a document that is not deleted. */
    public Optional<Manifest> live(String documentId) throws IOException {
        return manifests.live(documentId);
    }

    /** Whether a deletion came after that revision. */
    public boolean isDeletedAfter(String documentId, long revision) throws IOException {
        return manifests.tombstone(documentId) > revision;
    }

    /** Where bytes lie, whether or not they are there. */
    public Path content(String sha256) {
        return contents.path(sha256);
    }

    /** The live documents whose ids come after {@code after}, in order of id; an empty list at the end. */
    public List<Manifest> documents(String after, int limit) throws IOException {
        List<Manifest> page = new ArrayList<>();
        String last = after;
        while (page.size() < limit) {
            List<String> ids = manifests.ids(last, limit - page.size());
            if (ids.isEmpty()) {
                break;
            }
            for (String id : ids) {
                live(id).ifPresent(page::add);
            }
            last = ids.get(ids.size() - 1);
        }
        return page;
    }

    /** Fails if the store cannot be used at this moment. */
    public void check() throws IOException {
        StoreMark.check(root);
        Path probe = newIncomingFile();
        Files.createFile(probe);
        Files.delete(probe);
    }

    /** How much more the file system of the store takes, in bytes. */
    public long freeBytes() throws IOException {
        return Files.getFileStore(root).getUsableSpace();
    }
}
