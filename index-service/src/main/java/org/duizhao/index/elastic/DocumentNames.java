package org.duizhao.index.elastic;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.duizhao.events.DocumentFacts;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.IndexedEntry;
import org.duizhao.index.entry.Titles;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What documents are called, kept for some seconds: facets of one search name a thousand documents, and the next search
 * names the same ones.
 */
@Component
public final class DocumentNames {

    static final Duration KEPT = Duration.ofSeconds(10);
    static final int MOST = 20_000;

    private final Function<Collection<String>, Map<String, DocumentEntry>> source;
    private final Supplier<Set<String>> hidden;
    private final Clock clock;
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    @Autowired
    DocumentNames(DocumentStore documents, AccessStore access) {
        this(documents::get, access::hidden, Clock.systemUTC());
    }

    /** @param hidden documents that the caller may not see */
    DocumentNames(
            Function<Collection<String>, Map<String, DocumentEntry>> source,
            Supplier<Set<String>> hidden,
            Clock clock) {
        this.source = source;
        this.hidden = hidden;
        this.clock = clock;
    }

    /** The name of a document; all is null of one that is not known. */
    public record Name(
            @Nullable String title,
            @Nullable String series,
            @Nullable Integer year,
            @Nullable DocumentFacts facts) {

        public static final Name UNKNOWN = new Name(null, null, null, null);

        static Name of(@Nullable DocumentEntry entry) {
            if (entry == null) {
                return UNKNOWN;
            }
            IndexedEntry indexed = entry.indexed();
            return new Name(entry.title(), entry.series(), entry.year(), indexed == null ? null : indexed.facts());
        }

        /**
         * The title for readers of a language.
         *
         * @param language {@code zh} or {@code en}
         */
        public @Nullable String titleIn(String language) {
            return Titles.in(language, title, facts);
        }
    }

    private record Kept(Name name, Instant until) {}

    /** Names by id, one for each that was asked. */
    public Map<String, Name> of(Collection<String> ids) {
        Map<String, Name> names = new HashMap<>();
        Set<String> unseen = hidden.get();
        List<String> missing = known(ids, names);
        if (!missing.isEmpty()) {
            Map<String, DocumentEntry> entries = source.apply(missing);
            missing.forEach(id -> names.put(id, Name.of(entries.get(id))));
            keep(missing.stream().filter(id -> !unseen.contains(id)).toList(), names);
        }
        unseen.forEach(id -> names.computeIfPresent(id, (same, name) -> Name.UNKNOWN));
        return names;
    }

    private synchronized List<String> known(Collection<String> ids, Map<String, Name> names) {
        Instant now = clock.instant();
        List<String> missing = new ArrayList<>();
        for (String id : ids) {
            Kept one = kept.get(id);
            if (one != null && one.until().isAfter(now)) {
                names.put(id, one.name());
            } else {
                missing.add(id);
            }
        }
        return missing;
    }

    /** Not what the caller may not see: to another it has a name. */
    private synchronized void keep(Collection<String> ids, Map<String, Name> names) {
        if (kept.size() + ids.size() > MOST) {
            kept.clear();
        }
        Instant until = clock.instant().plus(KEPT);
        ids.forEach(id -> kept.put(id, new Kept(names.getOrDefault(id, Name.UNKNOWN), until)));
    }
}
