package org.duizhao.bitext.align;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.duizhao.bitext.lexicon.Lexicon;

/** Aligns a document given as paragraphs, whatever way its two languages are laid out. */
public final class ParagraphAligner {

    private final SentenceAligner aligner;

    /** With the user's own dictionaries beside our lexicon. */
    public ParagraphAligner(List<Lexicon> dictionaries) {
        this(new SentenceAligner(dictionaries, false));
    }

    public ParagraphAligner(SentenceAligner aligner) {
        this.aligner = aligner;
    }

    public DocumentAlignment align(List<Paragraph> paragraphs) {
        Layout layout = new Layout(paragraphs);
        List<String> zh = layout.zh.stream().map(Sentence::text).toList();
        List<String> en = layout.en.stream().map(Sentence::text).toList();
        return new DocumentAlignment(layout.zh, layout.en, aligner.align(zh, en, layout.structure()));
    }

    /** All sentences of both languages, in reading order, as {@link #align} finds them. */
    public static List<Sentence> sentences(List<Paragraph> paragraphs) {
        Layout layout = new Layout(paragraphs);
        return Stream.concat(layout.zh.stream(), layout.en.stream())
                .sorted(Comparator.comparingInt(Sentence::paragraph)
                        .thenComparingInt(sentence -> sentence.span().start()))
                .toList();
    }
}
