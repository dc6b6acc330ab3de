package org.duizhao.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.duizhao.ingest.extract.ExtractionProperties;
import org.duizhao.ingest.extract.Extractor;
import org.duizhao.ingest.store.ContentStore;
import org.duizhao.stage.UnavailableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class ParserStartTest {

    private static final String SHA = "0".repeat(64);

    @TempDir
    Path folder;

    /** No machine has a petabyte: the JVM ends as it does where there is no memory left. */
    @Test
    void aParserThatCannotStartForWantOfMemoryIsWaitedForAndNoFaultOfTheDocument() throws Exception {
        ContentStore store = ContentStore.open(folder.resolve("store"), Clock.systemUTC());
        Files.createDirectories(store.content(SHA).getParent());
        Files.writeString(store.content(SHA), "改造管网。\n");
        SourceFile file = new SourceFile(SourceFile.Side.ZH, "a.txt", "text/plain", 16, SHA);
        DocumentUploaded upload =
                new DocumentUploaded("d".repeat(32), 1, "test", Instant.EPOCH, List.of(file), Hints.NONE, null);

        try (Extractor extractor = new Extractor(properties())) {
            assertThatThrownBy(() ->
                            IngestPipeline.work(upload, store, extractor, new UnreadMeter(new SimpleMeterRegistry())))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessageContaining("child: not ready")
                    .hasMessageContaining("Could not reserve enough space");
            assertThat(extractor.children().startFailure()).contains("child: not ready");
        }
    }

    private ExtractionProperties properties() {
        ExtractionProperties defaults = ExtractionProperties.defaults();
        ExtractionProperties.Children children =
                new ExtractionProperties.Children(1, 1, DataSize.ofTerabytes(1024), Duration.ofSeconds(30));
        return new ExtractionProperties(children, defaults.limits(), defaults.ocr(), folder.resolve("work"));
    }
}
