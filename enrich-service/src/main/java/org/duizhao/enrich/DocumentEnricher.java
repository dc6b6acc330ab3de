package org.duizhao.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duizhao.bitext.check.DocumentCheck;
import org.duizhao.bitext.check.FigurePair;
import org.duizhao.bitext.check.HouseRules;
import org.duizhao.bitext.check.Passage;
import org.duizhao.bitext.claim.indicator.Aliases;
import org.duizhao.bitext.claim.indicator.DocumentClaims;
import org.duizhao.bitext.claim.indicator.IndicatorDictionary;
import org.duizhao.bitext.claim.indicator.Report;
import org.duizhao.bitext.entity.pair.Entities;
import org.duizhao.bitext.entity.pair.EntityLinker;
import org.duizhao.bitext.entity.pair.LinkedPair;
import org.duizhao.bitext.entity.pair.NameLimits;
import org.duizhao.bitext.entity.pair.TextPair;
import org.duizhao.bitext.facts.DocumentFactsFinder;
import org.duizhao.bitext.facts.Facts;
import org.duizhao.bitext.text.Work;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.DocumentEnriched;
import org.duizhao.events.DocumentFacts;
import org.duizhao.events.Engine;
import org.duizhao.events.Entity;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Figure;
import org.duizhao.events.Issue;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.RecordEnriched;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentText;
import org.duizhao.stage.StageOutcome;
import org.jspecify.annotations.Nullable;

/** The work of the enrich stage: segments in, records and their marker out. Pure. */
public final class DocumentEnricher {

    private final EntityLinker linker;
    private final DocumentFactsFinder facts;
    private final FigureLimits figures;
    private final IndicatorDictionary indicators;
    private final HouseRules rules;

    public DocumentEnricher(Entities entities) {
        this(entities, IndicatorDictionary.standard(), NameLimits.STANDARD, FigureLimits.STANDARD, HouseRules.STANDARD);
    }

    DocumentEnricher(
            Entities entities,
            IndicatorDictionary indicators,
            NameLimits names,
            FigureLimits figures,
            HouseRules rules) {
        this.indicators = indicators;
        this.rules = rules;
        linker = new EntityLinker(entities, names);
        this.figures = figures;
        facts = new DocumentFactsFinder(entities);
    }

    /** The outcome for one document: done, unless it is over a limit. */
    public StageOutcome apply(DocumentAligned document) {
        try {
            return done(enrich(document));
        } catch (Work.LimitExceededException e) {
            return new StageOutcome.Failed(FailureKind.LIMIT_EXCEEDED, String.valueOf(e.getMessage()));
        }
    }

    private static StageOutcome done(List<PipelineEvent> events) {
        DocumentEnriched marker = (DocumentEnriched) events.get(events.size() - 1);
        Map<String, Long> counts = Map.of(
                "records", (long) marker.records(),
                "pairs", (long) marker.pairs(),
                "figures", (long) marker.figures(),
                "entities", (long) marker.entities());
        return new StageOutcome.Done(events, counts, List.of());
    }

    /** One {@link RecordEnriched} a segment, in order, then the {@link DocumentEnriched} marker. */
    public List<PipelineEvent> enrich(DocumentAligned document) {
        List<TextPair> pairs = document.segments().stream()
                .map(segment -> new TextPair(text(segment.zh()), text(segment.en())))
                .toList();
        List<LinkedPair> linked = linker.link(pairs);
        List<Passage> passages = Passages.of(document);
        List<FigurePair> found = figures.find(passages);
        DocumentCheck check = DocumentCheck.of(passages, found, rules, linked);
        List<List<Issue>> issues = IssueRows.of(document.documentId(), check);
        Facts said = facts.find(pairs);
        Integer year = document.hints().yearOr(said.year());
        Report report = Report.of(said, document.hints().year(), linker.city(pairs));
        ClaimsByFigure claims = new ClaimsByFigure(
                DocumentClaims.of(Claims.passages(document, check), report, indicators, new Aliases()));
        List<PipelineEvent> events = new ArrayList<>();
        for (Segment segment : document.segments()) {
            int i = segment.ordinal();
            String id = RecordEnriched.id(document.documentId(), i);
            List<Entity> entities = EntityRows.of(id, segment, linked.get(i));
            List<Figure> rows = FigureRows.of(id, i, found.get(i), claims);
            events.add(new RecordEnriched(
                    document.documentId(),
                    document.revision(),
                    Engine.version(),
                    document.uploadedAt(),
                    document.hints(),
                    year,
                    id,
                    segment.unplaced(),
                    entities,
                    rows,
                    FigureRows.checks(document.documentId(), check.checks().get(i), found),
                    issues.get(i),
                    new Places(segment).of(rows, entities),
                    ClaimsByFigure.place(report.city())));
        }
        events.add(marker(document, events, said));
        return events;
    }

    private static DocumentEnriched marker(DocumentAligned document, List<PipelineEvent> records, Facts facts) {
        int figures = 0;
        int entities = 0;
        Map<String, Integer> checks = new TreeMap<>();
        for (PipelineEvent event : records) {
            RecordEnriched record = (RecordEnriched) event;
            figures += record.figures().size();
            entities += record.entities().size();
            record.checks().forEach(check -> checks.merge(check.status(), 1, Integer::sum));
        }
        long pairs = document.segments().stream()
                .filter(segment -> segment.zh() != null && segment.en() != null)
                .count();
        return new DocumentEnriched(
                document.documentId(),
                document.revision(),
                Engine.version(),
                document.uploadedAt(),
                document.hints(),
                document.files(),
                records.size(),
                (int) pairs,
                figures,
                entities,
                checks,
                new DocumentFacts(
                        facts.titleZh(),
                        facts.titleEn(),
                        facts.date(),
                        facts.issuer(),
                        facts.city(),
                        facts.year(),
                        facts.office()),
                FileIssues.of(document, PairEvidence.of(records)));
    }

    private static @Nullable String text(@Nullable SegmentText side) {
        return side == null ? null : side.text();
    }
}
