package org.duizhao.align;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.bitext.align.Bead;
import org.duizhao.bitext.align.DocumentAlignment;
import org.duizhao.bitext.align.Paragraph;
import org.duizhao.bitext.align.ParagraphAligner;
import org.duizhao.bitext.align.SentenceAligner;
import org.duizhao.bitext.align.SentenceLimits;
import org.duizhao.bitext.lexicon.Lexicon;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.duizhao.bitext.text.Work;
import org.duizhao.events.Block;
import org.duizhao.events.DocumentAligned;
import org.duizhao.events.DocumentExtracted;
import org.duizhao.events.Engine;
import org.duizhao.events.ExtractedFile;
import org.duizhao.events.FailureKind;
import org.duizhao.events.Segment;
import org.duizhao.events.SourceFile;
import org.duizhao.events.TableRow;
import org.duizhao.stage.StageOutcome;
import org.jspecify.annotations.Nullable;

/** The work of the align stage: blocks in, segments out. Pure; the same event gives the same segments. */
public final class DocumentAligner {

    private final ParagraphAligner aligner;
    private final int longest;

    /** @param dictionaries the user's own, as evidence beside ours */
    public DocumentAligner(List<Lexicon> dictionaries) {
        this(dictionaries, SentenceLimits.STANDARD);
    }

    DocumentAligner(List<Lexicon> dictionaries, SentenceLimits limits) {
        aligner = new ParagraphAligner(new SentenceAligner(dictionaries, false), limits);
        longest = limits.characters();
    }

    /** The outcome for one document: done, unless it is over a limit; a document of one language has segments of one side. */
    public StageOutcome apply(DocumentExtracted document) {
        try {
            Corrections.Corrected corrected = corrected(document);
            DocumentAligned aligned = segments(document, corrected.alignment());
            List<String> warnings =
                    new ArrayList<>(warnings(corrected.alignment().cut()));
            warnings.addAll(corrected.warnings());
            return new StageOutcome.Done(List.of(aligned), counts(aligned), warnings);
        } catch (Work.LimitExceededException e) {
            return new StageOutcome.Failed(FailureKind.LIMIT_EXCEEDED, String.valueOf(e.getMessage()));
        }
    }

    private List<String> warnings(int cut) {
        return cut == 0
                ? List.of()
                : List.of("sentences cut: " + cut + " (longer than duizhao.align.limits.sentence-characters = "
                        + longest + "; at the end of a clause where there is one)");
    }

    /**
     * The document as segments.
     *
     * @throws Work.LimitExceededException if it has too many sentences
     */
    public DocumentAligned align(DocumentExtracted document) {
        return segments(document, corrected(document).alignment());
    }

    private Corrections.Corrected corrected(DocumentExtracted document) {
        return Corrections.of(document, aligner.align(paragraphs(document)));
    }

    private static List<Paragraph> paragraphs(DocumentExtracted document) {
        return document.blocks().stream()
                .map(block -> paragraph(document, block))
                .toList();
    }

    private static DocumentAligned segments(DocumentExtracted document, DocumentAlignment alignment) {
        List<Segment> segments = new SegmentMaker(document, alignment).segments();
        return new DocumentAligned(
                document.documentId(),
                document.revision(),
                Engine.version(),
                document.uploadedAt(),
                document.hints(),
                document.files(),
                segments);
    }

    private static Paragraph paragraph(DocumentExtracted document, Block block) {
        List<Span> cells = block.cells().stream()
                .map(cell -> new Span(cell.start(), cell.end()))
                .toList();
        Paragraph.Kind kind = switch (block.kind()) {
            case HEADING -> Paragraph.Kind.HEADING;
            case TABLE_ROW -> Paragraph.Kind.TABLE_ROW;
            case FOOTNOTE -> Paragraph.Kind.FOOTNOTE;
            case PARAGRAPH, LIST_ITEM -> Paragraph.Kind.TEXT;
        };
        return new Paragraph(block.text(), kind, block.file(), language(document, block), cells, place(block));
    }

    private static Paragraph.@Nullable Place place(Block block) {
        TableRow row = block.row();
        return row == null
                ? null
                : new Paragraph.Place(
                        row.table(),
                        row.cells().stream()
                                .map(cell -> new Span(cell.column(), cell.column() + cell.columns()))
                                .toList());
    }

    /** What the uploader said: the side of the file in a pair, or the hint; null to find out. */
    private static @Nullable Language language(DocumentExtracted document, Block block) {
        ExtractedFile file = document.files().get(block.file());
        if (file.side() == SourceFile.Side.ZH) {
            return Language.ZH;
        }
        if (file.side() == SourceFile.Side.EN) {
            return Language.EN;
        }
        String hint = document.hints().language();
        return hint == null ? null : hint.equals("zh") ? Language.ZH : hint.equals("en") ? Language.EN : null;
    }

    private static Map<String, Long> counts(DocumentAligned aligned) {
        Map<String, Long> counts = new HashMap<>();
        for (String name : List.of("segments", "paired", "zhOnly", "enOnly", "confident")) {
            counts.put(name, 0L);
        }
        for (Segment segment : aligned.segments()) {
            counts.merge("segments", 1L, Long::sum);
            counts.merge(segment.en() == null ? "zhOnly" : segment.zh() == null ? "enOnly" : "paired", 1L, Long::sum);
            counts.merge("confident", segment.confidence() >= Bead.CONFIDENT ? 1L : 0L, Long::sum);
        }
        return counts;
    }
}
