package org.duizhao.events;

import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the project's own files from wherever the tests run. */
final class ProjectFiles {

    private ProjectFiles() {}

    static Path docs() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/asyncapi.yaml"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("docs/asyncapi.yaml: not found above the working directory");
            }
        }
        return folder.resolve("docs");
    }

    static Path golden() {
        return docs().resolveSibling("pipeline-events/src/test/resources/golden");
    }
}
