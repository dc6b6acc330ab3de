package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch.indices.IndexSettingBlocks;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.duizhao.stage.UnavailableException;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether Elasticsearch answers, holds data, and has all aliases. */
@Component("elasticsearch")
final class ElasticHealth implements HealthIndicator {

    /** A node that hangs must not make the question hang. */
    private static final Duration TIMEOUT = Duration.ofSeconds(3);

    private final ElasticsearchClient elastic;

    ElasticHealth(ElasticsearchClient elastic) {
        this.elastic = ElasticConfiguration.within(TIMEOUT, elastic);
    }

    /** Reading goes on there, which is why nobody would notice. */
    private List<String> readOnly() {
        List<String> aliases = Stream.of(Alias.values()).map(Alias::alias).toList();
        return Calls.get(() -> elastic.indices().getSettings(g -> g.index(aliases))).result().entrySet().stream()
                .filter(index -> isReadOnly(index.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static boolean isReadOnly(IndexState state) {
        IndexSettings settings = state.settings();
        IndexSettings index = settings == null ? null : settings.index();
        IndexSettingBlocks blocks = index == null ? null : index.blocks();
        return blocks != null
                && (Boolean.TRUE.equals(blocks.readOnlyAllowDelete())
                        || Boolean.TRUE.equals(blocks.readOnly())
                        || Boolean.TRUE.equals(blocks.write()));
    }

    @Override
    public Health health() {
        try {
            HealthStatus status = Calls.get(() ->
                    elastic.cluster().health(h -> h.timeout(t -> t.time("2s"))).status());
            List<String> missing = Stream.of(Alias.values())
                    .map(Alias::alias)
                    .filter(alias -> !Calls.get(() ->
                            elastic.indices().existsAlias(a -> a.name(alias)).value()))
                    .toList();
            if (!missing.isEmpty()) {
                return Health.down()
                        .withDetail(
                                "cause",
                                "alias: missing " + missing
                                        + " (expected: one; put it back, or restart index-service, which makes missing ones)")
                        .build();
            }
            List<String> readOnly = readOnly();
            if (!readOnly.isEmpty()) {
                return Health.down()
                        .withDetail(
                                "cause",
                                "indices: read-only " + readOnly
                                        + " (expected: writable; Elasticsearch makes them so when its disk is full, and"
                                        + " writable again when there is room)")
                        .build();
            }
            Health.Builder health = status == HealthStatus.Red ? Health.down() : Health.up();
            return health.withDetail("cluster", status.jsonValue()).build();
        } catch (UnavailableException e) {
            return Health.down()
                    .withDetail("cause", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
