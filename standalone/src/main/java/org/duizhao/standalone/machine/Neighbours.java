package org.duizhao.standalone.machine;

import java.net.URI;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What the services need beside each other: of ours, or somebody's.
 *
 * @param kafka addresses of somebody's brokers; null for one of ours
 * @param secured certificates and passwords; null where nobody is asked who they are
 */
public record Neighbours(
        @Nullable String kafka,
        @Nullable String elasticsearch,
        @Nullable Secured secured) {

    /** Both are started here. */
    public static final Neighbours OURS = new Neighbours(null, null, null);

    /** What {@code run} names. */
    public String kafkaServers(Ports ports) {
        return kafka == null ? ports.kafkaServers() : kafka;
    }

    SearchNode node(Installation installation, Consumer<String> progress) {
        return SearchNode.of(elasticsearch, installation, progress);
    }

    /** Where the node answers. */
    public URI elasticsearchUri(Ports ports) {
        return elasticsearch != null && elasticsearch.contains("://")
                ? URI.create(elasticsearch)
                : ports.elasticsearchUri();
    }
}
