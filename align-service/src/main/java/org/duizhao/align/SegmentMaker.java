package org.duizhao.align;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.align.Bead;
import org.duizhao.bitext.align.DocumentAlignment;
import org.duizhao.bitext.align.Sentence;
import org.duizhao.events.Block;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.PlacedLine;
import org.duizhao.events.Segment;
import org.duizhao.events.SegmentText;
import org.duizhao.events.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Turns beads into segments that say where each sentence stands, under which headings, and who cites it. */
final class SegmentMaker {

    private static final String CELL_GLUE = "\t";

    private final List<Block> blocks;
    private final DocumentAlignment alignment;
    private final SegmentTables tables;

    SegmentMaker(DocumentExtracted document, DocumentAlignment alignment) {
        this.blocks = document.blocks();
        this.tables = new SegmentTables(document);
        this.alignment = alignment;
    }

    List<Segment> segments() {
        List<Segment> segments = new ArrayList<>();
        Sections sections = new Sections();
        for (Bead bead : alignment.beads()) {
            SegmentText zh = side(alignment.zh(), bead.zh(), "");
            SegmentText en = side(alignment.en(), bead.en(), " ");
            Block block = block(zh != null ? zh : en);
            Sections.Above above = sections.at(block, zh, en);
            segments.add(new Segment(
                    segments.size(),
                    block.kind(),
                    above.any(),
                    zh,
                    en,
                    bead.score(),
                    null,
                    above.zh(),
                    above.en(),
                    tables.of(zh, en),
                    bead.unsaid().stream().map(SegmentMaker::rounded).toList()));
        }
        return new Citations(segments).linked();
    }

    private static double rounded(double probability) {
        return Math.round(1000 * probability) / 1000.0;
    }

    private Block block(@Nullable SegmentText side) {
        if (side == null) {
            throw new IllegalStateException("bead: empty (expected: a sentence on either side)");
        }
        return blocks.get(side.sentences().get(0).block());
    }

    private @Nullable SegmentText side(List<Sentence> sentences, List<Integer> indexes, String glue) {
        if (indexes.isEmpty()) {
            return null;
        }
        StringBuilder text = new StringBuilder();
        List<SourceSpan> spans = new ArrayList<>();
        List<PlacedLine> lines = new ArrayList<>();
        for (int index : indexes) {
            Sentence sentence = sentences.get(index);
            Block block = blocks.get(sentence.paragraph());
            if (text.length() > 0) {
                text.append(block.kind() == Block.Kind.TABLE_ROW ? CELL_GLUE : glue);
            }
            spans.add(new SourceSpan(
                    block.file(),
                    block.ordinal(),
                    block.page(),
                    sentence.span().start(),
                    sentence.span().end(),
                    text.length()));
            lines.addAll(lines(block, spans.get(spans.size() - 1)));
            text.append(sentence.text());
        }
        return new SegmentText(text.toString(), spans, lines);
    }

    /** Where a sentence of a block stands, as places of the segment's text. */
    private static List<PlacedLine> lines(Block block, SourceSpan span) {
        List<PlacedLine> lines = new ArrayList<>();
        for (PlacedLine line : block.lines()) {
            PlacedLine part = line.part(span.start(), span.end());
            if (part != null) {
                lines.add(part.shifted(span.offset() - span.start()));
            }
        }
        return lines;
    }
}
