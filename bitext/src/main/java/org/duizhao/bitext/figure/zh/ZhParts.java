package org.duizhao.bitext.figure.zh;

import java.math.BigDecimal;
import java.util.List;
import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.numeral.ZhNumberReader;
import org.duizhao.bitext.unit.Unit;
import org.duizhao.bitext.unit.Units;

/** Parts of a quantity whose names are units behind a larger one only: 五元六角七分, 三斤五两, 两小时三十分. */
final class ZhParts {

    /** What the part is of the unit before it. */
    private record Part(String whole, String name, String unit, BigDecimal ratio) {}

    private static final BigDecimal TENTH = new BigDecimal("0.1");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final List<Part> PARTS = List.of(
            new Part("CNY", "角", "CNY", TENTH),
            new Part("CNY", "毛", "CNY", TENTH),
            new Part("CNY", "分", "CNY", HUNDREDTH),
            new Part("jin", "两", "jin", TENTH),
            new Part("a", "个月", "mo", BigDecimal.valueOf(12)),
            new Part("h", "分钟", "min", BigDecimal.valueOf(60)),
            new Part("h", "分", "min", BigDecimal.valueOf(60)));

    private ZhParts() {}

    static void join(String text, ZhNumberReader reader, List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft whole = drafts.get(i);
            while (extend(text, reader, whole)) {
                while (i + 1 < drafts.size() && drafts.get(i + 1).start < whole.end) {
                    drafts.remove(i + 1);
                }
            }
        }
    }

    private static boolean extend(String text, ZhNumberReader reader, Draft whole) {
        int at = whole.end < text.length() && text.charAt(whole.end) == '零' ? whole.end + 1 : whole.end;
        boolean number = at < text.length() && Characters.beginsNumber(text.charAt(at));
        Unit unit = whole.unit;
        boolean exact = whole.value != null && whole.to == null && whole.value.signum() > 0;
        Reading reading = number && exact ? reader.read(at) : null;
        if (unit == null || reading == null || reading.implied() || reading.to() != null) {
            return false;
        }
        for (Part part : PARTS) {
            boolean fits = unit.code().equals(part.whole()) && text.startsWith(part.name(), reading.end());
            if (fits && reading.value().compareTo(BigDecimal.valueOf(60)) < 0) {
                add(whole, reading, part);
                return true;
            }
        }
        return false;
    }

    private static void add(Draft whole, Reading reading, Part part) {
        boolean same = part.whole().equals(part.unit());
        BigDecimal value = whole.value == null ? BigDecimal.ZERO : whole.value;
        whole.value = same
                ? value.add(reading.value().multiply(part.ratio()))
                : value.multiply(part.ratio()).add(reading.value());
        whole.unit = Units.require(part.unit());
        whole.end = reading.end() + part.name().length();
    }
}
