package org.duizhao.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.Hints;
import org.duizhao.events.SourceFile;
import org.duizhao.ingest.extract.Extraction;
import org.duizhao.ingest.extract.Extractor;
import org.duizhao.ingest.extract.Source;
import org.duizhao.stage.StageOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was cut at a limit is told twice: by the stage, whose warnings are the document's, and by the file in the event. */
class TruncationTest {

    private static final String LIMIT = "duizhao.extract.limits.max-characters: 12";

    @TempDir
    Path folder;

    @Test
    void aTextCutAtALimitIsAWarningOfTheStageAndOfTheFile() throws Exception {
        Path path = Files.writeString(folder.resolve("a.txt"), "改造管网。\n新建泵站。\n扩建水厂。\n");
        SourceFile file = new SourceFile(SourceFile.Side.ZH, "年报.txt", "text/plain", Files.size(path), "0".repeat(64));
        DocumentUploaded upload =
                new DocumentUploaded("d".repeat(26), 1, "test", Instant.EPOCH, List.of(file), Hints.NONE, null);
        try (Extractor extractor = new Extractor(Extraction.limited(folder.resolve("work"), 1 << 20, 10, 12, true))) {
            StageOutcome outcome =
                    IngestPipeline.outcome(upload, extractor.extract(List.of(new Source(file, path)), Hints.NONE));
            assertThat(outcome).isInstanceOfSatisfying(StageOutcome.Done.class, done -> {
                assertThat(done.warnings()).containsExactly("年报.txt: truncated at " + LIMIT);
                assertThat(done.counts()).containsEntry("blocks", 2L).containsEntry("characters", 10L);
                DocumentExtracted next = (DocumentExtracted) done.events().get(0);
                assertThat(next.files()).extracting(ExtractedFile::truncatedAt).containsExactly(LIMIT);
                assertThat(next.files().get(0).warnings()).containsExactly("truncated at " + LIMIT);
            });
        }
    }
}
