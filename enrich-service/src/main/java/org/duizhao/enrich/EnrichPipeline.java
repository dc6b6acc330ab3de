package org.duizhao.enrich;

import java.util.function.Consumer;
import org.duizhao.bitext.entity.Entities;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Stage;
import org.duizhao.events.Topics;
import org.duizhao.stage.StageOutcome;
import org.duizhao.stage.StageSupport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** From {@code documents.aligned} to {@code records.enriched}. */
@Configuration
class EnrichPipeline {

    @Bean
    Consumer<Message<byte[]>> enrich(StageSupport support) {
        DocumentEnricher enricher = new DocumentEnricher(Entities.standard());
        return support.runner(Stage.ENRICH, Topics.RECORDS_ENRICHED, event -> enrich(enricher, event))::accept;
    }

    private static StageOutcome enrich(DocumentEnricher enricher, PipelineEvent event) {
        return event instanceof DocumentAligned document
                ? enricher.apply(document)
                : new StageOutcome.Dropped(
                        "no work for this stage: " + event.getClass().getSimpleName());
    }
}
