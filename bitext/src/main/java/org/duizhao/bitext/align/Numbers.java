package org.duizhao.bitext.align;

import java.util.List;
import org.duizhao.bitext.numeral.Numeral;
import org.duizhao.bitext.numeral.Numerals;
import org.duizhao.bitext.text.Language;

/** Numerals as alignment sees them: the same value is the same token, however it is written. */
final class Numbers {

    private Numbers() {}

    static List<Numeral> in(String text, Language language) {
        return Numerals.find(text, language);
    }

    static String key(Numeral numeral) {
        return "#" + numeral.value().stripTrailingZeros().toPlainString();
    }
}
