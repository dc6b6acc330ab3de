package org.duizhao.bitext.align;

import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.segment.BilingualLines;
import org.duizhao.bitext.segment.Clauses;
import org.duizhao.bitext.segment.FootnoteMarks;
import org.duizhao.bitext.segment.LanguageRuns.Run;
import org.duizhao.bitext.segment.Sentences;
import org.duizhao.bitext.table.RowPart;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;

/**
 * Cuts paragraphs into sentences of either language and finds out how the languages are laid out: side by side in table
 * rows or bilingual lines, paragraph after paragraph in turns, or one after the other.
 */
final class Layout {

    /** Languages take turns if at least this share of the possible changes happens. */
    private static final double IN_TURNS = 0.4;
    /** How often the two sides of a table row are translations. */
    private static final double ROW = 0.98;

    private final List<Paragraph> paragraphs;
    private final SentenceLimits limits;
    final List<Sentence> zh = new ArrayList<>();
    final List<Sentence> en = new ArrayList<>();
    private final List<Language> languages = new ArrayList<>();
    private final boolean[] bilingual;
    private final BilingualLines lines;
    private final LaidTables tables;
    final List<Bead> given = new ArrayList<>();
    /** How many sentences were too long and are several now. */
    int cut;

    Layout(List<Paragraph> paragraphs, SentenceLimits limits) {
        this.paragraphs = paragraphs;
        this.limits = limits;
        bilingual = new boolean[paragraphs.size()];
        tables = new LaidTables(paragraphs);
        List<String> texts = paragraphs.stream()
                .filter(paragraph ->
                        paragraph.language() == null && paragraph.cells().isEmpty())
                .map(Paragraph::text)
                .toList();
        lines = tables.areBilingual() ? BilingualLines.of(texts, true) : BilingualLines.of(texts);
        Language last = Language.ZH;
        for (int p = 0; p < paragraphs.size(); p++) {
            last = read(p, paragraphs.get(p), last);
            languages.add(last);
        }
    }

    private Language read(int index, Paragraph paragraph, Language last) {
        Language known = paragraph.language();
        if (!paragraph.cells().isEmpty()) {
            return readRow(index, paragraph, last);
        }
        List<Run> runs = lines.split(paragraph.text());
        if (runs.isEmpty()) {
            Span all = new Span(0, paragraph.text().length());
            addSentences(index, paragraph, new Run(all, Language.ZH), known == null ? last : known);
            return known == null ? last : known;
        }
        bilingual[index] = runs.size() > 1 && known == null;
        for (Run run : runs) {
            addSentences(index, paragraph, run, known == null ? run.language() : known);
        }
        return known == null ? runs.get(0).language() : known;
    }

    /** The run decides how it is cut; the side, where its sentences belong: a file of a pair is one side throughout. */
    private void addSentences(int index, Paragraph paragraph, Run run, Language side) {
        String text = run.span().of(paragraph.text());
        if (paragraph.kind() == Paragraph.Kind.HEADING) {
            add(index, paragraph, side, stripped(paragraph.text(), run.span()));
            return;
        }
        for (Span span : Sentences.split(text, run.language())) {
            int offset = run.span().start();
            add(index, paragraph, side, new Span(span.start() + offset, span.end() + offset));
        }
    }

    /**
     * A row that speaks both languages is a pair, with its numbers on both sides; but one of longer texts is aligned by their
     * sentences. Any other row is one sentence.
     */
    private Language readRow(int index, Paragraph paragraph, Language last) {
        Language known = paragraph.language();
        List<RowPart> parts = known == null ? tables.parts(index) : List.of();
        if (speaks(parts, Language.ZH) && speaks(parts, Language.EN)) {
            bilingual[index] = true;
            addRow(index, paragraph, parts);
            return LaidTables.first(parts);
        }
        Language own = known == null ? tables.language(index) : known;
        Language side = own == null ? last : own;
        add(
                index,
                paragraph,
                side,
                stripped(paragraph.text(), new Span(0, paragraph.text().length())));
        return side;
    }

    private static boolean speaks(List<RowPart> parts, Language language) {
        return parts.stream().anyMatch(part -> part.side() == language);
    }

    private void addRow(int index, Paragraph paragraph, List<RowPart> parts) {
        int zhFrom = zh.size();
        int enFrom = en.size();
        boolean prose = false;
        for (Language side : Language.values()) {
            for (Span span : LaidTables.spans(paragraph, parts, side)) {
                int before = sentences(side).size();
                addSentences(index, paragraph, new Run(span, side), side);
                prose |= sentences(side).size() > before + 1;
            }
        }
        if (!prose) {
            given.add(new Bead(
                    SentenceAligner.range(zhFrom, zh.size() - zhFrom),
                    SentenceAligner.range(enFrom, en.size() - enFrom),
                    ROW));
        }
    }

    private List<Sentence> sentences(Language side) {
        return side == Language.ZH ? zh : en;
    }

    private static Span stripped(String text, Span span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private void add(int index, Paragraph paragraph, Language language, Span span) {
        if (span.length() == 0) {
            return;
        }
        List<Span> pieces = Clauses.cut(paragraph.text(), span, limits.characters());
        cut += pieces.size() > 1 ? 1 : 0;
        for (Span piece : pieces) {
            sentences(language).add(new Sentence(piece.of(paragraph.text()), index, piece));
            limits.check(zh.size() + en.size());
        }
    }

    /** Of some of the sentences, in their order. */
    Structure structure(List<Sentence> zh, List<Sentence> en) {
        int[] group = groups();
        return Structure.of(
                keys(zh, group), keys(en, group), paragraphKeys(zh), paragraphKeys(en), kinds(zh), kinds(en));
    }

    /** The group of each paragraph: its own where it holds both languages, its pair's where languages take turns, else -1. */
    private int[] groups() {
        int[] group = new int[paragraphs.size()];
        boolean turns = inTurns();
        Language opening = languages.isEmpty() ? Language.ZH : languages.get(0);
        int current = 0;
        for (int p = 0; p < group.length; p++) {
            boolean fresh = p > 0 && languages.get(p) == opening && languages.get(p - 1) != opening;
            boolean beside = bilingual[p] || (p > 0 && bilingual[p - 1]);
            current += fresh || beside ? 1 : 0;
            group[p] = turns || bilingual[p] ? current : -1;
        }
        return group;
    }

    private boolean inTurns() {
        int changes = 0;
        int[] count = new int[2];
        for (int p = 0; p < languages.size(); p++) {
            if (!bilingual[p]) {
                count[languages.get(p).ordinal()]++;
                changes += p > 0 && languages.get(p) != languages.get(p - 1) ? 1 : 0;
            }
        }
        int possible = 2 * Math.min(count[0], count[1]);
        return changes > 2 && changes >= IN_TURNS * possible;
    }

    private static int[] keys(List<Sentence> sentences, int[] group) {
        return sentences.stream().mapToInt(s -> group[s.paragraph()]).toArray();
    }

    private static int[] paragraphKeys(List<Sentence> sentences) {
        return sentences.stream().mapToInt(Sentence::paragraph).toArray();
    }

    private int[] kinds(List<Sentence> sentences) {
        return sentences.stream()
                .mapToInt(s -> kind(paragraphs.get(s.paragraph())))
                .toArray();
    }

    /** A paragraph that opens with a footnote's mark is one, whatever its format called it. */
    private static int kind(Paragraph paragraph) {
        boolean note = FootnoteMarks.opening(paragraph.text(), false) > 0;
        return (note ? Paragraph.Kind.FOOTNOTE : paragraph.kind()).ordinal();
    }
}
