package org.duizhao.bitext.figure.zh;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.duizhao.bitext.figure.Bound;
import org.duizhao.bitext.figure.BracketedNegatives;
import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.figure.Compounds;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.Doublings;
import org.duizhao.bitext.numeral.HanDigits;
import org.duizhao.bitext.numeral.NotNumbers;
import org.duizhao.bitext.numeral.Numeral;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.numeral.ZhNumberReader;
import org.duizhao.bitext.text.Phrases;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** The walk over folded Chinese text that finds its figures. */
public final class ZhFigures {

    private static final Phrases IDIOMS = Phrases.load(ZhFigures.class, "zh-idioms.txt");
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final String text;
    private final ZhNumberReader reader;
    private final ZhDates dates;
    private final ZhTail tail;
    private final ZhOrdinals ordinals;
    private final ZhStructure structure;

    public ZhFigures(String folded) {
        text = folded;
        reader = new ZhNumberReader(folded, false);
        dates = new ZhDates(folded, reader);
        tail = new ZhTail(folded, reader);
        ordinals = new ZhOrdinals(folded, reader);
        structure = new ZhStructure(folded, reader);
    }

    public List<Draft> find() {
        List<Draft> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Draft draft = structure.at(i);
            if (draft == null) {
                int word = Math.max(NotNumbers.endOfChinese(text, i), IDIOMS.endOfWord(text, i));
                if (word > i) {
                    i = word;
                    continue;
                }
                draft = at(i);
            }
            if (draft != null) {
                found.add(structure.labelled(draft));
                i = draft.end;
            } else {
                i = past(i);
            }
        }
        ZhParts.join(text, reader, found);
        Compounds.join(text, found, true);
        BracketedNegatives.complete(text, found);
        ZhSharedUnits.complete(text, found);
        ZhContext.complete(text, found);
        return found;
    }

    /** Past a run that is no figure as a whole, so that its tail is not read as one. */
    private int past(int i) {
        char c = text.charAt(i);
        if (c >= '0' && c <= '9') {
            return Characters.endOfDigits(text, i);
        }
        if (HanDigits.digit(c) >= 0 || HanDigits.power(c) > 0) {
            Reading reading = reader.read(i);
            return reading == null ? i + 1 : reading.end();
        }
        return i + 1;
    }

    private @Nullable Draft at(int i) {
        char c = text.charAt(i);
        if (text.startsWith("零下", i)) {
            return negative(i, i + 2);
        }
        switch (c) {
            case '第' -> {
                return ordinals.at(i);
            }
            case '每' -> {
                Draft speed = speed(i);
                return speed != null ? speed : every(i);
            }
            case '翻' -> {
                return doubled(i);
            }
            case '半' -> {
                return half(i);
            }
            case '摄', '华' -> {
                return temperature(i);
            }
            case '时' -> {
                return speed(i);
            }
            case '-', '−', '负' -> {
                return negative(i, i + 1);
            }
            default -> {}
        }
        if (Characters.beginsNumber(c)) {
            return number(i, i, null);
        }
        Draft money = ZhMoneySigns.before(text, i, reader);
        if (money != null) {
            return tail.suffixed(money, false);
        }
        ZhBounds.Match bound = ZhBounds.before(text, i);
        if (bound == null || bound.end() >= text.length()) {
            return null;
        }
        if (text.charAt(bound.end()) == '半' && bound.bound() != Bound.AT_LEAST) {
            Draft half = half(bound.end());
            return half == null ? null : bounded(half, i, bound.bound());
        }
        if (!Characters.beginsNumber(text.charAt(bound.end()))) {
            return null;
        }
        return number(bound.end(), i, bound.bound());
    }

    private static Draft bounded(Draft draft, int start, Bound bound) {
        draft.start = start;
        return draft.bounded(bound);
    }

    private @Nullable Draft number(int i, int start, @Nullable Bound bound) {
        Reading reading = reader.read(i);
        if (reading == null) {
            return null;
        }
        if (text.charAt(start) == '上' && start + 1 == i && !reading.implied()) {
            return number(i, i, null);
        }
        Draft draft = bound == null || bound != Bound.AT_LEAST ? dates.at(reading) : null;
        if (draft == null) {
            draft = tail.after(reading, bound != null);
        }
        if (draft == null || bound == null || draft.inName || draft.kind.startsWith("date")) {
            return draft;
        }
        boolean recently = text.charAt(start) == '近' && draft.kind.equals("duration");
        boolean limit = text.startsWith("控制在", start);
        boolean year = draft.kind.startsWith("year");
        if (recently || limit || year) {
            return draft;
        }
        int denial = ZhBounds.startOfDenial(text, start);
        Bound denied = denial < start ? bound.denied() : null;
        return denied == null ? bounded(draft, start, bound) : bounded(draft, denial, denied);
    }

    /** 每万人: a count of 10000. */
    private @Nullable Draft every(int i) {
        Reading reading = i + 1 < text.length() ? reader.read(i + 1) : null;
        if (reading == null || reading.value().compareTo(BigDecimal.TEN) < 0) {
            return null;
        }
        int end = reading.end();
        boolean people = end < text.length() && "人户名家".indexOf(text.charAt(end)) >= 0;
        if (!people) {
            Draft draft = tail.after(reading, true);
            boolean bare = draft == null && Characters.isHan(text, end) && reading.implied();
            draft = bare ? new Draft(i, end, "count", reading.value()) : draft;
            return draft == null ? null : bounded(draft, i, Bound.EXACT);
        }
        Draft draft = new Draft(i, end + 1, "count", reading.value());
        draft.label = text.substring(end, end + 1);
        return draft;
    }

    private @Nullable Draft doubled(int i) {
        Numeral doubling = Doublings.at(text, i, reader);
        if (doubling == null) {
            return null;
        }
        Draft draft = Draft.times(i, doubling.end(), doubling.value());
        ZhBounds.Match bound = ZhBounds.before(text, text.startsWith("了", i + 1) ? i + 2 : i + 1);
        return bound == null ? draft : draft.bounded(bound.bound());
    }

    /** -6.1%, 负2.5‰, 零下3℃: a sign, where no range or code can be meant. */
    private @Nullable Draft negative(int i, int from) {
        boolean after = i > 0 && !Characters.isHan(text, i - 1) && " \t\n(:,、".indexOf(text.charAt(i - 1)) < 0;
        boolean word = Characters.isHan(text, i);
        if (after && !word || from >= text.length()) {
            return null;
        }
        Draft draft = Characters.beginsNumber(text.charAt(from))
                ? number(from, from, null)
                : ZhMoneySigns.before(text, from, reader);
        boolean han = Characters.isHan(text, i - 1) && !word;
        if (draft == null || !draft.maySign(han)) {
            return null;
        }
        draft.start = i;
        return draft.negated();
    }

    /** 半个工作日, 半小时, 半数, 半年. */
    private @Nullable Draft half(int i) {
        if (text.startsWith("数", i + 1)) {
            return tail.suffixed(new Draft(i, i + 2, "fraction", HALF), false);
        }
        int at = text.startsWith("个", i + 1) && Units.at(text, i + 1, org.duizhao.bitext.text.Language.ZH) == null
                ? i + 2
                : i + 1;
        Units.Match unit = Units.at(text, at, org.duizhao.bitext.text.Language.ZH);
        boolean part = i > 0
                && "上下前后多大".indexOf(text.charAt(i - 1)) >= 0
                && !(unit != null && unit.unit().code().equals("h"));
        if (unit == null
                || part
                || text.startsWith("小时", at) && at == i + 1 && i > 0 && HanDigits.digit(text.charAt(i - 1)) >= 0) {
            return null;
        }
        return tail.suffixed(Draft.of(i, unit.end(), HALF, unit.unit()), false);
    }

    /** 摄氏37度, 华氏零下5度. */
    private @Nullable Draft temperature(int i) {
        boolean celsius = text.startsWith("摄氏", i);
        if (!celsius && !text.startsWith("华氏", i)) {
            return null;
        }
        boolean below = text.startsWith("零下", i + 2);
        int at = below ? i + 4 : i + 2;
        Reading reading = at < text.length() ? reader.read(at) : null;
        int end = reading == null ? text.length() : reading.end();
        if (reading == null || end >= text.length() || "度°".indexOf(text.charAt(end)) < 0) {
            return null;
        }
        Draft draft = Draft.of(i, end + 1, reading.value(), Units.require(celsius ? "Cel" : "[degF]"));
        return below ? draft.negated() : draft;
    }

    /** 时速350公里, 每小时22.6公里, 每秒42米. */
    private @Nullable Draft speed(int i) {
        boolean hourly = text.startsWith("每小时", i);
        boolean second = text.startsWith("每秒", i);
        if (!hourly && !second && !text.startsWith("时速", i)) {
            return null;
        }
        int at = hourly ? i + 3 : i + 2;
        int most = at + 3;
        while (at < text.length() && at < most && "达为约超到近过".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        Reading reading = at < text.length() ? reader.read(at) : null;
        if (reading == null) {
            return null;
        }
        boolean far = text.startsWith("公里", reading.end()) || text.startsWith("千米", reading.end());
        boolean metres = second && text.startsWith("米", reading.end());
        if (!metres && (second || !far)) {
            return null;
        }
        int end = reading.end() + (metres ? 1 : 2);
        return Draft.of(i, end, reading.value(), Units.require(metres ? "m/s" : "km/h"));
    }
}
