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
        boolean minus = space == 0 && sign.end() < text.length() && Characters.isMinus(text.charAt(sign.end()));
        int at = sign.end() + (minus ? 1 : space);
        Reading reading = Characters.isDigit(text, at) ? reader.read(at) : null;
        Units.Match own = reading == null ? null : ZhUnits.at(text, reading.end());
        boolean other = own != null && (Characters.isHan(text, i) || own.unit().quantity() != Quantity.MONEY);
        if (reading == null || other) {
            return null;
        }
        Draft money = Draft.of(i, reading.end(), reading.value(), sign.currency());
        return minus ? money.negated() : upTo(text, money, sign, reader);
    }

    /** ￥100-￥200: a range whose ends both have the sign. */
    private static Draft upTo(String text, Draft money, MoneySigns.Match sign, ZhNumberReader reader) {
        boolean joined = money.end < text.length()
                && (Characters.isDash(text.charAt(money.end)) || "至到".indexOf(text.charAt(money.end)) >= 0);
        MoneySigns.Match other = joined ? MoneySigns.at(text, money.end + 1) : null;
        boolean same =
                other != null && other.currency().equals(sign.currency()) && Characters.isDigit(text, other.end());
        Reading upper = other != null && same ? reader.read(other.end()) : null;
        if (upper != null && money.value != null && upper.value().compareTo(money.value) > 0) {
            money.end = upper.end();
            money.to(upper.value());
        }
        return money;
    }
}
