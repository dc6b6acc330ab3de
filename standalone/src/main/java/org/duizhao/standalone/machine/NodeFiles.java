package org.duizhao.standalone.machine;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.duizhao.standalone.process.StartException;

/** The small distribution of Elasticsearch, which the build unpacked or Maven brings; it is never part of an archive. */
final class NodeFiles {

    private static final String PLUGIN = "plugins/duizhao-analysis";

    private final Path cache;
    private final Properties names;

    private NodeFiles(Path cache, Properties names) {
        this.cache = cache;
        this.names = names;
    }

    static NodeFiles of(Installation installation) {
        Properties names = new Properties();
        try (InputStream from = NodeFiles.class.getResourceAsStream("node.properties")) {
            names.load(from);
        } catch (IOException e) {
            throw new StartException("node.properties: cannot be read", e);
        }
        return new NodeFiles(installation.cache(), names);
    }

    /** The folder; fetched first if it is not there and Maven is. */
    Path found(Consumer<String> progress) {
        Path home = cache.resolve("elasticsearch-" + names.getProperty("version"));
        if (!Files.isExecutable(home.resolve("bin/elasticsearch"))) {
            Path maven = maven().orElseThrow(
                            () -> new StartException(
                                    "Elasticsearch: none (expected: --elasticsearch HOME or URL, or Maven on the PATH, which brings it once)"));
            progress.accept(
                    "fetching Elasticsearch " + names.getProperty("version") + " (107 MB, Elastic License) ...");
            fetch(maven);
        }
        return home;
    }

    private static Optional<Path> maven() {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .flatMap(folder -> Stream.of(Path.of(folder, "mvn"), Path.of(folder, "mvn.cmd")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private void fetch(Path maven) {
        List<String> command = new ArrayList<>(List.of(maven.toString(), "-q", "-B"));
        String more = System.getenv().getOrDefault("DUIZHAO_MAVEN_ARGS", "");
        Arrays.stream(more.split(" ")).filter(word -> !word.isEmpty()).forEach(command::add);
        command.addAll(List.of(
                names.getProperty("unpack"),
                "-Dartifact=" + names.getProperty("artifact"),
                "-DoutputDirectory=" + cache,
                "-Dproject.basedir=" + cache));
        try {
            Files.createDirectories(cache);
            Process process = new ProcessBuilder(command)
                    .directory(cache.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                    .start();
            if (process.waitFor() != 0) {
                throw new StartException("Elasticsearch: not fetched (expected: Maven can; its messages are above)");
            }
        } catch (IOException e) {
            throw new StartException(cache + ": Elasticsearch cannot be fetched: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("stopped while Elasticsearch was fetched", e);
        }
    }

    /** A distribution without the module of token filters gets ours, under the same names. */
    static void complete(Path home, Path plugin) throws IOException {
        Path folder = home.resolve(PLUGIN);
        if (Files.isDirectory(home.resolve("modules/analysis-common")) || Files.isDirectory(folder)) {
            return;
        }
        Files.createDirectories(folder);
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(plugin))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, folder.resolve(Path.of(entry.getName()).getFileName()));
            }
        }
    }
}
