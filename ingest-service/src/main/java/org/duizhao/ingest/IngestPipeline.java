package org.duizhao.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.Engine;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.FailureKind;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.SourceFile;
import org.duizhao.events.Stage;
import org.duizhao.events.Topics;
import org.duizhao.ingest.extract.ChildNotStartedException;
import org.duizhao.ingest.extract.ExtractionProperties;
import org.duizhao.ingest.extract.ExtractionResult;
import org.duizhao.ingest.extract.Extractor;
import org.duizhao.ingest.extract.PagePainting;
import org.duizhao.ingest.extract.Source;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.ingest.upload.Announcer;
import org.duizhao.ingest.upload.Restarts;
import org.duizhao.stage.BatchRunner;
import org.duizhao.stage.StageOutcome;
import org.duizhao.stage.StageRunner;
import org.duizhao.stage.StageSupport;
import org.duizhao.stage.UnavailableException;
import org.springframework.cloud.stream.config.BindingServiceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Reads what was uploaded: {@code documents.uploaded} to {@code documents.extracted}. */
@Configuration(proxyBeanMethods = false)
class IngestPipeline {

    private static final String INPUT = "extract-in-0";
    private static final String BULK = "extractBulk-in-0";

    /**
     * One listener for each document that can be in work, so that a slow scan does not hold up the others; the slow lane leaves
     * one parser to the others.
     */
    IngestPipeline(BindingServiceProperties bindings, ExtractionProperties extraction) {
        bindings.getConsumerProperties(INPUT).setConcurrency(extraction.concurrency());
        bindings.getConsumerProperties(BULK)
                .setConcurrency(Math.max(1, extraction.children().count() - 1));
    }

    @Bean
    Extractor extractor(ExtractionProperties properties) {
        return new Extractor(properties);
    }

    @Bean
    PagePainting pagePainting(Extractor extractor) {
        return new PagePainting(extractor);
    }

    @Bean
    ParserHealth parsersHealthIndicator(Extractor extractor) {
        return new ParserHealth(extractor);
    }

    @Bean
    ParserMeters parserMeters(Extractor extractor) {
        return new ParserMeters(extractor);
    }

    @Bean
    Consumer<Message<List<byte[]>>> extract(
            StageSupport support, ContentStore store, Extractor extractor, MeterRegistry meters) {
        UnreadMeter unread = new UnreadMeter(meters);
        return support.runner(Stage.EXTRACT, Topics.DOCUMENTS_EXTRACTED, event -> work(event, store, extractor, unread))
                ::accept;
    }

    /** {@code documents.uploaded.bulk}, when nobody else waits. */
    @Bean
    Consumer<Message<List<byte[]>>> extractBulk(
            StageSupport support, ContentStore store, Extractor extractor, MeterRegistry meters, LaterStages later) {
        UnreadMeter unread = new UnreadMeter(meters);
        StageRunner runner = support.runner(
                Stage.EXTRACT, Topics.DOCUMENTS_EXTRACTED, event -> work(event, store, extractor, unread));
        return message -> {
            later.awaitRoom();
            runner.accept(message);
        };
    }

    /** {@code pipeline.status}: documents that were caught between two engines, and corrections that waited for a revision's end. */
    @Bean
    Consumer<Message<List<byte[]>>> restart(StageSupport support, Restarts restarts, Announcer announcer) {
        BatchRunner batches = support.batches("restarts");
        return messages -> batches.accept(messages, batch -> {
            announcer.ended(batch.events());
            restarts.accept(batch.events());
        });
    }

    static StageOutcome work(PipelineEvent event, ContentStore store, Extractor extractor, UnreadMeter unread) {
        DocumentUploaded upload = (DocumentUploaded) event;
        try {
            store.check();
            if (store.isDeletedAfter(upload.documentId(), upload.revision())) {
                return new StageOutcome.Dropped("the document was deleted later");
            }
            Optional<DocumentExtracted> kept = upload.corrections().isEmpty()
                    ? Optional.empty()
                    : store.extractions().find(upload);
            if (kept.isPresent()) {
                return outcome(upload, again(kept.get()));
            }
            List<Source> sources = new ArrayList<>();
            for (SourceFile file : upload.files()) {
                Source source = new Source(file, store.content(file.sha256()));
                if (!Files.isRegularFile(source.path())) {
                    return missing(file);
                }
                sources.add(source);
            }
            ExtractionResult result = extractor.extract(sources, upload.hints());
            unread.count(result);
            StageOutcome outcome = outcome(upload, result);
            if (outcome instanceof StageOutcome.Done done) {
                store.extractions().keep((DocumentExtracted) done.events().get(0));
            }
            return outcome;
        } catch (UncheckedIOException e) {
            throw e.getCause() instanceof ChildNotStartedException
                    ? new UnavailableException(String.valueOf(e.getCause().getMessage()), e)
                    : unreadable(e);
        } catch (IOException e) {
            throw unreadable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnavailableException("service: stopping (expected: running)", e);
        }
    }

    private static UnavailableException unreadable(Exception e) {
        return new UnavailableException("content store: " + e.getMessage() + " (expected: readable)", e);
    }

    /** The store is there and the bytes are not: it was restored from a backup older than the message. */
    private static StageOutcome missing(SourceFile file) {
        return new StageOutcome.Failed(
                FailureKind.REJECTED_INPUT,
                "bytes of " + file.name() + ": missing (expected: in the content store; upload the file again)");
    }

    private static ExtractionResult again(DocumentExtracted kept) {
        List<String> warnings = kept.files().stream()
                .flatMap(file -> file.warnings().stream().map(warning -> file.name() + ": " + warning))
                .toList();
        return new ExtractionResult.Extracted(kept.files(), kept.blocks(), kept.tables(), warnings);
    }

    static StageOutcome outcome(DocumentUploaded upload, ExtractionResult result) {
        if (result instanceof ExtractionResult.Refused refused) {
            return new StageOutcome.Failed(refused.kind(), refused.cause());
        }
        ExtractionResult.Extracted extracted = (ExtractionResult.Extracted) result;
        DocumentExtracted next = new DocumentExtracted(
                upload.documentId(),
                upload.revision(),
                Engine.version(),
                upload.uploadedAt(),
                upload.hints(),
                extracted.files(),
                extracted.blocks(),
                extracted.tables(),
                upload.corrections());
        return new StageOutcome.Done(List.of(next), counts(extracted), extracted.warnings());
    }

    private static Map<String, Long> counts(ExtractionResult.Extracted extracted) {
        long pages = 0;
        long characters = 0;
        for (ExtractedFile file : extracted.files()) {
            Integer filePages = file.pages();
            pages += filePages == null ? 0 : filePages;
            characters += file.characters();
        }
        long blocks = extracted.blocks().size();
        return pages == 0
                ? Map.of("blocks", blocks, "characters", characters)
                : Map.of("blocks", blocks, "characters", characters, "pages", pages);
    }
}
