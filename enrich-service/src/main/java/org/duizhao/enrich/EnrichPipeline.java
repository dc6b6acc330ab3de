package org.duizhao.enrich;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duizhao.bitext.claim.indicator.IndicatorDictionary;
import org.duizhao.bitext.entity.list.OwnName;
import org.duizhao.bitext.entity.pair.Entities;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Stage;
import org.duizhao.events.Topics;
import org.duizhao.stage.StageOutcome;
import org.duizhao.stage.StageSupport;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** From {@code documents.aligned} to {@code records.enriched}. */
@Configuration
@EnableConfigurationProperties(EnrichProperties.class)
class EnrichPipeline {

    @Bean
    Consumer<Message<List<byte[]>>> enrich(StageSupport support, EnrichProperties properties) {
        DocumentEnricher enricher = new DocumentEnricher(
                entities(properties),
                indicators(properties),
                properties.limits().ofNames(),
                properties.limits().ofFigures(),
                properties.house().rules());
        return support.runner(Stage.ENRICH, Topics.RECORDS_ENRICHED, event -> enrich(enricher, event))::accept;
    }

    /** @throws IllegalArgumentException if a gazetteer cannot be read; the message names file, line and rule */
    static Entities entities(EnrichProperties properties) {
        List<OwnName> names = new ArrayList<>();
        for (Path file : properties.gazetteers()) {
            try (Stream<String> lines = Files.lines(file)) {
                names.addAll(OwnName.read("duizhao.enrich.gazetteers: " + file, lines));
            } catch (IOException | UncheckedIOException e) {
                throw new IllegalArgumentException(
                        "duizhao.enrich.gazetteers: " + file + " (expected: a readable file in UTF-8)", e);
            }
        }
        return Entities.with(names);
    }

    /** @throws IllegalArgumentException if a dictionary cannot be read; the message names file and rule */
    static IndicatorDictionary indicators(EnrichProperties properties) {
        List<String> entries = new ArrayList<>();
        for (Path file : properties.indicators()) {
            try {
                entries.addAll(Files.readAllLines(file));
            } catch (IOException e) {
                throw new IllegalArgumentException(
                        "duizhao.enrich.indicators: " + file + " (expected: a readable file in UTF-8)", e);
            }
        }
        return entries.isEmpty() ? IndicatorDictionary.standard() : IndicatorDictionary.with(entries);
    }

    private static StageOutcome enrich(DocumentEnricher enricher, PipelineEvent event) {
        return event instanceof DocumentAligned document
                ? enricher.apply(document)
                : new StageOutcome.Dropped(
                        "no work for this stage: " + event.getClass().getSimpleName());
    }
}
