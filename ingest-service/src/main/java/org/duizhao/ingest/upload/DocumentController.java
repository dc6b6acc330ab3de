package org.duizhao.ingest.upload;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.duizhao.events.FailureKind;
import org.duizhao.events.SourceFile;
import org.duizhao.ingest.extract.PagePainting;
import org.duizhao.ingest.extract.PagePicture;
import org.duizhao.ingest.extract.Source;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.Digest;
import org.duizhao.stage.Problems;
import org.duizhao.stage.identity.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the store has, and commands for what it has. */
@RestController
@RequestMapping("/api/documents")
class DocumentController {

    private static final int MOST_IN_PAGE = 1000;
    private static final double LEAST_SCALE = 0.25;
    private static final double MOST_SCALE = 4;

    /** What a browser shows without running what is in it. */
    private static final Set<String> VIEWABLE = Set.of("application/pdf", "text/plain");

    private final ContentStore store;
    private final Commands commands;
    private final Ownership ownership;
    private final PagePainting painting;

    DocumentController(ContentStore store, Commands commands, Ownership ownership, PagePainting painting) {
        this.store = store;
        this.ownership = ownership;
        this.painting = painting;
        this.commands = commands;
    }

    /** A page of the documents in the store, in order of id. */
    record Page(List<Entry> documents, @Nullable String next) {}

    /** A document in the store. */
    record Entry(String id, long revision) {}

    @GetMapping
    Page list(@RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "100") int limit)
            throws IOException {
        if (!after.isEmpty() && !Digest.isDocumentId(after)) {
            throw refused("after: " + HintRules.shown(after) + " (expected: the next of the page before)");
        }
        if (limit < 1 || limit > MOST_IN_PAGE) {
            throw refused("limit: " + limit + " (expected: 1 to " + MOST_IN_PAGE + ")");
        }
        List<Entry> entries = store.documents(after, limit).stream()
                .map(manifest -> new Entry(manifest.documentId(), manifest.revision()))
                .toList();
        return new Page(
                entries, entries.size() < limit ? null : entries.get(limit - 1).id());
    }

    @PostMapping("/{id}/reprocess")
    ResponseEntity<DocumentAnswer> reprocess(@PathVariable String id, Caller caller) throws IOException {
        return commands.reprocess(ownership.owned(id, caller)).orElseThrow(() -> StoredFile.unknown(id));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<DocumentAnswer> delete(@PathVariable String id, Caller caller) throws IOException {
        return commands.delete(ownership.owned(id, caller)).orElseThrow(() -> StoredFile.unknown(id));
    }

    /**
     * The uploaded bytes. They come from anyone: never shown inside a page, never sniffed, and without rights where a
     * browser shows them all the same.
     *
     * @param view whether to show rather than save them, where the type allows it: a PDF opens at its {@code #page=3}
     */
    @GetMapping("/{id}/file")
    ResponseEntity<Resource> file(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String side,
            @RequestParam(defaultValue = "false") boolean view)
            throws IOException {
        Source source = StoredFile.of(store, id, side);
        SourceFile file = source.file();
        Resource bytes = new FileSystemResource(source.path());
        boolean shown = view && VIEWABLE.contains(file.mediaType());
        ContentDisposition disposition = (shown ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(file.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                // The viewers of browsers run scripts of their own, which a sandbox would stop.
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'" + (shown ? "; frame-ancestors 'none'" : "; sandbox"))
                .header("Cross-Origin-Resource-Policy", "same-site")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(file.sha256())
                .body(bytes);
    }

    /**
     * A page as a picture, as a viewer shows it: what {@code places} are measured on.
     *
     * @param scale pixels to a point (1/72 inch)
     */
    @GetMapping(path = "/{id}/pages/{page:\\d{1,5}}.png", produces = MediaType.IMAGE_PNG_VALUE)
    ResponseEntity<byte[]> page(
            @PathVariable String id,
            @PathVariable int page,
            @RequestParam(required = false) @Nullable String side,
            @RequestParam(defaultValue = "1.5") double scale)
            throws IOException, InterruptedException {
        if (!(scale >= LEAST_SCALE && scale <= MOST_SCALE)) {
            throw refused("scale: " + scale + " (expected: " + LEAST_SCALE + " to " + MOST_SCALE + ")");
        }
        Source source = StoredFile.of(store, id, side);
        PagePicture picture = painting.of(source, page, Math.round(scale * 4) / 4.0);
        if (picture instanceof PagePicture.Refused refused) {
            throw Problems.of(
                    refused.kind() == FailureKind.REJECTED_INPUT
                            ? HttpStatus.NOT_FOUND
                            : HttpStatus.UNPROCESSABLE_ENTITY,
                    refused.kind(),
                    refused.cause());
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-site")
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .eTag(source.file().sha256() + "-" + page + "-" + scale)
                .body(((PagePicture.Painted) picture).png());
    }

    private static ErrorResponseException refused(String detail) {
        return Problems.of(HttpStatus.BAD_REQUEST, FailureKind.REJECTED_INPUT, detail);
    }
}
