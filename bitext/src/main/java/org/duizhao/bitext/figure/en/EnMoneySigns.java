package org.duizhao.bitext.figure.en;

import java.util.LinkedHashMap;
import java.util.Map;
import org.duizhao.bitext.figure.Characters;
import org.jspecify.annotations.Nullable;

/** The signs and codes of money that stand before a number: US$4.82 billion, RMB150 billion. */
final class EnMoneySigns {

    private static final Map<String, String> SIGNS = new LinkedHashMap<>();

    static {
        String[] signs = {
            "US$:USD",
            "HK$:HKD",
            "NT$:TWD",
            "A$:AUD",
            "C$:CAD",
            "S$:SGD",
            "RMB¥:CNY",
            "RMB:CNY",
            "CNY:CNY",
            "USD:USD",
            "EUR:EUR",
            "HKD:HKD",
            "GBP:GBP",
            "JPY:JPY",
            "MOP:MOP",
            "$:USD",
            "€:EUR",
            "£:GBP",
            "¥:CNY",
            "￥:CNY"
        };
        for (String sign : signs) {
            int colon = sign.indexOf(':');
            SIGNS.put(sign.substring(0, colon), sign.substring(colon + 1));
        }
    }

    private EnMoneySigns() {}

    /** Where the number after a sign at {@code i} begins; {@code i} if no sign with a number stands there. */
    static int endOfSign(String text, int i) {
        String sign = sign(text, i);
        if (sign == null) {
            return i;
        }
        int end = i + sign.length();
        int number = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        return Characters.isDigit(text, number) ? number : i;
    }

    static String code(String text, int i) {
        String sign = sign(text, i);
        return sign == null ? "CNY" : SIGNS.getOrDefault(sign, "CNY");
    }

    private static @Nullable String sign(String text, int i) {
        char c = text.charAt(i);
        if (c >= 'a' && c <= 'z' || i > 0 && c >= 'A' && c <= 'Z' && Characters.isLatin(text, i - 1)) {
            return null;
        }
        if (c < 0x80 && c != '$' && !(c >= 'A' && c <= 'Z')) {
            return null;
        }
        for (String sign : SIGNS.keySet()) {
            if (text.startsWith(sign, i)) {
                return sign;
            }
        }
        return null;
    }
}
