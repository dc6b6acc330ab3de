package org.duizhao.ingest.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.duizhao.events.FailureKind;
import org.duizhao.events.SourceFile;
import org.duizhao.ingest.extract.Source;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.store.Digest;
import org.duizhao.ingest.store.Manifest;
import org.duizhao.stage.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;

/** A file of a document in the store, as a request names it. */
final class StoredFile {

    private StoredFile() {}

    /** @param side of a pair; null for a document of one file */
    static Source of(ContentStore store, String id, @Nullable String side) throws IOException {
        Manifest manifest = store.live(known(id)).orElseThrow(() -> unknown(id));
        SourceFile file = side(manifest, side);
        Path bytes = store.content(file.sha256());
        if (!Files.exists(bytes)) {
            throw new IOException("bytes: " + file.sha256() + " missing (expected: in the content store)");
        }
        return new Source(file, bytes);
    }

    private static SourceFile side(Manifest manifest, @Nullable String side) {
        boolean pair = manifest.files().size() > 1;
        if (pair == (side == null)) {
            throw refused("side: " + (side == null ? "none" : HintRules.shown(side)) + " (expected: "
                    + (pair ? "zh or en)" : "none; the document is one file)"));
        }
        if (side == null) {
            return manifest.files().get(0);
        }
        return manifest.files().stream()
                .filter(file -> file.side().name().toLowerCase(Locale.ROOT).equals(side))
                .findFirst()
                .orElseThrow(() -> refused("side: " + HintRules.shown(side) + " (expected: zh or en)"));
    }

    static String known(String id) {
        if (!Digest.isDocumentId(id)) {
            throw refused("id: " + HintRules.shown(id) + " (expected: 32 hex digits, lower case)");
        }
        return id;
    }

    static ErrorResponseException unknown(String id) {
        return Problems.of(
                HttpStatus.NOT_FOUND, FailureKind.REJECTED_INPUT, "id: " + id + " (expected: a document in the store)");
    }

    private static ErrorResponseException refused(String detail) {
        return Problems.of(HttpStatus.BAD_REQUEST, FailureKind.REJECTED_INPUT, detail);
    }
}
