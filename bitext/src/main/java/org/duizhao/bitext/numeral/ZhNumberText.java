package org.duizhao.bitext.numeral;

import org.duizhao.bitext.text.Folding;

/** Chinese text as the readers of numbers want it. */
public final class ZhNumberText {

    private ZhNumberText() {}

    /**
     * Folded, but for a full-width comma between half-width digits: in 投资20，300个项目 it parts two numbers. A full-width
     * minus becomes a minus.
     */
    public static String fold(String text) {
        String folded = Folding.fold(text);
        int comma = text.indexOf('，');
        if (comma < 0) {
            return folded.replace('－', '-');
        }
        StringBuilder restored = new StringBuilder(folded.replace('－', '-'));
        for (; comma >= 0; comma = text.indexOf('，', comma + 1)) {
            if (comma > 0 && isDigit(text.charAt(comma - 1))) {
                restored.setCharAt(comma, '，');
            }
        }
        return restored.toString();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
