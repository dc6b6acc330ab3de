package org.duizhao.ingest.store;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A file that should be a manifest and is none; only a damaged disk or a careless hand makes one. */
final class DamagedManifestException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedManifestException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
