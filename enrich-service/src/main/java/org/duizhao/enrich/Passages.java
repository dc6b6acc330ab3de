package org.duizhao.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.duizhao.bitext.check.Passage;
import org.duizhao.bitext.figure.find.CellUnit;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.duizhao.events.Block;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentCell;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceSpan;
import org.jspecify.annotations.Nullable;

/** The segments of a document as the check reads them. */
public final class Passages {

    private static final Set<String> UNIT_HEADS = Set.of("单位", "單位", "计量单位", "計量單位", "unit", "units");

    private Passages() {}

    public static List<Passage> of(DocumentAligned document) {
        return document.segments().stream().map(Passages::passage).toList();
    }

    private static Passage passage(Segment segment) {
        return new Passage(
                side(segment, Language.ZH, segment.zh()),
                side(segment, Language.EN, segment.en()),
                form(segment.kind()),
                segment.confidence(),
                segment.section());
    }

    static Passage.Form form(Block.Kind kind) {
        return switch (kind) {
            case HEADING -> Passage.Form.HEADING;
            case TABLE_ROW -> Passage.Form.TABLE_ROW;
            case FOOTNOTE -> Passage.Form.NOTE;
            case PARAGRAPH, LIST_ITEM -> Passage.Form.TEXT;
        };
    }

    private static Passage.@Nullable Side side(Segment segment, Language language, @Nullable SegmentText text) {
        if (text == null) {
            return null;
        }
        List<Span> sentences = new ArrayList<>();
        for (SourceSpan source : text.sentences()) {
            int length = source.end() - source.start();
            int end = Math.min(text.text().length(), source.offset() + length);
            sentences.add(new Span(Math.min(source.offset(), end), end));
        }
        return new Passage.Side(text.text(), sentences, cells(segment, language), unsaid(segment, language));
    }

    private static List<Double> unsaid(Segment segment, Language language) {
        int zh = segment.zh() == null ? 0 : segment.zh().sentences().size();
        int all = segment.unsaid().size();
        return language == Language.ZH
                ? segment.unsaid().subList(0, Math.min(zh, all))
                : segment.unsaid().subList(Math.min(zh, all), all);
    }

    /** Whether the cell stands in a column of units. */
    private static boolean isUnit(SegmentCell cell) {
        return cell.headers().stream()
                .anyMatch(head -> UNIT_HEADS.contains(head.strip().toLowerCase(Locale.ROOT)));
    }

    private static List<CellUnit> cells(Segment segment, Language language) {
        List<CellUnit> cells = new ArrayList<>();
        if (segment.table() != null) {
            for (SegmentCell cell : segment.table().cells()) {
                String unit = isUnit(cell) ? "" : cell.unit();
                if (cell.side().equals(language.code()) && unit != null) {
                    cells.add(new CellUnit(cell.start(), cell.end(), unit));
                }
            }
        }
        return cells;
    }
}
