package org.duizhao.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.duizhao.ingest.store.Stores.uploadAndPublish;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.duizhao.events.Block;
import org.duizhao.events.CorrectedPair;
import org.duizhao.events.DecisionMade;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.Engine;
import org.duizhao.events.Hints;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorrectionsTest {

    private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private ContentStore store;
    private Manifest uploaded;

    @BeforeEach
    void open() throws IOException {
        store = ContentStore.open(folder, CLOCK);
        uploaded = uploadAndPublish(store, Hints.NONE, "abc").manifest();
    }

    @Test
    void theFirstCorrectionIsARevisionAtOnceAndThoseThatComeMeanwhileAreOneMore() throws IOException {
        say("一。");
        Manifest first = store.correct(uploaded.documentId()).orElseThrow();
        say("二。");
        say("三。");
        assertThat(store.correct(uploaded.documentId())).isEmpty();

        store.ended(uploaded.documentId(), first.revision());
        Manifest second = store.correct(uploaded.documentId()).orElseThrow();
        store.ended(uploaded.documentId(), second.revision());

        assertThat(texts(first)).containsExactly("一。");
        assertThat(texts(second)).containsExactly("一。", "二。", "三。");
        assertThat(store.correct(uploaded.documentId())).isEmpty();
    }

    @Test
    void theEndOfAnotherRevisionIsNotTheEndOfTheOneThatIsMade() throws IOException {
        say("一。");
        store.correct(uploaded.documentId());
        say("二。");
        store.ended(uploaded.documentId(), uploaded.revision());
        assertThat(store.correct(uploaded.documentId())).isEmpty();
    }

    @Test
    void laterRevisionsKeepTheCorrectionsAndADecisionAloneStartsNone() throws IOException {
        store.decide(uploaded.documentId(), log -> made(log, List.of()));
        assertThat(store.correct(uploaded.documentId())).isEmpty();
        say("一。");
        assertThat(texts(store.reprocess(uploaded.documentId()).orElseThrow())).containsExactly("一。");
        assertThat(texts(uploadAndPublish(store, Stores.TITLED, "abc").manifest()))
                .containsExactly("一。");
    }

    @Test
    void whatWasExtractedIsThereAgainForTheSameHintsAndEngineOnly() throws IOException {
        DocumentUploaded upload = (DocumentUploaded) uploaded.event(List.of(), null);
        assertThat(store.extractions().find(upload)).isEmpty();
        DocumentExtracted extracted = extracted(Engine.version(), Hints.NONE);
        store.extractions().keep(extracted);

        assertThat(store.extractions().find(upload)).contains(extracted);
        store.extractions().keep(extracted("0.0.0", Hints.NONE));
        assertThat(store.extractions().find(upload)).isEmpty();
        store.extractions().keep(extracted(Engine.version(), Stores.TITLED));
        assertThat(store.extractions().find(upload)).isEmpty();
    }

    @Test
    void aDeletedDocumentLeavesNoText() throws IOException {
        store.extractions().keep(extracted(Engine.version(), Hints.NONE));
        store.published(store.delete(uploaded.documentId()).orElseThrow());
        assertThat(Stores.names(folder.resolve("extractions"))).isEmpty();
    }

    private DocumentExtracted extracted(String engine, Hints hints) {
        Block block = new Block(0, 0, null, Block.Kind.PARAGRAPH, null, "zh", "一。", List.of(), null, null, null);
        return new DocumentExtracted(
                uploaded.documentId(), uploaded.revision(), engine, NOON, hints, List.of(), List.of(block));
    }

    private void say(String text) throws IOException {
        CorrectedPair pair =
                new CorrectedPair("join", List.of(new CorrectedPair.Sentence(0, 0, 0, 2, text)), List.of());
        Optional<DecisionMade> said = store.decide(uploaded.documentId(), log -> made(log, List.of(pair)));
        assertThat(said).isPresent();
    }

    private DecisionMade made(List<DecisionMade> log, List<CorrectedPair> pairs) {
        return new DecisionMade(
                uploaded.documentId(),
                uploaded.revision(),
                "test",
                NOON,
                DecisionLog.next(log),
                "li.wei",
                List.of(),
                pairs);
    }

    private List<String> texts(Manifest manifest) throws IOException {
        DocumentUploaded event =
                (DocumentUploaded) manifest.event(store.decisions().of(manifest.documentId()), null);
        return event.corrections().stream().map(pair -> pair.zh().get(0).text()).toList();
    }
}
