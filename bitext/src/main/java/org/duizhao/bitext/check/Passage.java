package org.duizhao.bitext.check;

import java.util.List;
import java.util.Objects;
import org.duizhao.bitext.figure.find.CellUnit;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A bead as the check reads it.
 *
 * @param zh null where there is no Chinese
 * @param en null where there is no English
 * @param confidence that the two belong together, or that the one has no partner: 0 to 1
 * @param section the headings above, outermost first
 */
public record Passage(@Nullable Side zh, @Nullable Side en, Form form, double confidence, List<String> section) {

    /** What a bead is in its document. */
    public enum Form {
        TEXT,
        HEADING,
        TABLE_ROW,
        NOTE
    }

    /**
     * @param sentences where each sentence stands in the text; never empty
     * @param cells units that a table states for its cells; empty for what is no table row
     * @param unsaid how likely each sentence has no counterpart; empty where the aligner did not say
     */
    public record Side(String text, List<Span> sentences, List<CellUnit> cells, List<Double> unsaid) {

        public Side {
            sentences = List.copyOf(sentences);
            cells = List.copyOf(cells);
            unsaid = List.copyOf(unsaid);
        }

        /** A side of which the aligner did not say what has no counterpart. */
        public Side(String text, List<Span> sentences, List<CellUnit> cells) {
            this(text, sentences, cells, List.of());
        }

        /** The sentence that holds {@code at}; the whole text where none does. */
        Span sentence(int at) {
            return sentences.stream()
                    .filter(span -> span.start() <= at && at < span.end())
                    .findFirst()
                    .orElse(new Span(0, text.length()));
        }
    }

    public Passage {
        section = List.copyOf(section);
    }

    public @Nullable Side side(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** The text of a side that it has. */
    String text(Language language) {
        return Objects.requireNonNull(side(language)).text();
    }

    boolean isPair() {
        return zh != null && en != null;
    }
}
