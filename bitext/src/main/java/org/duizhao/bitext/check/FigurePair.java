package org.duizhao.bitext.check;

import java.util.List;
import org.duizhao.bitext.claim.Sense;
import org.duizhao.bitext.claim.Senses;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.figure.find.Figures;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** The figures of the two sides of a bead, and what the words around them say of them. Does not change. */
public final class FigurePair {

    private final @Nullable String zhText;
    private final List<Figure> zh;
    private final @Nullable String enText;
    private final List<Figure> en;
    /** Of each side, read when first asked for; whoever reads them finds the same. */
    private @Nullable List<Sense> zhSenses;

    private @Nullable List<Sense> enSenses;

    /**
     * @param zhText null where there is no Chinese
     * @param enText null where there is no English
     */
    public FigurePair(@Nullable String zhText, List<Figure> zh, @Nullable String enText, List<Figure> en) {
        this.zhText = zhText;
        this.zh = List.copyOf(zh);
        this.enText = enText;
        this.en = List.copyOf(en);
    }

    /** Null where there is no Chinese. */
    public @Nullable String zhText() {
        return zhText;
    }

    public List<Figure> zh() {
        return zh;
    }

    /** Null where there is no English. */
    public @Nullable String enText() {
        return enText;
    }

    public List<Figure> en() {
        return en;
    }

    /** What the words around each figure of a side say of it, in their order. */
    public List<Sense> senses(Language language) {
        List<Sense> known = language == Language.ZH ? zhSenses : enSenses;
        if (known != null) {
            return known;
        }
        String text = text(language);
        List<Sense> senses = text == null ? List.of() : Senses.of(text, language, side(language));
        if (language == Language.ZH) {
            zhSenses = senses;
        } else {
            enSenses = senses;
        }
        return senses;
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
