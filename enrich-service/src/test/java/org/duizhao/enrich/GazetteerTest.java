package org.duizhao.enrich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.duizhao.bitext.entity.pair.Entities;
import org.duizhao.events.Block;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.DocumentEnriched;
import org.duizhao.events.DocumentFacts;
import org.duizhao.events.Entity;
import org.duizhao.events.Hints;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.RecordEnriched;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class GazetteerTest {

    private static final EnrichProperties.Limits LIMITS =
            new EnrichProperties.Limits(120, 1000, 100_000, 1000, 100_000);
    private static final EnrichProperties.House HOUSE =
            new EnrichProperties.House(Set.of(), 0.5, List.of(), "", List.of());

    @TempDir
    private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("names.tsv"), text);
    }

    private static EnrichProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("duizhao.enrich", EnrichProperties.class);
    }

    @Test
    void withoutTheSettingOnlyTheNamesOfTheLibraryAreKnown() {
        assertThat(bound(Map.of())).isEqualTo(new EnrichProperties(List.of(), List.of(), LIMITS, HOUSE));
        assertThat(EnrichPipeline.entities(bound(Map.of()))).isSameAs(Entities.standard());
    }

    @Test
    void ownNamesReachTheRecordsOfADocumentWithOneId() throws IOException {
        Path names = file("# ours\n星河谷|星谷\tStarvale|SV Park\tfacility\n");
        EnrichProperties properties = bound(Map.of("duizhao.enrich.gazetteers", names.toString()));

        List<PipelineEvent> events = new DocumentEnricher(EnrichPipeline.entities(properties))
                .enrich(document("星河谷开园。", "Starvale opened.", "星谷接待游客3万人次。", "SV Park received 30,000 visitors."));

        assertThat(entities(events)).extracting(Entity::text).containsExactly("星河谷", "Starvale", "星谷", "SV Park");
        assertThat(entities(events)).extracting(Entity::canonical).containsOnly("facility:starvale");
        assertThat(entities(events)).extracting(Entity::nameZh).containsOnly("星河谷");
    }

    @Test
    void theFactsOfADocumentReachItsMarker() {
        List<PipelineEvent> events = new DocumentEnricher(Entities.standard())
                .enrich(document(
                        "政府工作报告",
                        "Report on the Work of the Government",
                        "2025年1月8日在宁波市第十六届人民代表大会第五次会议上",
                        "Delivered on January 8, 2025 at the Fifth Session of the Sixteenth Ningbo Municipal People's Congress",
                        "宁波市市长 汤飞帆",
                        "Tang Feifan, Mayor of Ningbo"));

        assertThat(((DocumentEnriched) events.get(events.size() - 1)).facts())
                .isEqualTo(new DocumentFacts(
                        "政府工作报告",
                        "Report on the Work of the Government",
                        "2025-01-08",
                        "宁波市人民政府",
                        "宁波市",
                        2025,
                        "宁波市市长"));
    }

    @Test
    void aBadGazetteerIsRefusedWithFileLineAndRule() throws IOException {
        Path names = file("星河谷\tStarvale\tvalley\n");

        assertThatThrownBy(() -> EnrichPipeline.entities(new EnrichProperties(List.of(names), List.of(), LIMITS, HOUSE)))
                .hasMessageStartingWith("duizhao.enrich.gazetteers: " + names
                        + " line 1: entity type: valley (expected: person, place");
        Path missing = folder.resolve("missing.tsv");
        assertThatThrownBy(() -> EnrichPipeline.entities(new EnrichProperties(List.of(missing), List.of(), LIMITS, HOUSE)))
                .hasMessage("duizhao.enrich.gazetteers: " + missing + " (expected: a readable file in UTF-8)");
        Path binary = Files.write(folder.resolve("b.tsv"), new byte[] {(byte) 0xC0, (byte) 0xC1, '\n'});
        assertThatThrownBy(() -> EnrichPipeline.entities(new EnrichProperties(List.of(binary), List.of(), LIMITS, HOUSE)))
                .hasMessage("duizhao.enrich.gazetteers: " + binary + " (expected: a readable file in UTF-8)");
    }

    private static List<Entity> entities(List<PipelineEvent> events) {
        return events.stream()
                .filter(RecordEnriched.class::isInstance)
                .flatMap(event -> ((RecordEnriched) event).entities().stream())
                .toList();
    }

    /** Chinese and English by turns. */
    private static DocumentAligned document(String... texts) {
        List<Segment> segments = new ArrayList<>();
        for (int i = 0; i < texts.length; i += 2) {
            segments.add(new Segment(
                    i / 2,
                    Block.Kind.PARAGRAPH,
                    List.of(),
                    new SegmentText(texts[i], List.of()),
                    new SegmentText(texts[i + 1], List.of()),
                    1,
                    null));
        }
        return new DocumentAligned("d", 1, "engine", Instant.EPOCH, Hints.NONE, List.of(), segments);
    }
}
