package org.duizhao.index.entry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.duizhao.events.DocumentEnriched;
import org.duizhao.events.DocumentFacts;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.Hints;
import org.jspecify.annotations.Nullable;

/**
 * The revision whose records are searchable, and what it holds.
 *
 * @param refused records that the search engine did not take
 */
public record IndexedEntry(
        long revision,
        @Nullable Instant uploadedAt,
        Hints hints,
        DocumentFacts facts,
        List<ExtractedFile> files,
        int records,
        int refused,
        int pairs,
        int figures,
        int entities,
        Map<String, Integer> checks) {

    public IndexedEntry {
        files = List.copyOf(files);
        checks = Map.copyOf(checks);
    }

    /** The document as its marker describes it. */
    public static IndexedEntry of(DocumentEnriched marker, long found) {
        return new IndexedEntry(
                marker.revision(),
                marker.uploadedAt(),
                marker.hints(),
                marker.facts(),
                marker.files(),
                (int) found,
                marker.records() - (int) found,
                marker.pairs(),
                marker.figures(),
                marker.entities(),
                marker.checks());
    }

    /** The title that the uploader gave, or else what the document says. */
    public @Nullable String title() {
        if (hints.title() != null) {
            return hints.title();
        }
        return facts.titleZh() != null ? facts.titleZh() : facts.titleEn();
    }

    /** The year that the uploader gave, or else what the document says. */
    public @Nullable Integer year() {
        return hints.yearOr(facts.year());
    }
}
