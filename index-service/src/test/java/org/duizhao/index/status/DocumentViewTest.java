package org.duizhao.index.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.duizhao.events.DocumentEnriched;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.SourceFile;
import org.duizhao.events.Stage;
import org.duizhao.events.StageCompleted;
import org.duizhao.index.entry.DocumentEntry;
import org.duizhao.index.entry.IndexedEntry;
import org.duizhao.index.machine.Report;
import org.junit.jupiter.api.Test;

class DocumentViewTest {

    private static final URI INGEST = URI.create("http://127.0.0.1:8081");
    private static final String LIMIT = "duizhao.extract.limits.max-characters: 12";
    private static final String CUT = "年报.txt: truncated at " + LIMIT;

    @Test
    void aWarningThatItsStageAndItsFileTellIsAnsweredOnceInTheOrderOfTheStages() {
        DocumentEntry entry = DocumentEntry.unknown(report(10).id())
                .with(extracted(10, CUT, "年报.txt: embedded objects: 2"))
                .with(completed(10, Stage.ENRICH, "gazetteer: old"))
                .withIndexed(indexed(10, "truncated at " + LIMIT, "only the file"));

        assertThat(view(entry).warnings())
                .containsExactly(CUT, "年报.txt: embedded objects: 2", "gazetteer: old", "年报.txt: only the file");
    }

    @Test
    void theSameWordsOfTwoFilesAreTwoWarnings() {
        DocumentEntry entry = DocumentEntry.unknown(report(10).id())
                .with(extracted(10, "zh.txt: truncated at " + LIMIT, "en.txt: truncated at " + LIMIT));

        assertThat(view(entry).warnings()).hasSize(2);
    }

    @Test
    void whatAnOlderRevisionWarnedOfIsNotToldOfANewerOne() {
        DocumentEntry entry = DocumentEntry.unknown(report(10).id())
                .with(extracted(10, CUT))
                .withIndexed(indexed(10, "truncated at " + LIMIT))
                .with(extracted(20));

        assertThat(view(entry).warnings()).isEmpty();
        assertThat(view(entry).contents()).isNotNull();
    }

    @Test
    void theLimitAtWhichAFileWasCutIsAnsweredWithTheFile() {
        DocumentEntry entry = DocumentEntry.unknown(report(10).id())
                .with(extracted(10, CUT))
                .withIndexed(indexed(10, "truncated at " + LIMIT));

        assertThat(view(entry).contents())
                .satisfies(contents -> assertThat(contents.files())
                        .extracting(ExtractedFile::truncatedAt)
                        .containsExactly(LIMIT));
    }

    private static Report report(long revision) {
        return Report.of(1, revision).pairs(2);
    }

    private static DocumentView view(DocumentEntry entry) {
        return DocumentView.of(entry, null, INGEST);
    }

    private static StageCompleted extracted(long revision, String... warnings) {
        return completed(revision, Stage.EXTRACT, warnings);
    }

    private static StageCompleted completed(long revision, Stage stage, String... warnings) {
        StageCompleted plain = report(revision).completed(stage);
        return new StageCompleted(
                plain.documentId(),
                plain.revision(),
                plain.engine(),
                stage,
                plain.startedAt(),
                plain.durationMillis(),
                plain.counts(),
                List.of(warnings));
    }

    private static IndexedEntry indexed(long revision, String... warnings) {
        DocumentEnriched plain = report(revision).marker();
        ExtractedFile file = new ExtractedFile(
                SourceFile.Side.ZH,
                "年报.txt",
                "text/plain",
                "ab".repeat(32),
                null,
                12,
                LIMIT,
                false,
                Map.of(),
                List.of(warnings),
                List.of(),
                List.of(),
                null);
        return IndexedEntry.of(
                new DocumentEnriched(
                        plain.documentId(),
                        plain.revision(),
                        plain.engine(),
                        plain.uploadedAt(),
                        plain.hints(),
                        List.of(file),
                        plain.records(),
                        plain.pairs(),
                        plain.figures(),
                        plain.entities(),
                        plain.checks(),
                        plain.facts(),
                        plain.issues()),
                2);
    }
}
