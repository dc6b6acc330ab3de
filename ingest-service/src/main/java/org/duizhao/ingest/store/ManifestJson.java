package org.duizhao.ingest.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Manifests as JSON files; unknown fields are ignored, so that an older version can read a newer store. */
final class ManifestJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private ManifestJson() {}

    static byte[] write(Manifest manifest) {
        return JSON.writeValueAsBytes(manifest);
    }

    static Manifest read(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        try {
            Manifest manifest = JSON.readValue(content, Manifest.class);
            if (manifest == null || !Digest.isDocumentId(manifest.documentId())) {
                throw new DamagedManifestException("manifest: " + file + " (expected: JSON of a manifest)", null);
            }
            return manifest;
        } catch (JacksonException | NullPointerException e) {
            throw new DamagedManifestException("manifest: " + file + " (expected: JSON of a manifest)", e);
        }
    }
}
