package org.duizhao.index.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.duizhao.events.FailureKind;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.Stage;
import org.duizhao.events.StageCompleted;
import org.duizhao.events.StageFailed;
import org.duizhao.index.machine.Report;
import org.junit.jupiter.api.Test;

class DocumentEntryTest {

    private static final Report REPORT = Report.of(1, 10).pairs(2);

    @Test
    void aDocumentOfWhichNothingIsKnownHasNoRevision() {
        DocumentEntry entry = DocumentEntry.unknown(REPORT.id());

        assertThat(entry.revision()).isZero();
        assertThat(entry.indexedRevision()).isNull();
    }

    @Test
    void theStateIsThatOfTheFurthestStage() {
        DocumentEntry entry = DocumentEntry.unknown(REPORT.id()).with(REPORT.uploaded());
        assertThat(entry.state()).isEqualTo(State.ACCEPTED);
        entry = entry.with(REPORT.completed(Stage.EXTRACT));
        assertThat(entry.state()).isEqualTo(State.EXTRACTED);
        entry = entry.with(REPORT.completed(Stage.ALIGN));
        assertThat(entry.state()).isEqualTo(State.ALIGNED);
        entry = entry.with(REPORT.completed(Stage.ENRICH));
        assertThat(entry.state()).isEqualTo(State.ENRICHED);
        entry = entry.with(REPORT.completed(Stage.INDEX));
        assertThat(entry.state()).isEqualTo(State.INDEXED);
    }

    @Test
    void indexedBeatsFailedWithinARevision() {
        DocumentEntry entry = DocumentEntry.unknown(REPORT.id())
                .with(failed(10, Stage.ALIGN, "a: 1 (expected: 2)"))
                .with(REPORT.completed(Stage.INDEX));

        assertThat(entry.state()).isEqualTo(State.INDEXED);
        assertThat(entry.failure()).isNull();
    }

    @Test
    void aHigherRevisionStartsAgainWhileTheOlderOneStaysSearchable() {
        DocumentEntry entry = DocumentEntry.unknown(REPORT.id())
                .with(REPORT.uploaded())
                .with(REPORT.completed(Stage.INDEX))
                .withIndexed(IndexedEntry.of(REPORT.marker(), 2))
                .with(Report.of(1, 20).uploaded());

        assertThat(entry.state()).isEqualTo(State.ACCEPTED);
        assertThat(entry.indexedRevision()).isEqualTo(10);
        assertThat(entry.stages()).isEmpty();
    }

    @Test
    void aDeletedDocumentKeepsItsGuardAndNothingOfItsContent() {
        DocumentEntry entry = DocumentEntry.unknown(REPORT.id())
                .with(REPORT.uploaded())
                .withIndexed(IndexedEntry.of(REPORT.marker(), 2))
                .with(Report.of(1, 20).deleted());

        assertThat(entry.state()).isEqualTo(State.DELETED);
        assertThat(entry.guard()).isEqualTo(20);
        assertThat(entry.indexed()).isNull();
        assertThat(entry.title()).isNull();
        assertThat(entry.with(REPORT.uploaded()).state()).isEqualTo(State.DELETED);
        assertThat(entry.with(Report.of(1, 30).uploaded()).state()).isEqualTo(State.ACCEPTED);
    }

    @Test
    void theOrderOfFactsDoesNotMatter() {
        List<UnaryOperator<DocumentEntry>> facts = new ArrayList<>();
        for (PipelineEvent event : events()) {
            facts.add(entry -> entry.with(event));
        }
        facts.add(entry -> entry.withGuard(10));
        facts.add(entry -> entry.withIndexed(IndexedEntry.of(Report.of(1, 10).marker(), 0)));
        facts.add(entry -> entry.withIndexed(IndexedEntry.of(Report.of(1, 30).marker(), 0)));
        DocumentEntry expected = merged(facts);

        Random random = new Random(42);
        for (int round = 0; round < 2000; round++) {
            List<UnaryOperator<DocumentEntry>> shuffled = new ArrayList<>(facts);
            shuffled.addAll(facts.subList(0, random.nextInt(facts.size())));
            Collections.shuffle(shuffled, random);
            assertThat(merged(shuffled)).isEqualTo(expected);
        }
    }

    private static List<PipelineEvent> events() {
        List<PipelineEvent> events = new ArrayList<>();
        for (long revision : List.of(10L, 30L)) {
            Report report = Report.of(1, revision).hints("Title " + revision, "series", 2025);
            events.add(report.uploaded());
            for (Stage stage : Stage.values()) {
                events.add(report.completed(stage));
                events.add(failed(revision, stage, "late: 1 (expected: none)"));
            }
        }
        events.add(new StageCompleted(
                REPORT.id(), 30, "e", Stage.EXTRACT, Instant.EPOCH, 7, Map.of("blocks", 3L), List.of("odd")));
        events.add(Report.of(1, 20).deleted());
        return events;
    }

    private static DocumentEntry merged(List<UnaryOperator<DocumentEntry>> facts) {
        DocumentEntry entry = DocumentEntry.unknown(REPORT.id());
        for (UnaryOperator<DocumentEntry> fact : facts) {
            entry = fact.apply(entry);
        }
        return entry;
    }

    private static StageFailed failed(long revision, Stage stage, String cause) {
        return new StageFailed(
                REPORT.id(), revision, "e", stage, Instant.EPOCH, 1, FailureKind.BUG, cause, FailureKind.BUG.advice());
    }
}
