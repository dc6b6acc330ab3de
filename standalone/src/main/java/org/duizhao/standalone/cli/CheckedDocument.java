package org.duizhao.standalone.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.duizhao.align.DocumentAligner;
import org.duizhao.bitext.check.Check;
import org.duizhao.bitext.check.DocumentCheck;
import org.duizhao.bitext.check.Issue;
import org.duizhao.bitext.check.IssueKind;
import org.duizhao.bitext.claim.indicator.ClaimPassage;
import org.duizhao.bitext.entity.pair.TextPair;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;
import org.duizhao.enrich.Claims;
import org.duizhao.enrich.Passages;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceSpan;

/** A document extracted, aligned and checked, with the way back from each finding to its place in the file. */
final class CheckedDocument {

    private final DocumentAligned aligned;
    private final DocumentCheck check;
    private final BlockPlaces places;

    private CheckedDocument(DocumentAligned aligned, BlockPlaces places) {
        this.aligned = aligned;
        this.places = places;
        check = DocumentCheck.of(Passages.of(aligned));
    }

    /** @param places where blocks of plain text stand in their files */
    static CheckedDocument of(DocumentExtracted document, BlockPlaces places) {
        return new CheckedDocument(new DocumentAligner(List.of()).align(document), places);
    }

    /** The document as claims are read from it. */
    List<ClaimPassage> claimPassages() {
        return Claims.passages(aligned, check);
    }

    List<TextPair> texts() {
        return aligned.segments().stream()
                .map(segment -> new TextPair(
                        segment.zh() == null ? null : segment.zh().text(),
                        segment.en() == null ? null : segment.en().text()))
                .toList();
    }

    List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        check.checks().forEach(checks::addAll);
        return checks;
    }

    /** What a person should look at besides the checks. */
    List<Issue> issues() {
        return check.issues().stream()
                .filter(issue -> issue.kind() != IssueKind.FIGURE)
                .toList();
    }

    /** {@code {"start":…,"end":…,"text":…,"value":…,"unit":…}}. */
    @SuppressWarnings("NullAway") // JSON null is meant
    Map<String, Object> side(Check.Ref ref, Language language) {
        Figure figure = figure(ref, language);
        Map<String, Object> row = place(ref.pair(), language, figure.start(), figure.end());
        row.put("value", FigureJson.value(figure));
        row.put("unit", figure.unitCode());
        return row;
    }

    /** Offsets in the file where it is plain text, else in the block that the row names. */
    Map<String, Object> place(int pair, Language language, int start, int end) {
        SegmentText side = segment(pair, language);
        SourceSpan first = sentence(side, start);
        SourceSpan last = sentence(side, Math.max(start, end - 1));
        int from = places.start(first.block());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("start", Math.max(from, 0) + first.start() + start - first.offset());
        row.put("end", Math.max(places.start(last.block()), 0) + last.start() + end - last.offset());
        if (from < 0) {
            row.put("block", first.block());
        }
        if (first.page() != null) {
            row.put("page", first.page());
        }
        row.put("text", side.text().substring(start, end));
        return row;
    }

    Map<String, Object> place(Issue.Place place) {
        return place(place.pair(), place.language(), place.start(), place.end());
    }

    String text(Check.Ref ref, Language language) {
        return figure(ref, language).text(segment(ref.pair(), language).text());
    }

    String text(Issue.Place place) {
        return segment(place.pair(), place.language()).text().substring(place.start(), place.end());
    }

    /** The whole text of a side; empty where there is none. */
    String text(int pair, Language language) {
        SegmentText side = language == Language.ZH
                ? aligned.segments().get(pair).zh()
                : aligned.segments().get(pair).en();
        return side == null ? "" : side.text();
    }

    Issue.Place placeOf(Check.Ref ref, Language language) {
        Figure figure = figure(ref, language);
        return new Issue.Place(ref.pair(), language, figure.start(), figure.end(), ref.figure());
    }

    private SegmentText segment(int pair, Language language) {
        return Objects.requireNonNull(
                language == Language.ZH
                        ? aligned.segments().get(pair).zh()
                        : aligned.segments().get(pair).en());
    }

    private static SourceSpan sentence(SegmentText side, int at) {
        SourceSpan found = side.sentences().get(0);
        for (SourceSpan sentence : side.sentences()) {
            found = sentence.offset() <= at ? sentence : found;
        }
        return found;
    }

    Figure figure(Check.Ref ref, Language language) {
        return check.figures().get(ref.pair()).side(language).get(ref.figure());
    }
}
