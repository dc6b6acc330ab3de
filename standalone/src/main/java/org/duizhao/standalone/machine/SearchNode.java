package org.duizhao.standalone.machine;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.duizhao.standalone.process.StartException;
import org.jspecify.annotations.Nullable;

/** Where Elasticsearch comes from. */
sealed interface SearchNode {

    /** One that runs already. */
    record Running(URI uri) implements SearchNode {}

    /** The folder of a distribution, from which a node of ours is started. */
    record Distribution(Path home) implements SearchNode {}

    /** @param given a URL, a folder, or null for what the installation has or Maven brings */
    static SearchNode of(@Nullable String given, Installation installation, Consumer<String> progress) {
        if (given == null) {
            return new Distribution(NodeFiles.of(installation).found(progress));
        }
        return given.toLowerCase(Locale.ROOT).matches("https?://.+")
                ? new Running(URI.create(given))
                : new Distribution(folder(given));
    }

    private static Path folder(String given) {
        Path home = Path.of(given).toAbsolutePath().normalize();
        if (!Files.isExecutable(home.resolve("bin/elasticsearch"))) {
            throw new StartException("--elasticsearch: " + given
                    + " (expected: a URL, or a folder of Elasticsearch, which has bin/elasticsearch)");
        }
        return home;
    }
}
