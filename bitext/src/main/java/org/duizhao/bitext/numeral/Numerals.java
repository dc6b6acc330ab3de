package org.duizhao.bitext.numeral;

import java.util.List;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;

/**
 * Finds every numeral of a text, whatever it stands for: counts, dates' numbers, ordinals, the 一 of 一只. Only words that
 * are no numbers (一切, 统一, 四川, "no one") are left out. What a report states is found by {@code Figures}.
 */
public final class Numerals {

    private Numerals() {}

    /** All numerals of {@code text}, in order, without overlaps. Offsets are those of {@code text}. */
    public static List<Numeral> find(String text, Language language) {
        return language == Language.ZH
                ? new ZhNumerals(ZhNumberText.fold(text)).find()
                : new EnNumerals(Folding.fold(text)).find();
    }
}
