package org.duizhao.bitext.align;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.bitext.lexicon.Lexicon;

/** Aligns a document given as paragraphs, whatever way its two languages are laid out. */
public final class ParagraphAligner {

    private final SentenceAligner aligner;
    private final SentenceLimits limits;

    /** With the user's own dictionaries beside our lexicon. */
    public ParagraphAligner(List<Lexicon> dictionaries) {
        this(new SentenceAligner(dictionaries, false));
    }

    public ParagraphAligner(SentenceAligner aligner) {
        this(aligner, SentenceLimits.STANDARD);
    }

    public ParagraphAligner(SentenceAligner aligner, SentenceLimits limits) {
        this.aligner = aligner;
        this.limits = limits;
    }

    /** @throws org.duizhao.bitext.text.Work.LimitExceededException if there are more sentences than the limits allow */
    public DocumentAlignment align(List<Paragraph> paragraphs) {
        Layout layout = new Layout(paragraphs, limits);
        List<Bead> beads = new GivenBeads(layout.given, layout.zh.size(), layout.en.size())
                .completed((zh, en) -> align(layout, zh, en));
        return new DocumentAlignment(layout.zh, layout.en, beads, layout.cut);
    }

    private List<Bead> align(Layout layout, List<Integer> zhIndexes, List<Integer> enIndexes) {
        List<Sentence> zh = zhIndexes.stream().map(layout.zh::get).toList();
        List<Sentence> en = enIndexes.stream().map(layout.en::get).toList();
        return aligner.align(texts(zh), texts(en), layout.structure(zh, en));
    }

    private static List<String> texts(List<Sentence> sentences) {
        return sentences.stream().map(Sentence::text).toList();
    }

    /** All sentences of both languages, in reading order, as {@link #align} finds them. */
    public static List<Sentence> sentences(List<Paragraph> paragraphs) {
        Layout layout = new Layout(paragraphs, SentenceLimits.STANDARD);
        return Stream.concat(layout.zh.stream(), layout.en.stream())
                .distinct()
                .sorted(Comparator.comparingInt(Sentence::paragraph)
                        .thenComparingInt(sentence -> sentence.span().start()))
                .toList();
    }
}
