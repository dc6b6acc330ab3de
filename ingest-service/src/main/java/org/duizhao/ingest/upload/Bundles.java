package org.duizhao.ingest.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.duizhao.events.SourceFile.Side;
import org.duizhao.ingest.extract.Bundle;
import org.duizhao.ingest.extract.BundlePairs;
import org.duizhao.ingest.extract.Extractor;
import org.duizhao.ingest.extract.FileLanguage;
import org.duizhao.ingest.extract.Source;
import org.duizhao.ingest.extract.type.MediaTypes;
import org.duizhao.ingest.store.Acceptance;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.Digest;
import org.duizhao.ingest.store.Manifest;
import org.duizhao.ingest.store.ReceivedFile;
import org.duizhao.ingest.upload.BundleAnswer.BundledDocument;
import org.duizhao.ingest.upload.BundleAnswer.Outcome;
import org.duizhao.stage.Problems;
import org.duizhao.stage.UnavailableException;
import org.duizhao.stage.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Opens archives and takes in what is in them, each document for itself; the archive is none. */
@Component
class Bundles {

    private final Extractor extractor;
    private final ContentStore store;
    private final Announcer announcer;
    private final Answers answers;
    private final Onlookers onlookers;

    Bundles(Extractor extractor, ContentStore store, Announcer announcer, Answers answers, Onlookers onlookers) {
        this.onlookers = onlookers;
        this.extractor = extractor;
        this.store = store;
        this.announcer = announcer;
        this.answers = answers;
    }

    /** @throws ErrorResponseException 400 or 415 if it cannot be opened */
    BundleAnswer upload(ReceivedFile archive, Hints hints, Caller caller) throws IOException {
        if (hints.title() != null) {
            throw refused(
                    HttpStatus.BAD_REQUEST, FailureKind.REJECTED_INPUT, "title: one for an archive (expected: none)");
        }
        try (Bundle bundle = Bundle.open(extractor, new Source(archive.source(), archive.path()))) {
            List<BundledDocument> documents = new ArrayList<>();
            for (List<Bundle.Member> files : BundlePairs.documents(bundle.members(), this::language)) {
                documents.add(document(files, hints, caller));
            }
            return new BundleAnswer(documents);
        } catch (Bundle.RefusedException e) {
            throw refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, e.kind(), "file: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw refused(
                    HttpStatus.SERVICE_UNAVAILABLE, FailureKind.UNAVAILABLE, "service: stopping (expected: running)");
        }
    }

    private static ErrorResponseException refused(HttpStatus status, FailureKind kind, String detail) {
        return Problems.of(status, kind, detail);
    }

    private @Nullable String language(Bundle.Member member) {
        try {
            String name = FileNames.clean(member.name());
            SourceFile file = new SourceFile(Side.ANY, name, "", Files.size(member.bytes()), Digest.of(member.bytes()));
            MediaTypes.Detected type = MediaTypes.detect(member.bytes(), name);
            return type.supported() ? FileLanguage.of(extractor, new Source(file, member.bytes())) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }

    private BundledDocument document(List<Bundle.Member> files, Hints hints, Caller caller) throws IOException {
        List<String> paths =
                files.stream().map(member -> FileNames.shown(member.path())).toList();
        List<ReceivedFile> received = new ArrayList<>();
        try {
            for (int i = 0; i < files.size(); i++) {
                Side side = files.size() == 1 ? Side.ANY : i == 0 ? Side.ZH : Side.EN;
                String why = receive(files.get(i), side, received);
                if (why != null) {
                    return new BundledDocument(paths, Outcome.REFUSED, null, null, null, why);
                }
            }
            return accept(paths, received, hints, caller);
        } finally {
            for (ReceivedFile file : received) {
                Files.deleteIfExists(file.path());
            }
        }
    }

    /** Takes a file to where uploads are; null, or why it is not taken. */
    private @Nullable String receive(Bundle.Member member, Side side, List<ReceivedFile> received) throws IOException {
        String name = FileNames.clean(member.name());
        long size = Files.size(member.bytes());
        MediaTypes.Detected type = MediaTypes.detect(member.bytes(), name);
        if (size == 0 || !type.supported()) {
            return name + ": " + (size == 0 ? "0 bytes (expected: at least 1)" : type.refusal());
        }
        Path path = store.newIncomingFile();
        Files.move(member.bytes(), path);
        received.add(new ReceivedFile(path, new SourceFile(side, name, type.mediaType(), size, Digest.of(path))));
        return null;
    }

    private BundledDocument accept(List<String> paths, List<ReceivedFile> files, Hints hints, Caller caller)
            throws IOException {
        Hints own = files.size() == 1
                ? hints
                : new Hints(hints.title(), hints.series(), hints.year(), null, hints.charset());
        Optional<Manifest> unseen = onlookers.asIfNew(files, own, caller);
        if (unseen.isPresent()) {
            return answer(paths, Outcome.ACCEPTED, unseen.get(), null);
        }
        Acceptance acceptance = store.accept(files, own, caller.name());
        Manifest manifest = acceptance.manifest();
        Outcome outcome = acceptance.duplicate() ? Outcome.DUPLICATE : Outcome.ACCEPTED;
        String detail = null;
        if (!acceptance.duplicate()) {
            try {
                announcer.announce(manifest);
            } catch (UnavailableException e) {
                outcome = Outcome.STORED;
                detail = e.getMessage() + "; the revision is stored and will be published when Kafka is back";
            }
        }
        return answer(paths, outcome, manifest, detail);
    }

    private BundledDocument answer(List<String> paths, Outcome outcome, Manifest manifest, @Nullable String detail) {
        return new BundledDocument(
                paths, outcome, manifest.documentId(), manifest.revision(), answers.status(manifest), detail);
    }
}
