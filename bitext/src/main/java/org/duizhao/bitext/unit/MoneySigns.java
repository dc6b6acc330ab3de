package org.duizhao.bitext.unit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The signs and ISO codes of money beside a number: US$4.82 billion, HK $3.7 billion, CAD 3, 10€, 人民币3.14亿. */
public final class MoneySigns {

    private static final Map<Character, List<Sign>> BY_FIRST = new HashMap<>();

    private record Sign(String sign, String code) {}

    static {
        for (String line : Units.rows("money-signs.tsv")) {
            String[] columns = line.split("\t");
            add(columns[0], columns[1]);
        }
        for (Unit unit : Units.all()) {
            boolean iso = unit.quantity() == Quantity.MONEY
                    && Units.at(unit.code(), 0, org.duizhao.bitext.text.Language.EN) != null;
            if (iso) {
                add(unit.code(), unit.code());
            }
        }
        BY_FIRST.values()
                .forEach(signs -> signs.sort(
                        (one, other) -> other.sign().length() - one.sign().length()));
    }

    private MoneySigns() {}

    /** A sign that ends at {@code end}. */
    public record Match(Unit currency, int end) {}

    private static void add(String sign, String code) {
        BY_FIRST.computeIfAbsent(sign.charAt(0), any -> new ArrayList<>()).add(new Sign(sign, code));
    }

    /** The longest sign that begins at {@code i} and is no part of a longer word; null if none does. */
    public static @Nullable Match at(String text, int i) {
        List<Sign> signs = i < text.length() ? BY_FIRST.get(text.charAt(i)) : null;
        if (signs == null || isLatin(text, i) && isLatin(text, i - 1)) {
            return null;
        }
        for (Sign sign : signs) {
            int end = i + sign.sign().length();
            if (text.startsWith(sign.sign(), i) && !(isLatin(text, end - 1) && isLatin(text, end))) {
                return new Match(Units.require(sign.code()), end);
            }
        }
        return null;
    }

    private static boolean isLatin(String text, int i) {
        return i >= 0
                && i < text.length()
                && (text.charAt(i) >= 'a' && text.charAt(i) <= 'z' || text.charAt(i) >= 'A' && text.charAt(i) <= 'Z');
    }
}
