package org.duizhao.bitext.figure.en;

import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.unit.MoneySigns;
import org.duizhao.bitext.unit.Unit;
import org.duizhao.bitext.unit.Units;

/** The signs and codes of money that stand before a number: US$4.82 billion, RMB150 billion, HK $3.7 billion. */
final class EnMoneySigns {

    private EnMoneySigns() {}

    /** Where the number after a sign at {@code i} begins, or its minus; {@code i} if no sign with a number stands there. */
    static int endOfSign(String text, int i) {
        char c = i < text.length() ? text.charAt(i) : ' ';
        if (c >= 'a' && c <= 'z' || c == ' ') {
            return i;
        }
        MoneySigns.Match sign = MoneySigns.at(text, i);
        if (sign == null) {
            return i;
        }
        int end = sign.end();
        int number = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        boolean minus = number == end && number < text.length() && Characters.isMinus(text.charAt(number));
        return Characters.isDigit(text, minus ? number + 1 : number) ? number : i;
    }

    static Unit currency(String text, int i) {
        MoneySigns.Match sign = MoneySigns.at(text, i);
        return sign == null ? Units.require("CNY") : sign.currency();
    }
}
