package org.duizhao.bitext.figure.zh;

import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.numeral.ZhNumberReader;
import org.duizhao.bitext.unit.MoneySigns;
import org.duizhao.bitext.unit.Quantity;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** Money signs before a number in Chinese text: $48.2亿, HK $37亿, 人民币3.14亿; a currency behind the number wins. */
final class ZhMoneySigns {

    private ZhMoneySigns() {}

    static @Nullable Draft before(String text, int i, ZhNumberReader reader) {
        MoneySigns.Match sign = MoneySigns.at(text, i);
        if (sign == null) {
            return null;
        }
        int space = sign.end() < text.length() && text.charAt(sign.end()) == ' ' ? 1 : 0;
        int at = sign.end() + space;
        Reading reading = Characters.isDigit(text, at) ? reader.read(at) : null;
        Units.Match own = reading == null ? null : ZhUnits.at(text, reading.end());
        boolean other = own != null && (Characters.isHan(text, i) || own.unit().quantity() != Quantity.MONEY);
        return reading == null || other ? null : Draft.of(i, reading.end(), reading.value(), sign.currency());
    }
}
