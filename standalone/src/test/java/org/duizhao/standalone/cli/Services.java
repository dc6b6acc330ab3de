package org.duizhao.standalone.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.duizhao.align.DocumentAligner;
import org.duizhao.bitext.entity.pair.Entities;
import org.duizhao.enrich.DocumentEnricher;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.Engine;
import org.duizhao.events.Hints;
import org.duizhao.events.RecordEnriched;
import org.duizhao.events.SourceFile;
import org.duizhao.ingest.extract.ExtractionProperties;
import org.duizhao.ingest.extract.ExtractionResult;
import org.duizhao.ingest.extract.Extractor;
import org.duizhao.ingest.extract.Source;
import org.duizhao.ingest.store.Digest;
import org.duizhao.stage.StageOutcome;

/** The functions of the services, one after the other, without the topics between them. */
final class Services implements AutoCloseable {

    private final Extractor extractor = new Extractor(ExtractionProperties.defaults());
    private final DocumentAligner aligner = new DocumentAligner(List.of());
    private final DocumentEnricher enricher = new DocumentEnricher(Entities.standard());

    /** The records of one file in both languages. */
    List<RecordEnriched> records(Path file) throws IOException, InterruptedException {
        return records(List.of(source(SourceFile.Side.ANY, file)));
    }

    /** The records of a pair. */
    List<RecordEnriched> records(Path zh, Path en) throws IOException, InterruptedException {
        return records(List.of(source(SourceFile.Side.ZH, zh), source(SourceFile.Side.EN, en)));
    }

    private List<RecordEnriched> records(List<Source> sources) throws InterruptedException {
        ExtractionResult.Extracted extracted = (ExtractionResult.Extracted) extractor.extract(sources, Hints.NONE);
        DocumentExtracted document = new DocumentExtracted(
                Digest.documentId(
                        sources.stream().map(source -> source.file().sha256()).toList()),
                7,
                Engine.version(),
                Instant.EPOCH,
                Hints.NONE,
                extracted.files(),
                extracted.blocks());
        StageOutcome.Done aligned = (StageOutcome.Done) aligner.apply(document);
        StageOutcome.Done enriched = (StageOutcome.Done)
                enricher.apply((DocumentAligned) aligned.events().get(0));
        return enriched.events().stream()
                .filter(RecordEnriched.class::isInstance)
                .map(RecordEnriched.class::cast)
                .toList();
    }

    private static Source source(SourceFile.Side side, Path file) throws IOException {
        String name = file.getFileName().toString();
        return new Source(new SourceFile(side, name, "", Files.size(file), Digest.of(file)), file);
    }

    @Override
    public void close() {
        extractor.close();
    }
}
