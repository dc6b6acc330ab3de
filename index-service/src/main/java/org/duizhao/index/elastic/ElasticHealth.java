package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import java.time.Duration;
import java.util.List;
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
            Health.Builder health = status == HealthStatus.Red ? Health.down() : Health.up();
            return health.withDetail("cluster", status.jsonValue()).build();
        } catch (UnavailableException e) {
            return Health.down()
                    .withDetail("cause", String.valueOf(e.getMessage()))
                    .build();
        }
    }
}
