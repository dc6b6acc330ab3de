package org.duizhao.align;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.bitext.lexicon.LexiconReader;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Stage;
import org.duizhao.events.Topics;
import org.duizhao.stage.StageOutcome;
import org.duizhao.stage.StageSupport;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** From {@code documents.extracted} to {@code documents.aligned}. */
@Configuration
@EnableConfigurationProperties(AlignProperties.class)
class AlignPipeline {

    @Bean
    Consumer<Message<List<byte[]>>> align(StageSupport support, AlignProperties properties) {
        List<Lexicon> dictionaries =
                properties.dictionaries().stream().map(AlignPipeline::read).toList();
        DocumentAligner aligner =
                new DocumentAligner(dictionaries, properties.limits().ofSentences());
        return support.runner(Stage.ALIGN, Topics.DOCUMENTS_ALIGNED, event -> align(aligner, event))::accept;
    }

    private static StageOutcome align(DocumentAligner aligner, PipelineEvent event) {
        return event instanceof DocumentExtracted document
                ? aligner.apply(document)
                : new StageOutcome.Dropped(
                        "no work for this stage: " + event.getClass().getSimpleName());
    }

    private static Lexicon read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return LexiconReader.read(file.getFileName().toString(), lines);
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(
                    "duizhao.align.dictionaries: " + file + " (expected: a readable file in UTF-8)", e);
        }
    }
}
