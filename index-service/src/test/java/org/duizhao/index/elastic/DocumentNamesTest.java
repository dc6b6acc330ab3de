package org.duizhao.index.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.machine.Report;
import org.junit.jupiter.api.Test;

class DocumentNamesTest {

    private final List<String> asked = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private String title = "Report";
    private Set<String> hidden = Set.of();
    private final DocumentNames names = new DocumentNames(this::load, () -> hidden, clock(() -> now));

    @Test
    void aNameIsAskedForOnceAndAgainWhenItIsOld() {
        assertThat(names.of(List.of("a", "b")).get("a").title()).isEqualTo("Report");
        title = "Report, revised";
        assertThat(names.of(List.of("a", "b")).get("a").title()).isEqualTo("Report");
        assertThat(asked).containsExactly("a", "b");

        now = now.plus(DocumentNames.KEPT);

        assertThat(names.of(List.of("a")).get("a").title()).isEqualTo("Report, revised");
        assertThat(asked).containsExactly("a", "b", "a");
    }

    @Test
    void anUnknownDocumentHasNoName() {
        assertThat(names.of(List.of("none")).get("none")).isEqualTo(DocumentNames.Name.UNKNOWN);
    }

    @Test
    void whatIsKeptIsBounded() {
        List<String> many =
                IntStream.range(0, DocumentNames.MOST).mapToObj(String::valueOf).toList();
        assertThat(names.of(many)).hasSize(DocumentNames.MOST);
        asked.clear();

        names.of(List.of("a"));
        names.of(List.of("0"));

        assertThat(asked).containsExactly("a", "0");
    }

    private Map<String, DocumentEntry> load(Collection<String> ids) {
        asked.addAll(ids);
        DocumentEntry entry = DocumentEntry.unknown("a")
                .with(Report.of(1, 10).hints(title, "series", 2025).uploaded());
        return ids.contains("none") ? Map.of() : Map.of("a", entry);
    }

    private static Clock clock(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
    }

    @Test
    void whatTheCallerMayNotSeeHasNoNameThoughItIsKept() {
        names.of(List.of("a"));
        hidden = Set.of("a");

        assertThat(names.of(List.of("a"))).containsEntry("a", DocumentNames.Name.UNKNOWN);
    }
}
