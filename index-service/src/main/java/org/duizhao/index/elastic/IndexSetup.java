package org.duizhao.index.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.mapping.Property;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.duizhao.stage.UnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Makes the indices and aliases that are missing at start, and tries again until Elasticsearch answers. An alias that
 * disappears later is not made again by a running service: an operator may be in the middle of a swap, and an empty
 * index in its place would look like lost data.
 */
@Component
final class IndexSetup implements SmartInitializingSingleton {

    private static final Logger log = LoggerFactory.getLogger(IndexSetup.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final String TEMPLATE = "duizhao-aliases";
    private static final long TEMPLATE_PRIORITY = 1_000;

    private final ElasticsearchClient elastic;
    private final Visibility visibility;
    private final IndexProperties properties;
    private final TaskScheduler scheduler;
    private final AtomicBoolean done = new AtomicBoolean();

    IndexSetup(
            ElasticsearchClient elastic, Visibility visibility, IndexProperties properties, TaskScheduler scheduler) {
        this.elastic = elastic;
        this.visibility = visibility;
        this.properties = properties;
        this.scheduler = scheduler;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try {
            keepAliasesFromBecomingIndices();
            for (Alias alias : Alias.values()) {
                provide(alias);
            }
            visibility.begin();
            done.set(true);
        } catch (UnavailableException e) {
            log.warn("indices not ready: {}; trying again", e.getMessage());
            scheduler.schedule(this::afterSingletonsInstantiated, Instant.now().plus(PAUSE));
        }
    }

    /** Whether all aliases were there once since the start. */
    boolean done() {
        return done.get();
    }

    /**
     * Without this, Elasticsearch makes an index of the alias' name for a delete with an external version that comes
     * while the alias is missing, {@code require_alias} or not; the alias could never come back.
     */
    private void keepAliasesFromBecomingIndices() {
        List<String> names = Stream.of(Alias.values()).map(Alias::alias).toList();
        Calls.get(() -> elastic.indices()
                .putIndexTemplate(t -> t.name(TEMPLATE)
                        .indexPatterns(names)
                        .priority(TEMPLATE_PRIORITY)
                        .allowAutoCreate(false)));
    }

    private void provide(Alias alias) {
        if (Calls.get(
                () -> elastic.indices().existsAlias(a -> a.name(alias.alias())).value())) {
            putMappings(alias);
            return;
        }
        String index = existing(alias);
        if (index == null) {
            create(alias);
        } else {
            Calls.get(() -> elastic.indices().putAlias(a -> a.index(index).name(alias.alias())));
            log.warn("{}: alias was missing (expected: one); it points to {} again", alias.alias(), index);
        }
    }

    /** The newest index made for an alias that was lost. */
    private @Nullable String existing(Alias alias) {
        Set<String> found = Calls.get(() -> elastic.indices()
                        .get(i -> i.index(alias.alias() + "-v*").allowNoIndices(true)))
                .result()
                .keySet();
        return found.stream().max(Comparator.naturalOrder()).orElse(null);
    }

    private void create(Alias alias) {
        try {
            Calls.get(() -> elastic.indices()
                    .create(c -> c.index(alias.firstIndex())
                            .settings(settings(alias))
                            .mappings(mappings(alias))
                            .aliases(alias.alias(), a -> a.isWriteIndex(true))));
            log.info("{}: created for {}", alias.firstIndex(), alias.alias());
        } catch (IllegalStateException e) {
            if (!String.valueOf(e.getMessage()).contains("resource_already_exists")) {
                throw e;
            }
            log.info("{}: created by another replica", alias.firstIndex());
        }
    }

    /** A field that was added is known before it is written; how one is indexed that was there before cannot be changed. */
    private void putMappings(Alias alias) {
        Map<String, Property> missing = new HashMap<>(mappings(alias).properties());
        Calls.get(() -> elastic.indices().getMapping(m -> m.index(alias.alias())))
                .result()
                .values()
                .forEach(index ->
                        missing.keySet().removeAll(index.mappings().properties().keySet()));
        if (!missing.isEmpty()) {
            Calls.get(() ->
                    elastic.indices().putMapping(m -> m.index(alias.alias()).properties(missing)));
            log.info("{}: fields added: {}", alias.alias(), missing.keySet());
        }
    }

    /** Rows are refreshed when a revision ends; until then those of a first one may come to sight a little later. */
    private IndexSettings settings(Alias alias) {
        return read(
                "settings.json",
                in -> IndexSettings.of(s -> s.withJson(in)
                        .refreshInterval(t -> t.time(Alias.DERIVED.contains(alias) ? "5s" : "1s"))
                        .numberOfShards(String.valueOf(properties.shards()))
                        .autoExpandReplicas(properties.replicas().contains("-") ? properties.replicas() : "false")
                        .numberOfReplicas(properties.replicas().contains("-") ? null : properties.replicas())));
    }

    private static TypeMapping mappings(Alias alias) {
        return read(alias.mappings(), in -> TypeMapping.of(m -> m.withJson(in)));
    }

    private interface Reader<T> {
        T read(InputStream in);
    }

    private static <T> T read(String resource, Reader<T> reader) {
        try (InputStream in = IndexSetup.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + ": missing (expected: a resource of index-service)");
            }
            return reader.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
