package org.duizhao.events;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events whose JSON is pinned in {@code src/test/resources/golden}: one of each type, and the important variants. */
final class GoldenEvents {

    static final String ID = "5f0c2b8e1d9a47c3b6e8f1029384a5b6";
    static final long REVISION = 1_767_225_600_000L;
    static final String ENGINE = "0.1.0";
    static final Instant UPLOADED = Instant.parse("2026-01-01T00:00:00.123Z");
    static final String SHA_ZH = "5f0c2b8e1d9a47c3b6e8f1029384a5b65f0c2b8e1d9a47c3b6e8f1029384a5b6";
    static final String SHA_EN = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static final String ZH = "投入以旧换新补贴24.8亿元，惠及群众210万人次。";
    private static final String EN_1 = "A total of 2.48 billion yuan was spent on trade-in subsidies.";
    private static final String EN_2 = "They benefited the public on 2.1 million occasions.";
    private static final String ROW = "生产总值\tGross Domestic Product\t亿元\t1698.5\t1793.6";
    private static final Hints HINTS = new Hints("政府工作报告", "qingdao-work-report", 2025, "zh", "GB18030");
    private static final String RECORD = RecordEnriched.id(ID, 42);

    private GoldenEvents() {}

    /** By file name without {@code .json}; it begins with the type's short name. */
    static Map<String, PipelineEvent> all() {
        Map<String, PipelineEvent> events = new LinkedHashMap<>();
        events.put("document.uploaded", uploaded());
        events.put("document.uploaded.pair", uploadedPair(null));
        events.put("document.uploaded.by", uploadedPair("li.wei"));
        events.put("document.deleted", new DocumentDeleted(ID, REVISION, ENGINE, UPLOADED));
        events.put("document.extracted", extracted());
        events.put("document.extracted.scan", extractedScan());
        events.put("document.extracted.table", extractedTable());
        events.put("document.extracted.places", extractedPlaces());
        events.put("document.aligned", aligned());
        events.put("document.aligned.places", alignedPlaces());
        events.put("document.aligned.table", alignedTable());
        events.put("document.aligned.unsaid", alignedUnsaid());
        events.put("record.enriched", recordEnriched());
        events.put("record.enriched.one-sided", recordOneSided(null));
        events.put("record.enriched.dated", recordOneSided(2025));
        events.put("record.enriched.issues", recordWithIssues());
        events.put("record.enriched.places", recordPlaces());
        events.put("record.enriched.indicators", recordIndicators());
        events.put("record.enriched.between", recordBetween());
        events.put("document.enriched", documentEnriched(List.of()));
        events.put("document.enriched.issues", documentEnriched(List.of(unread())));
        events.put("document.uploaded.corrected", uploadedCorrected());
        events.put("document.uploaded.groups", uploadedForGroups());
        events.put("document.extracted.corrected", extractedCorrected());
        events.put("decision.made", decision());
        events.put("decision.made.correction", correction());
        events.put("stage.completed", completed());
        events.put("stage.failed", failed());
        return events;
    }

    private static DocumentUploaded uploaded() {
        SourceFile file = new SourceFile(SourceFile.Side.ANY, "interleaved.txt", "text/plain", 22_965, SHA_ZH);
        return new DocumentUploaded(ID, REVISION, ENGINE, UPLOADED, List.of(file), Hints.NONE, null);
    }

    private static DocumentUploaded uploadedPair(@Nullable String uploader) {
        SourceFile zh = new SourceFile(SourceFile.Side.ZH, "report.zh.gb18030.txt", "text/plain", 6_324, SHA_ZH);
        SourceFile en = new SourceFile(SourceFile.Side.EN, "report.en.pdf", "application/pdf", 64_157, SHA_EN);
        return new DocumentUploaded(ID, REVISION, ENGINE, UPLOADED, List.of(zh, en), HINTS, uploader);
    }

    private static DocumentUploaded uploadedCorrected() {
        DocumentUploaded plain = uploadedPair("li.wei");
        return new DocumentUploaded(
                ID, REVISION, ENGINE, UPLOADED, plain.files(), plain.hints(), plain.uploader(), List.of(corrected()));
    }

    private static DocumentUploaded uploadedForGroups() {
        DocumentUploaded plain = uploadedPair("li.wei");
        return new DocumentUploaded(
                ID,
                REVISION,
                ENGINE,
                UPLOADED,
                plain.files(),
                plain.hints(),
                plain.uploader(),
                List.of(),
                new Access(2, false, List.of("press", "culture")));
    }

    private static DocumentExtracted extractedCorrected() {
        DocumentExtracted plain = extracted();
        return new DocumentExtracted(
                ID,
                REVISION,
                ENGINE,
                UPLOADED,
                plain.hints(),
                plain.files(),
                plain.blocks(),
                plain.tables(),
                List.of(corrected()));
    }

    private static CorrectedPair corrected() {
        return new CorrectedPair(
                "join",
                List.of(new CorrectedPair.Sentence(0, 1, 0, 26, ZH)),
                List.of(
                        new CorrectedPair.Sentence(1, 7, 0, 62, EN_1),
                        new CorrectedPair.Sentence(1, 7, 63, 114, EN_2)));
    }

    /** The second of an issue, and one taken over from an earlier edition. */
    private static DecisionMade decision() {
        IssueAnchor anchor = new IssueAnchor(
                "figure",
                List.of("2480000000 CNY", "248000000 CNY"),
                new IssueAnchor.Side("投入以旧换新补贴24.8亿元。", "投入以旧换新补贴24.8亿元。"),
                new IssueAnchor.Side(
                        "a total of 248 million yuan was spent.", "a total of 248 million yuan was spent."),
                List.of("一、工作回顾"),
                "促进消费。",
                "惠及群众210万人次。");
        Decision again = new Decision(
                Decision.id(ID, 12, 1),
                Issue.id(RECORD, 1),
                anchor,
                "to-fix",
                "billion, not million",
                "wang.fang",
                Decision.id(ID, 3, 7),
                null);
        Decision over = new Decision(
                Decision.id(ID, 12, 2),
                Issue.id(RECORD, 2),
                new IssueAnchor("unread", List.of("budget.xlsx"), null, null, List.of()),
                "accepted",
                null,
                null,
                null,
                Decision.id("00112233445566778899aabbccddeeff", 4, 1));
        return new DecisionMade(ID, REVISION, ENGINE, UPLOADED, 12, "li.wei", List.of(again, over), List.of());
    }

    private static DecisionMade correction() {
        return new DecisionMade(ID, REVISION, ENGINE, UPLOADED, 13, "127.0.0.1", List.of(), List.of(corrected()));
    }

    private static ExtractedFile file() {
        return new ExtractedFile(
                SourceFile.Side.ANY,
                "interleaved.txt",
                "text/plain",
                SHA_ZH,
                null,
                17_309,
                null,
                false,
                Map.of("Content-Encoding", "UTF-8", "dc:title", "政府工作报告"),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static DocumentExtracted extracted() {
        Block heading = new Block(0, 0, null, Block.Kind.HEADING, 1, "zh", "一、工作回顾", List.of(), null, null, null);
        Block paragraph = new Block(1, 0, null, Block.Kind.PARAGRAPH, null, "zh", ZH, List.of(), null, null, null);
        Block row = new Block(
                2,
                0,
                null,
                Block.Kind.TABLE_ROW,
                null,
                null,
                "GDP\t5.6%",
                List.of(new TextSpan(0, 3), new TextSpan(4, 8)),
                null,
                null,
                null);
        return new DocumentExtracted(
                ID, REVISION, ENGINE, UPLOADED, Hints.NONE, List.of(file()), List.of(heading, paragraph, row));
    }

    private static DocumentExtracted extractedScan() {
        ExtractedFile scan = new ExtractedFile(
                SourceFile.Side.ANY,
                "scan.pdf",
                "application/pdf",
                SHA_ZH,
                300,
                15,
                "max-pages: 200",
                true,
                Map.of(),
                List.of("page 3: no text found (expected: text or a scan that can be read)"),
                List.of(),
                List.of(),
                null);
        Block block = new Block(0, 0, 1, Block.Kind.PARAGRAPH, null, "zh", "全市生产总值", List.of(), "全市\n生产总值", 0.87, null);
        return new DocumentExtracted(ID, REVISION, ENGINE, UPLOADED, HINTS, List.of(scan), List.of(block));
    }

    /** A line of a page, and one that was turned. */
    private static DocumentExtracted extractedPlaces() {
        Block block = new Block(
                0,
                0,
                1,
                Block.Kind.PARAGRAPH,
                null,
                "zh",
                "绿地6.5平方公里",
                List.of(),
                null,
                null,
                null,
                List.of(
                        new PlacedLine(0, 5, 1, 72, 100.5, 39, 13.2, "right", List.of(2.0, 12.0, 3.0, 5.0)),
                        new PlacedLine(5, 9, 2, 300, 72, 13.2, 48, "down", List.of(4.0, 12.0))));
        return new DocumentExtracted(ID, REVISION, ENGINE, UPLOADED, HINTS, List.of(file()), List.of(block));
    }

    private static DocumentAligned alignedPlaces() {
        SegmentText zh = new SegmentText(
                "绿地6.5平方公里",
                List.of(new SourceSpan(0, 0, 1, 0, 9, 0)),
                extractedPlaces().blocks().get(0).lines());
        Segment segment = new Segment(0, Block.Kind.PARAGRAPH, List.of(), zh, null, 1, null);
        return new DocumentAligned(ID, REVISION, ENGINE, UPLOADED, HINTS, List.of(file()), List.of(segment));
    }

    private static RecordEnriched recordPlaces() {
        return new RecordEnriched(
                ID,
                REVISION,
                ENGINE,
                UPLOADED,
                HINTS,
                2025,
                RECORD,
                alignedPlaces().segments().get(0).unplaced(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new RecordPlace("sentence", null, "zh", 0, 5, 0, 1, 72, 100.5, 39, 13.2),
                        new RecordPlace("sentence", null, "zh", 5, 9, 0, 2, 300, 72, 13.2, 48),
                        new RecordPlace("figure", RECORD + "-f01", "zh", 2, 5, 0, 1, 96, 100.5, 15, 13.2)),
                null);
    }

    private static RecordEnriched recordIndicators() {
        SegmentText zh = new SegmentText("全年地区生产总值增长5.4%。", List.of(new SourceSpan(0, 3, 1, 0, 15, 0)));
        return new RecordEnriched(
                ID,
                REVISION,
                ENGINE,
                UPLOADED,
                HINTS,
                2025,
                RECORD,
                new Segment(42, Block.Kind.PARAGRAPH, List.of(), zh, null, 1, null),
                List.of(),
                List.of(growth()),
                List.of(),
                List.of(),
                List.of(),
                new FigurePlace("青岛", "青岛市", "Qingdao"));
    }

    private static Figure growth() {
        return new Figure(
                RECORD + "-f01",
                "zh",
                10,
                14,
                "5.4%",
                "percent",
                new BigDecimal("5.4"),
                null,
                null,
                null,
                "%",
                null,
                null,
                "exact",
                "increase",
                null,
                null,
                null,
                false,
                false,
                new FigureIndicator("gdp", "地区生产总值", "gross domestic product", true),
                "growth",
                "comparable",
                "2024",
                "2024",
                "heading",
                new FigurePlace("青岛", "青岛市", "Qingdao"),
                "result",
                null,
                null);
    }

    private static RecordEnriched recordBetween() {
        SegmentText zh = new SegmentText("新建口袋公园三十多个。", List.of(new SourceSpan(0, 3, 1, 0, 11, 0)));
        return new RecordEnriched(
                ID,
                REVISION,
                ENGINE,
                UPLOADED,
                HINTS,
                2025,
                RECORD,
                new Segment(42, Block.Kind.PARAGRAPH, List.of(), zh, null, 1, null),
                List.of(),
                List.of(someThirty()),
                List.of(),
                List.of(),
                List.of(),
                null);
    }

    private static Figure someThirty() {
        return new Figure(
                        RECORD + "-f01",
                        "zh",
                        6,
                        10,
                        "三十多个",
                        "count",
                        new BigDecimal("30"),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        "greater-than",
                        "increase",
                        "口袋公园",
                        "个",
                        null,
                        false,
                        false)
                .between(new BigDecimal("30"), new BigDecimal("40"));
    }

    /** A mail whose attachment is a workbook; a row that speaks both languages, under a head that spans two columns. */
    private static DocumentExtracted extractedTable() {
        String warning = "charset: UTF-8 (expected: valid throughout; 1 byte became U+FFFD)";
        ExtractedFile mail = new ExtractedFile(
                SourceFile.Side.ANY,
                "figures.eml",
                "message/rfc822",
                SHA_ZH,
                null,
                0,
                null,
                false,
                Map.of(),
                List.of(warning),
                List.of(new PlacedWarning(warning, "byte 2048")),
                List.of(new NotRead("picture", "no text in it", "logo.png"), new NotRead("chart", "not text", null)),
                null);
        ExtractedFile workbook = new ExtractedFile(
                SourceFile.Side.ANY,
                "figures.xlsx",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                SHA_EN,
                1,
                52,
                null,
                false,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                0);
        Block head = row(0, "指标\tIndicator\t单位\t数值 Value", new int[] {2, 9, 2, 8}, 1, null);
        Block values = row(1, ROW, new int[] {4, 22, 2, 6, 6}, 2, "亿元");
        TableColumn zh = new TableColumn("zh", List.of("指标"), null);
        TableColumn en = new TableColumn("en", List.of("Indicator"), null);
        TableColumn unit = new TableColumn("zh", List.of("单位"), null);
        TableColumn value = new TableColumn(null, List.of("数值 Value"), "%");
        Table table = new Table(0, 1, 2, 1, "主要指标 Key Indicators", "单位：亿元", List.of(zh, en, unit, value, value));
        return new DocumentExtracted(
                ID,
                REVISION,
                ENGINE,
                UPLOADED,
                Hints.NONE,
                List.of(mail, workbook),
                List.of(head, values),
                List.of(table));
    }

    private static Block row(int row, String text, int[] lengths, int lastColumns, @Nullable String unit) {
        List<TextSpan> cells = new ArrayList<>();
        List<CellPlace> places = new ArrayList<>();
        int start = 0;
        for (int length : lengths) {
            cells.add(new TextSpan(start, start + length));
            boolean last = cells.size() == lengths.length && row == 0;
            places.add(new CellPlace(places.size(), last ? lastColumns : 1, 1));
            start += length + 1;
        }
        TableRow place = new TableRow(0, row, unit, places);
        return new Block(row, 1, 1, Block.Kind.TABLE_ROW, null, "zh", text, cells, null, null, place);
    }

    private static DocumentAligned alignedTable() {
        SegmentText zh = new SegmentText(
                "生产总值\t亿元\t1698.5\t1793.6",
                List.of(new SourceSpan(0, 1, 1, 0, 4, 0), new SourceSpan(0, 1, 1, 28, 44, 5)));
        SegmentText en = new SegmentText(
                "Gross Domestic Product\t1698.5\t1793.6",
                List.of(new SourceSpan(0, 1, 1, 5, 27, 0), new SourceSpan(0, 1, 1, 31, 44, 23)));
        List<SegmentCell> cells = List.of(
                new SegmentCell("zh", 0, 4, 0, List.of("指标"), null),
                new SegmentCell("zh", 5, 7, 2, List.of("单位"), null),
                new SegmentCell("zh", 8, 14, 3, List.of("数值"), "亿元"),
                new SegmentCell("zh", 15, 21, 4, List.of("数值"), "亿元"),
                new SegmentCell("en", 0, 22, 1, List.of("Indicator"), null),
                new SegmentCell("en", 23, 29, 3, List.of("Value"), "亿元"),
                new SegmentCell("en", 30, 36, 4, List.of("Value"), "亿元"));
        Segment segment = new Segment(
                0,
                Block.Kind.TABLE_ROW,
                List.of("一、工作回顾"),
                zh,
                en,
                0.98,
                null,
                List.of("一、工作回顾"),
                List.of("I. Review of Work"),
                new SegmentTable(0, "主要指标 Key Indicators", "单位：亿元", 1, cells));
        return new DocumentAligned(ID, REVISION, ENGINE, UPLOADED, Hints.NONE, List.of(file()), List.of(segment));
    }

    private static Segment segment() {
        int second = EN_1.length() + 1;
        SegmentText zh = new SegmentText(ZH, List.of(new SourceSpan(0, 1, 2, 0, ZH.length(), 0)));
        SegmentText en = new SegmentText(
                EN_1 + " " + EN_2,
                List.of(
                        new SourceSpan(0, 2, 2, 0, EN_1.length(), 0),
                        new SourceSpan(0, 2, null, second, second + EN_2.length(), second)));
        return new Segment(42, Block.Kind.PARAGRAPH, List.of("一、工作回顾", "（一）全力稳增长"), zh, en, 0.93, null);
    }

    private static Segment footnote() {
        SegmentText zh = new SegmentText("注：合成文本。", List.of(new SourceSpan(0, 7, null, 0, 7, 0)));
        return new Segment(43, Block.Kind.FOOTNOTE, List.of(), zh, null, 0.5, 42);
    }

    private static DocumentAligned aligned() {
        return new DocumentAligned(
                ID, REVISION, ENGINE, UPLOADED, Hints.NONE, List.of(file()), List.of(segment(), footnote()));
    }

    private static DocumentAligned alignedUnsaid() {
        Segment plain = segment();
        Segment segment = new Segment(
                plain.ordinal(),
                plain.kind(),
                plain.section(),
                plain.zh(),
                plain.en(),
                plain.confidence(),
                null,
                List.of(),
                List.of(),
                null,
                List.of(0.004, 0.002, 0.713));
        return new DocumentAligned(ID, REVISION, ENGINE, UPLOADED, Hints.NONE, List.of(file()), List.of(segment));
    }

    private static RecordEnriched recordEnriched() {
        Entity entity = new Entity(RECORD + "-e01", "zh", 2, 6, "以旧换新", "policy", "以旧换新", "以旧换新", "trade-in", true);
        Figure zh = money("-f01", "zh", 8, 14, "24.8亿元");
        Figure en = money("-f02", "en", 11, 28, "2.48 billion yuan");
        return new RecordEnriched(
                ID,
                REVISION,
                ENGINE,
                UPLOADED,
                HINTS,
                null,
                RECORD,
                segment(),
                List.of(entity),
                List.of(zh, en, count(), period()),
                List.of(
                        new FigureCheck("match", "same", "same", RECORD + "-f01", RECORD + "-f02"),
                        new FigureCheck("zh_only", null, null, RECORD + "-f03", null)),
                List.of());
    }

    private static RecordEnriched recordWithIssues() {
        RecordEnriched plain = recordEnriched();
        return new RecordEnriched(
                ID,
                REVISION,
                ENGINE,
                UPLOADED,
                HINTS,
                2025,
                RECORD,
                plain.segment(),
                plain.entities(),
                plain.figures(),
                List.of(new FigureCheck("mismatch", "magnitude", "same", RECORD + "-f01", RECORD + "-f02")),
                List.of(magnitude(), omission()));
    }

    private static Issue magnitude() {
        IssueAnchor anchor = new IssueAnchor(
                "figure",
                List.of("2480000000 CNY", "248000000 CNY"),
                new IssueAnchor.Side("投入以旧换新补贴24.8亿元,惠及群众210万人次。", "投入以旧换新补贴24.8亿元,惠及群众210万人次。"),
                new IssueAnchor.Side(
                        "a total of 248 million yuan was spent on trade-in subsidies.",
                        "a total of 248 million yuan was spent on trade-in subsidie"),
                List.of("一、工作回顾", "（一）全力稳增长"));
        IssuePlace zh = new IssuePlace(RECORD, null, null, "zh", 8, 14, "24.8亿元", RECORD + "-f01");
        IssuePlace en = new IssuePlace(RECORD, null, null, "en", 11, 27, "248 million yuan", RECORD + "-f02");
        return new Issue(
                Issue.id(RECORD, 1),
                "figure",
                "magnitude",
                "24.8亿元 is 2480000000 CNY, 248 million yuan is 248000000 CNY",
                0.95,
                anchor,
                List.of(zh, en));
    }

    private static Issue omission() {
        IssueAnchor anchor = new IssueAnchor(
                "omission", List.of(), new IssueAnchor.Side("惠及群众210万人次。", "惠及群众210万人次。"), null, List.of());
        IssuePlace place = new IssuePlace(RECORD, null, null, "zh", 15, 26, "惠及群众210万人次。", null);
        return new Issue(
                Issue.id(RECORD, 2),
                "omission",
                "sentence",
                "no English sentence says this",
                0.9,
                anchor,
                List.of(place));
    }

    private static Issue unread() {
        return new Issue(
                Issue.id(ID, 1),
                "unread",
                "attachment",
                "attachment budget.xlsx was not read",
                1,
                new IssueAnchor("unread", List.of("budget.xlsx"), null, null, List.of()),
                List.of(new IssuePlace(null, 0, 3, null, null, null, "budget.xlsx", null)));
    }

    private static Figure money(String id, String language, int start, int end, String text) {
        return new Figure(
                RECORD + id,
                language,
                start,
                end,
                text,
                "money",
                new BigDecimal("2480000000"),
                null,
                null,
                null,
                "CNY",
                null,
                null,
                "exact",
                null,
                "以旧换新补贴",
                null,
                "2025",
                false,
                false);
    }

    private static Figure count() {
        return new Figure(
                RECORD + "-f03",
                "zh",
                19,
                25,
                "210万人次",
                "length",
                new BigDecimal("1.5"),
                new BigDecimal("2.10"),
                null,
                null,
                "km",
                new BigDecimal("1500"),
                "m",
                "at-least",
                "increase",
                null,
                "人次",
                null,
                false,
                false);
    }

    private static Figure period() {
        return new Figure(
                RECORD + "-f04",
                "en",
                0,
                1,
                "A",
                "date",
                null,
                null,
                "2025-01",
                "2025-12-31",
                null,
                null,
                null,
                "exact",
                null,
                null,
                null,
                null,
                true,
                true);
    }

    private static RecordEnriched recordOneSided(@Nullable Integer year) {
        return new RecordEnriched(
                ID,
                REVISION,
                ENGINE,
                UPLOADED,
                Hints.NONE,
                year,
                RecordEnriched.id(ID, 43),
                footnote(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static DocumentEnriched documentEnriched(List<Issue> issues) {
        return new DocumentEnriched(
                ID,
                REVISION,
                ENGINE,
                UPLOADED,
                HINTS,
                List.of(file()),
                86,
                84,
                442,
                144,
                Map.of("match", 216, "zh_only", 14),
                new DocumentFacts(
                        "政府工作报告", "Report on the Work of the Government", "2026-01-15", "青岛市人民政府", "青岛市", 2025, "市长"),
                issues);
    }

    private static StageCompleted completed() {
        return new StageCompleted(
                ID,
                REVISION,
                ENGINE,
                Stage.EXTRACT,
                UPLOADED,
                1_234,
                Map.of("blocks", 78L, "characters", 17_309L),
                List.of("title: missing (expected: a heading on the first page)"));
    }

    private static StageFailed failed() {
        return new StageFailed(
                ID,
                REVISION,
                ENGINE,
                Stage.EXTRACT,
                UPLOADED,
                52,
                FailureKind.REJECTED_INPUT,
                "report.pdf: encrypted (expected: a file that opens without a password)",
                FailureKind.REJECTED_INPUT.advice());
    }
}
