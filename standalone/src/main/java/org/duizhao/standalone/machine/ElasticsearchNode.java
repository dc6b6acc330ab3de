package org.duizhao.standalone.machine;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duizhao.standalone.process.ChildSpec;
import org.duizhao.standalone.process.Readiness;
import org.duizhao.standalone.process.StartException;
import org.jspecify.annotations.Nullable;

/**
 * The Elasticsearch node: a distribution with settings, data and temporary files of its own.
 * Its launcher stays as the parent of the node, and each ends when the other does.
 */
final class ElasticsearchNode {

    static final String NAME = "elasticsearch";

    private final Installation installation;
    private final Path home;
    private final Path folder;
    private final Ports ports;
    private final String heap;
    private final @Nullable Secured secured;

    /**
     * @param home of the distribution
     * @param secured null for one that asks nobody who they are
     */
    ElasticsearchNode(
            Installation installation, Path home, Path folder, Ports ports, String heap, @Nullable Secured secured) {
        this.installation = installation;
        this.home = home;
        this.folder = folder;
        this.ports = ports;
        this.heap = heap;
        this.secured = secured;
    }

    ChildSpec spec() {
        UserSwitch user = UserSwitch.detect();
        prepare(user);
        List<String> command =
                new ArrayList<>(user.prefix(List.of(home, folder, installation.javaHome(), installation.programs())));
        command.add(home.resolve("bin/elasticsearch").toString());
        return new ChildSpec(NAME, command, environment(), home, List.of(), readiness());
    }

    /** Yellow: each index can be read and written. */
    private Readiness readiness() {
        URI health = ports.elasticsearchUri().resolve("/_cluster/health?wait_for_status=yellow&timeout=4s");
        return secured == null
                ? Readiness.http(health)
                : Readiness.https(health, secured.trust().context(), SecuredNode.login(secured));
    }

    private Map<String, String> environment() {
        return Map.of(
                "ES_JAVA_HOME",
                installation.javaHome().toString(),
                "ES_PATH_CONF",
                folder.resolve("config").toString(),
                "ES_TMPDIR",
                folder.resolve("tmp").toString(),
                "ES_JAVA_OPTS",
                "-Xms" + heap + " -Xmx" + heap + " " + String.join(" ", Compilers.BOTH_LATE)
                        + (secured == null ? "" : " " + SecuredNode.JAVA_OPTION),
                "CLI_JAVA_OPTS",
                Compilers.FIRST + " -javaagent:" + installation.parentWatch(),
                "JAVA_HOME",
                "",
                "JAVA_TOOL_OPTIONS",
                "");
    }

    private void prepare(UserSwitch user) {
        try {
            for (String part : List.of("config/jvm.options.d", "data", "logs", "tmp")) {
                Files.createDirectories(folder.resolve(part));
            }
            Files.writeString(folder.resolve("config/elasticsearch.yml"), settings());
            copy("elasticsearch/jvm.options", folder.resolve("config/jvm.options"));
            copy("elasticsearch/log4j2.properties", folder.resolve("config/log4j2.properties"));
            if (secured != null) {
                SecuredNode.prepare(secured, folder.resolve("config"));
            }
            NodeFiles.complete(home, installation.analysisPlugin());
            user.own(folder);
        } catch (IOException e) {
            throw new StartException(folder + ": cannot be prepared for Elasticsearch: " + e, e);
        }
    }

    /** A disk that fills up stops writing (flood stage) by what is free, not by a share of a large disk. */
    private String settings() {
        String security = secured == null ? "xpack.security.enabled: false\n" : SecuredNode.settings();
        return security
                + """
                cluster.name: duizhao
                node.name: duizhao
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: %d
                path.data: %s
                path.logs: %s
                cluster.routing.allocation.disk.watermark.low: 1gb
                cluster.routing.allocation.disk.watermark.high: 700mb
                cluster.routing.allocation.disk.watermark.flood_stage: 400mb
                action.auto_create_index: false
                search.query_phase_parallel_collection_enabled: false
                thread_pool.search.size: %d
                """.formatted(
                                ports.elasticsearch(),
                                ports.elasticsearchTransport(),
                                folder.resolve("data"),
                                folder.resolve("logs"),
                                Runtime.getRuntime().availableProcessors());
    }

    private static void copy(String resource, Path to) throws IOException {
        try (InputStream from = ElasticsearchNode.class.getClassLoader().getResourceAsStream(resource)) {
            if (from == null) {
                throw new IOException("resource: " + resource + " (expected: in this jar)");
            }
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
