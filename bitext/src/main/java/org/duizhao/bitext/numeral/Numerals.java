package org.duizhao.bitext.numeral;

import java.util.List;
import org.duizhao.bitext.text.Language;

/** Finds every numeral of a text, whatever it stands for. */
public final class Numerals {

    private Numerals() {}

    /** All numerals of {@code text}, in order, without overlaps. */
    public static List<Numeral> find(String text, Language language) {
        return List.of();
    }
}
