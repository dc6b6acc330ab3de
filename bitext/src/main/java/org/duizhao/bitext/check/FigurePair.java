package org.duizhao.bitext.check;

import java.util.List;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.figure.find.Figures;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The figures of the two sides of a bead.
 *
 * @param zhText null where there is no Chinese
 * @param enText null where there is no English
 */
public record FigurePair(
        @Nullable String zhText, List<Figure> zh, @Nullable String enText, List<Figure> en) {

    public FigurePair {
        zh = List.copyOf(zh);
        en = List.copyOf(en);
    }

    public @Nullable String text(Language language) {
        return language == Language.ZH ? zhText : enText;
    }

    public List<Figure> side(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** Finds the figures of both texts. */
    public static FigurePair find(@Nullable String zhText, @Nullable String enText) {
        return new FigurePair(
                zhText,
                zhText == null ? List.of() : Figures.find(zhText, Language.ZH),
                enText,
                enText == null ? List.of() : Figures.find(enText, Language.EN));
    }

    /** Finds the figures of a passage; what is still written in the other language states none. */
    public static FigurePair of(Passage passage) {
        return new FigurePair(
                text(passage, Language.ZH),
                figures(passage, Language.ZH),
                text(passage, Language.EN),
                figures(passage, Language.EN));
    }

    private static @Nullable String text(Passage passage, Language language) {
        Passage.Side side = passage.side(language);
        return side == null ? null : side.text();
    }

    private static List<Figure> figures(Passage passage, Language language) {
        Passage.Side side = passage.side(language);
        return side == null || Untranslated.isWhole(side.text(), language)
                ? List.of()
                : Figures.find(side.text(), language, side.cells());
    }

    /** Whether there is something to compare. */
    public boolean isPair() {
        return zhText != null && enText != null;
    }
}
