package org.duizhao.standalone.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.bitext.align.Bead;
import org.duizhao.bitext.align.DocumentAlignment;
import org.duizhao.bitext.align.ParagraphAligner;
import org.duizhao.bitext.align.Sentence;
import org.duizhao.bitext.text.Span;

/** An alignment, ready to be written. */
record AlignedText(List<Row> rows) {

    /**
     * One bead.
     *
     * @param zh numbers of its Chinese sentences
     * @param zhSpans where they stand in the file's text; empty where lines are sentences
     */
    record Row(
            Bead bead,
            List<Integer> zh,
            List<Integer> en,
            String zhText,
            String enText,
            List<Span> zhSpans,
            List<Span> enSpans) {}

    static AlignedText ofLines(List<String> zh, List<String> en, List<Bead> beads) {
        List<Row> rows = new ArrayList<>();
        for (Bead bead : beads) {
            String zhText = String.join("", bead.zh().stream().map(zh::get).toList());
            String enText = String.join(" ", bead.en().stream().map(en::get).toList());
            rows.add(new Row(bead, bead.zh(), bead.en(), zhText, enText, List.of(), List.of()));
        }
        return new AlignedText(rows);
    }

    /** One bilingual file: both sides are numbered by the sentences of that file. */
    static AlignedText ofFile(LineFile file, DocumentAlignment alignment) {
        Map<Sentence, Integer> numbers = numbers(ParagraphAligner.sentences(file.paragraphs(0, null)));
        return of(alignment, numbers, numbers, file, 0, file, 0);
    }

    /** A pair of files: each side is numbered by the sentences of its own file. */
    static AlignedText ofPair(LineFile zh, LineFile en, DocumentAlignment alignment) {
        int shift = zh.lines().size();
        return of(alignment, numbers(alignment.zh()), numbers(alignment.en()), zh, 0, en, shift);
    }

    private static AlignedText of(
            DocumentAlignment alignment,
            Map<Sentence, Integer> zhNumbers,
            Map<Sentence, Integer> enNumbers,
            LineFile zhFile,
            int zhShift,
            LineFile enFile,
            int enShift) {
        List<Row> rows = new ArrayList<>();
        for (Bead bead : alignment.beads()) {
            List<Sentence> zh = bead.zh().stream().map(alignment.zh()::get).toList();
            List<Sentence> en = bead.en().stream().map(alignment.en()::get).toList();
            rows.add(new Row(
                    bead,
                    zh.stream().map(zhNumbers::get).toList(),
                    en.stream().map(enNumbers::get).toList(),
                    String.join("", zh.stream().map(Sentence::text).toList()),
                    String.join(" ", en.stream().map(Sentence::text).toList()),
                    zh.stream().map(s -> span(zhFile, s, zhShift)).toList(),
                    en.stream().map(s -> span(enFile, s, enShift)).toList()));
        }
        return new AlignedText(rows);
    }

    private static Map<Sentence, Integer> numbers(List<Sentence> sentences) {
        Map<Sentence, Integer> numbers = new HashMap<>();
        for (Sentence sentence : sentences) {
            numbers.put(sentence, numbers.size());
        }
        return numbers;
    }

    private static Span span(LineFile file, Sentence sentence, int shift) {
        int start = file.lineStarts().get(sentence.paragraph() - shift);
        return new Span(start + sentence.span().start(), start + sentence.span().end());
    }
}
