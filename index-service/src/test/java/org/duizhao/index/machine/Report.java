package org.duizhao.index.machine;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.duizhao.events.Access;
import org.duizhao.events.Block;
import org.duizhao.events.Decision;
import org.duizhao.events.DecisionMade;
import org.duizhao.events.DocumentDeleted;
import org.duizhao.events.DocumentEnriched;
import org.duizhao.events.DocumentFacts;
import org.duizhao.events.DocumentUploaded;
import org.duizhao.events.Engine;
import org.duizhao.events.Entity;
import org.duizhao.events.Figure;
import org.duizhao.events.FigureCheck;
import org.duizhao.events.Hints;
import org.duizhao.events.Issue;
import org.duizhao.events.IssueAnchor;
import org.duizhao.events.IssuePlace;
import org.duizhao.events.PipelineEvent;
import org.duizhao.events.RecordEnriched;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceFile;
import org.duizhao.events.SourceSpan;
import org.duizhao.events.Stage;
import org.duizhao.events.StageCompleted;

/** Events of one revision of a made-up report. */
public final class Report {

    /** A pair of texts; either may be null. */
    private record Pair(String zh, String en, Block.Kind kind) {}

    private final String documentId;
    private final long revision;
    private final Instant uploadedAt;
    private final List<Pair> pairs = new ArrayList<>();
    private Hints hints = Hints.NONE;
    private String engine = Engine.version();
    private String uploader;
    private Access access;
    private String kind = "area";
    private boolean issues;

    private Report(String documentId, long revision) {
        this.documentId = documentId;
        this.revision = revision;
        this.uploadedAt = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(revision);
    }

    /** A report of its own for each number. */
    public static Report of(int number, long revision) {
        return new Report("%032x".formatted(number), revision);
    }

    public Report pair(String zh, String en) {
        pairs.add(new Pair(zh, en, Block.Kind.PARAGRAPH));
        return this;
    }

    /** Adds a heading; what comes after it does not stand below it. */
    public Report heading(String zh, String en) {
        pairs.add(new Pair(zh, en, Block.Kind.HEADING));
        return this;
    }

    /** Adds pairs that have nothing to say. */
    public Report pairs(int count) {
        for (int i = 0; i < count; i++) {
            pair("第" + i + "句", "Sentence number " + i);
        }
        return this;
    }

    public Report hints(String title, String series, Integer year) {
        hints = new Hints(title, series, year, null, null);
        return this;
    }

    public Report engine(String version) {
        engine = version;
        return this;
    }

    /** The kind of the figure of each record. */
    public Report kind(String word) {
        kind = word;
        return this;
    }

    /** Sent by somebody, and for the groups that are named alone. */
    public Report forGroups(String owner, String... groups) {
        uploader = owner;
        access = new Access(1, false, List.of(groups));
        return this;
    }

    /** Every record has an issue of kind {@code figure}. */
    public Report withIssues() {
        issues = true;
        return this;
    }

    public String id() {
        return documentId;
    }

    /** What somebody says, in one request, of the issues of some records. */
    public DecisionMade decided(long number, String state, int... ordinals) {
        List<Decision> decisions = new ArrayList<>();
        for (int ordinal : ordinals) {
            Issue issue = issue(ordinal);
            String id = Decision.id(documentId, number, decisions.size() + 1);
            decisions.add(
                    new Decision(id, issue.id(), issue.anchor(), state, "see " + ordinal, "wang.fang", null, null));
        }
        return new DecisionMade(documentId, revision, engine, uploadedAt, number, "li.wei", decisions, List.of());
    }

    /** The issue of a record. */
    public Issue issue(int ordinal) {
        Pair pair = pairs.get(ordinal);
        String record = RecordEnriched.id(documentId, ordinal);
        IssueAnchor anchor = new IssueAnchor(
                "figure",
                List.of("6.5 km2"),
                new IssueAnchor.Side(pair.zh(), pair.zh()),
                new IssueAnchor.Side(pair.en(), pair.en()),
                List.of("工作回顾"),
                ordinal == 0 ? "" : pairs.get(ordinal - 1).zh(),
                ordinal + 1 == pairs.size() ? "" : pairs.get(ordinal + 1).zh());
        IssuePlace place =
                new IssuePlace(record, null, null, "zh", 0, 1, pair.zh().substring(0, 1), null);
        return new Issue(Issue.id(record, 1), "figure", "digit", "6.5 is not 65", 0.9, anchor, List.of(place));
    }

    public DocumentUploaded uploaded() {
        SourceFile file = new SourceFile(SourceFile.Side.ANY, "report.txt", "text/plain", 10, "ab".repeat(32));
        return new DocumentUploaded(
                documentId, revision, engine, uploadedAt, List.of(file), hints, uploader, List.of(), access);
    }

    public StageCompleted completed(Stage stage) {
        return new StageCompleted(
                documentId,
                revision,
                engine,
                stage,
                uploadedAt.plusSeconds(stage.ordinal()),
                12,
                Map.of("things", 3L),
                List.of());
    }

    public DocumentDeleted deleted() {
        return new DocumentDeleted(documentId, revision, engine, uploadedAt);
    }

    public RecordEnriched record(int ordinal) {
        Pair pair = pairs.get(ordinal);
        String id = RecordEnriched.id(documentId, ordinal);
        Segment segment = new Segment(
                ordinal, pair.kind(), List.of("工作回顧"), side(pair.zh(), ordinal), side(pair.en(), ordinal), 0.9, null);
        return new RecordEnriched(
                documentId,
                revision,
                engine,
                uploadedAt,
                hints,
                hints.year(),
                id,
                segment,
                List.of(new Entity(id + "-e01", "zh", 0, 1, "西城區", "place", "e1", "西城區", "Xicheng District", false)),
                List.of(figure(id)),
                List.of(new FigureCheck("match", "same", "same", id + "-f01", null)),
                issues ? List.of(issue(ordinal)) : List.of());
    }

    public List<RecordEnriched> records() {
        List<RecordEnriched> records = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            records.add(record(i));
        }
        return records;
    }

    public DocumentEnriched marker() {
        return new DocumentEnriched(
                documentId,
                revision,
                engine,
                uploadedAt,
                hints,
                List.of(),
                pairs.size(),
                pairs.size(),
                pairs.size(),
                pairs.size(),
                Map.of("match", pairs.size()),
                DocumentFacts.NONE,
                List.of());
    }

    /** All messages of {@code records.enriched}. */
    public List<PipelineEvent> enriched() {
        List<PipelineEvent> events = new ArrayList<>(records());
        events.add(marker());
        return events;
    }

    private Figure figure(String recordId) {
        return new Figure(
                recordId + "-f01",
                "zh",
                0,
                2,
                "6.5平方公里",
                kind,
                new BigDecimal("6.5"),
                null,
                null,
                null,
                "km2",
                null,
                null,
                "exact",
                null,
                "綠地",
                null,
                "2025",
                false,
                false);
    }

    private static SegmentText side(String text, int ordinal) {
        return text == null ? null : new SegmentText(text, List.of(new SourceSpan(0, ordinal, 1, 0, text.length(), 0)));
    }
}
