package org.duizhao.bitext.figure.zh;

import java.math.BigDecimal;
import java.util.List;
import org.duizhao.bitext.figure.Bound;
import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.Fractions;
import org.duizhao.bitext.numeral.HanDigits;
import org.duizhao.bitext.numeral.Numeral;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.numeral.SlashFractions;
import org.duizhao.bitext.numeral.Tenths;
import org.duizhao.bitext.numeral.VulgarFractions;
import org.duizhao.bitext.numeral.ZhNumberReader;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Phrases;
import org.duizhao.bitext.unit.Quantity;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** Decides by what follows a number what kind of figure it is. */
final class ZhTail {

    private static final Phrases CLASSIFIERS = Phrases.load(ZhTail.class, "zh-classifiers.txt");
    /** Nouns that small Chinese numbers count without a classifier: 三地, 两省一市. */
    private static final String COUNTED_NOUNS = "地省市县区国校院镇村乡街镇江河湖港城岛矿企";

    private static final Phrases AGE = new Phrases(List.of("岁", "周岁"));
    /** Before 一年 that is a length and no article. */
    private static final List<String> STRESSES = List.of("不到", "不足", "不满", "仅用", "只用", "为期", "历时", "不超过", "长达", "至少");
    /** What follows a number of days, and what stands before the day of a month. */
    private static final String AFTER_DAYS = ",。;!?)”」内以之后游展间不未仍";

    private static final String BEFORE_DATES = "月号于在至到从自由即本当昨今同";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal BIG = BigDecimal.ONE.scaleByPowerOfTen(8);
    private static final BigDecimal MANY = BigDecimal.valueOf(10_000);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    private final String text;
    private final ZhNumberReader reader;
    private final ZhIdentifiers names;

    ZhTail(String text, ZhNumberReader reader) {
        this.text = text;
        this.reader = reader;
        names = new ZhIdentifiers(text);
    }

    static boolean hasUnitOrClassifier(String text, int end) {
        int at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        return ZhUnits.at(text, at) != null
                || at < text.length() && (CLASSIFIERS.endOfWord(text, at) > at || "余多".indexOf(text.charAt(at)) >= 0);
    }

    /** The figure that {@code reading} begins, or null. {@code open}: a bare 百 may stand for a hundred. */
    @Nullable
    Draft after(Reading reading, boolean open) {
        Numeral slash = SlashFractions.at(text, reading);
        if (slash != null) {
            return suffixed(fraction(reading.start(), slash.end(), slash.value()), reading);
        }
        if (VulgarFractions.isAt(text, reading.start())) {
            return suffixed(fraction(reading.start(), reading.end(), reading.value()), reading);
        }
        Reading spread = ZhApproximations.of(text, reading);
        if (spread != null) {
            return measured(spread, open);
        }
        Draft half = halves(reading);
        if (half != null) {
            return half;
        }
        Draft name = names.at(reading);
        if (name != null) {
            return name;
        }
        int end = reading.end();
        if (text.startsWith("分之", end)) {
            return fraction(reading);
        }
        Draft ratio = ratio(reading);
        if (ratio != null) {
            return ratio;
        }
        if (follows(end, '成') && Tenths.at(text, reading)) {
            return tenths(reading);
        }
        if (follows(end, '‰')) {
            return suffixed(
                    Draft.percent(reading.start(), end + 1, reading.value().movePointLeft(1)), reading);
        }
        if (reading.form() == Reading.Form.HAN
                && (follows(end, '期') || text.startsWith("号机组", end))
                && reading.value().compareTo(BigDecimal.valueOf(20)) < 0) {
            return phase(reading);
        }
        return measured(reading, open);
    }

    /** 一个半小时, 四个半百分点, 四个半. */
    private @Nullable Draft halves(Reading reading) {
        int end = reading.end();
        boolean words = reading.form() == Reading.Form.HAN && reading.isSmallWhole();
        if (!words || !text.startsWith("个半", end) || text.startsWith("半导", end + 1)) {
            return null;
        }
        BigDecimal value = reading.value().add(HALF);
        Units.Match unit = ZhUnits.at(text, end + 2);
        unit = unit == null && follows(end + 2, '月') ? new Units.Match(Units.require("mo"), end + 3) : unit;
        if (unit == null) {
            unit = Units.at("个" + text.substring(end + 2, Math.min(text.length(), end + 8)), 0, Language.ZH);
            unit = unit == null ? null : new Units.Match(unit.unit(), end + 1 + unit.end());
        }
        Draft draft = unit == null
                ? new Draft(reading.start(), end + 2, "count", value)
                : Draft.of(reading.start(), unit.end(), value, unit.unit());
        draft.classifier = unit == null ? "个" : null;
        return suffixed(draft, reading);
    }

    private @Nullable Draft measured(Reading reading, boolean open) {
        Reading upper = upper(reading);
        Reading last = upper == null ? reading : upper;
        int end = last.end();
        boolean over = last.hedged() || reading.hedged();
        if (follows(end, '余')
                || follows(end, '多') && !text.startsWith("多年", end - 0)
                || follows(end, '多') && text.startsWith("年", end + 1)) {
            over = true;
            end++;
        }
        boolean space = follows(end, ' ') && last.form() != Reading.Form.HAN;
        Units.Match unit = ZhUnits.at(text, space ? end + 1 : end);
        boolean rises = unit != null && text.startsWith("升", end) && (follows(end + 1, '至') || follows(end + 1, '到'));
        unit = rises ? null : unit;
        unit = unit == null ? electricity(last, end) : unit;
        unit = unit == null ? days(last, end) : unit;
        unit = unit == null ? minutes(last, end) : unit;
        Draft draft = unit != null && fits(reading, unit, open)
                ? quantity(reading, unit)
                : counted(reading, last, end, over || open);
        if (draft == null) {
            return null;
        }
        BigDecimal to = upper != null ? upper.value() : reading.to();
        if (over) {
            draft.bounded(Bound.GREATER_THAN);
        } else if (open && text.startsWith("上", reading.start() - 1)) {
            draft.bounded(Bound.AT_LEAST);
        }
        return suffixed(draft.to(to), reading);
    }

    /** 16亿度: so many degrees can only be kilowatt-hours. */
    private Units.@Nullable Match electricity(Reading reading, int end) {
        boolean many = follows(end, '度') && reading.value().compareTo(MANY) >= 0;
        return many ? new Units.Match(Units.require("kW.h"), end + 1) : null;
    }

    /** 百日, 会期三日, 十日以下: days, where the third of a month is not meant. */
    private Units.@Nullable Match days(Reading reading, int end) {
        boolean counted = follows(end, '日')
                && reading.form() == Reading.Form.HAN
                && (end + 1 >= text.length()
                        || AFTER_DAYS.indexOf(text.charAt(end + 1)) >= 0
                        || reading.implied() && "咳菊草维".indexOf(text.charAt(end + 1)) < 0)
                && Characters.isHan(text, reading.start() - 1)
                && BEFORE_DATES.indexOf(text.charAt(reading.start() - 1)) < 0;
        return counted ? new Units.Match(Units.require("d"), end + 1) : null;
    }

    /** 五分三十秒, 一分半钟: 分 is a minute only where seconds or half a minute follow. */
    private Units.@Nullable Match minutes(Reading reading, int end) {
        boolean whole = follows(end, '分') && reading.isSmallWhole() && !reading.implied();
        boolean half = whole && follows(end + 1, '半') && !Characters.isHan(text, end + 2);
        boolean clock = whole && text.startsWith("半钟", end + 1);
        return half || clock || whole && ZhPieces.seconds(text, reader, end + 1)
                ? new Units.Match(Units.require("min"), end + 1)
                : null;
    }

    private boolean fits(Reading reading, Units.Match unit, boolean open) {
        Quantity quantity = unit.unit().quantity();
        boolean one = reading.form() == Reading.Form.HAN && reading.value().compareTo(BigDecimal.ONE) == 0;
        if (quantity == Quantity.DURATION) {
            boolean days = unit.unit().code().equals("d") && reading.value().compareTo(HUNDRED) == 0;
            return (!one || isStressed(reading, unit) || ZhPieces.follow(text, reader, unit))
                    && (!reading.implied() || open || days)
                    && !durationVeto(reading, unit);
        }
        if (reading.implied() && !open && isAlone(reading.start(), unit.end())) {
            return false;
        }
        boolean lone = reading.implied() && reading.value().compareTo(BIG) < 0 && !open;
        boolean leveled = follows(unit.end(), '级') || follows(unit.end(), '以');
        boolean joined = unit.end() - reading.end() == 1
                && Characters.isHan(text, unit.end())
                && one
                && quantity != Quantity.MONEY
                && ZhPieces.endOfTenths(text, unit.end()) == unit.end();
        return (!lone || leveled) && !joined;
    }

    /** 亿元 in a cell of its own is the unit of a table and states nothing. */
    private boolean isAlone(int start, int end) {
        boolean begins = start == 0 || " \t\n(".indexOf(text.charAt(start - 1)) >= 0;
        return begins && (end >= text.length() || " \t\n)".indexOf(text.charAt(end)) >= 0);
    }

    /** 一小时内, 为期一年, 不到一个月: no article. */
    private boolean isStressed(Reading one, Units.Match unit) {
        boolean within = text.startsWith("内", unit.end()) && !text.startsWith("内部", unit.end())
                || text.startsWith("以内", unit.end())
                || text.startsWith("之内", unit.end());
        return within || STRESSES.stream().anyMatch(word -> text.startsWith(word, one.start() - word.length()));
    }

    private boolean durationVeto(Reading reading, Units.Match unit) {
        String after = text.substring(unit.end(), Math.min(text.length(), unit.end() + 2));
        boolean grade =
                after.startsWith("岁") || after.startsWith("级") || after.startsWith("代") || after.startsWith("生");
        return grade
                || reading.form() == Reading.Form.HAN_DIGITS && reading.value().compareTo(BigDecimal.TEN) < 0;
    }

    private Draft quantity(Reading reading, Units.Match unit) {
        return Draft.of(reading.start(), unit.end(), reading.value(), unit.unit());
    }

    private @Nullable Draft counted(Reading reading, Reading last, int end, boolean open) {
        boolean han = reading.form() == Reading.Form.HAN || reading.form() == Reading.Form.HAN_DIGITS;
        boolean one = han && reading.value().compareTo(BigDecimal.ONE) == 0;
        if (one || reading.form() == Reading.Form.HAN_DIGITS && reading.to() == null) {
            return null;
        }
        int age = end < text.length() ? AGE.endOfWord(text, end) : end;
        if (age > end && !(reading.implied() && !open)) {
            Draft draft = Draft.of(reading.start(), age, reading.value(), Units.require("a"));
            draft.kind = Quantity.AGE.code();
            return draft;
        }
        if (follows(end, '级') && reading.implied() && reading.value().compareTo(BIG) >= 0) {
            Draft draft = Draft.of(reading.start(), end, reading.value(), Units.require("CNY"));
            return draft;
        }
        if (text.startsWith("季度", end)) {
            return quarters(reading);
        }
        boolean lone = reading.implied() && !open;
        int space = follows(end, ' ') && !han ? end + 1 : end;
        int classifier = space < text.length() ? CLASSIFIERS.endOfWord(text, space) : space;
        if (classifier > space && !lone) {
            Draft draft = new Draft(reading.start(), classifier, "count", reading.value());
            draft.classifier = text.substring(space, classifier);
            return names.quoted(draft, reading);
        }
        return lone ? null : uncounted(reading, last, end, han);
    }

    /** 三季度 is the third quarter, 前三季度 are three. */
    private Draft quarters(Reading reading) {
        boolean several = reading.start() > 0 && text.charAt(reading.start() - 1) == '前';
        Draft draft = new Draft(reading.start(), reading.end() + 2, several ? "count" : "ordinal", reading.value());
        draft.label = "季度";
        return draft;
    }

    /** A number that neither a unit nor a classifier follows. */
    private @Nullable Draft uncounted(Reading reading, Reading last, int end, boolean han) {
        Draft draft = new Draft(reading.start(), end, "count", reading.value());
        if (!han) {
            return names.identifies(reading, end) ? draft.inName() : draft;
        }
        boolean noun = end < text.length() && COUNTED_NOUNS.indexOf(text.charAt(end)) >= 0;
        boolean large = reading.value().compareTo(BigDecimal.valueOf(100)) >= 0;
        boolean quoted = Characters.inShortQuotes(text, reading.start(), 10);
        if (quoted || noun && Characters.beginsNumber(charAt(end + 1)) && charAt(end + 1) == '一') {
            return draft.inName();
        }
        return noun && !partOfWord(reading, end) || large && !reading.implied() && last == reading ? draft : null;
    }

    /** 三地 alone counts; in 十三区 or 四川省 the numeral belongs to a word. */
    private boolean partOfWord(Reading reading, int end) {
        String two = text.substring(end, Math.min(text.length(), end + 2));
        return List.of("地方", "国家", "区域", "城区", "市场", "县域", "校园", "院士", "村民", "省级", "市级", "地区", "江水", "地块")
                                .contains(two)
                        && reading.value().compareTo(BigDecimal.TEN) > 0
                || List.of("院士", "市场", "地方", "区域").contains(two);
    }

    private char charAt(int i) {
        return i < text.length() ? text.charAt(i) : ' ';
    }

    private Draft suffixed(Draft draft, Reading reading) {
        return suffixed(draft, reading.implied());
    }

    /** Takes in what bounds the number from behind. {@code implied}: a bare magnitude, which 级 makes one. */
    Draft suffixed(Draft draft, boolean implied) {
        if (follows(draft.end, '半')
                && draft.unit != null
                && draft.value != null
                && !"程岛径山".contains(charAt(draft.end + 1) + "")) {
            draft.value = draft.value.add(HALF);
            draft.end += text.startsWith("半钟", draft.end) ? 2 : 1;
        }
        ZhPieces.tenths(text, draft);
        if (draft.kind.equals("duration") && charAt(draft.end - 1) == '内') {
            draft.bounded(Bound.AT_MOST);
        }
        int at = draft.end;
        if (at < text.length()
                && "多余".indexOf(text.charAt(at)) >= 0
                && draft.classifier == null
                && draft.unit != null
                && !text.startsWith("多种", at)
                && !text.startsWith("多元", at)) {
            draft.bounded(Bound.GREATER_THAN);
            draft.end = ++at;
        }
        if (text.startsWith("有余", at) && draft.unit != null) {
            draft.bounded(Bound.GREATER_THAN);
            draft.end = at + 2;
        }
        ZhBounds.Match after = ZhBounds.after(text, at);
        boolean inside = draft.kind.equals("duration") && text.startsWith("内", at) && !text.startsWith("内部", at);
        if (inside) {
            draft.bounded(Bound.AT_MOST);
            draft.end = at + 1;
        } else if (after != null && after.bound() != Bound.GREATER_THAN) {
            boolean level = after.bound() == Bound.ORDER_OF_MAGNITUDE;
            if (!level || implied || draft.unit != null && draft.unit.quantity() != Quantity.DURATION) {
                draft.bounded(after.bound());
                draft.end = after.end();
            }
        }
        return draft;
    }

    /** The upper end of 5%—6%, 3至5年. */
    private @Nullable Reading upper(Reading lower) {
        int at = lower.end();
        Units.Match unit = ZhUnits.at(text, at);
        int from = unit != null ? unit.end() : at;
        int next = from;
        while (next < text.length() && next < from + 2 && Characters.isDash(text.charAt(next))) {
            next++;
        }
        boolean dash = next > from;
        if (!dash && (follows(from, '至') || follows(from, '到'))) {
            next = from + 1;
        }
        if (next == from || next >= text.length() || !Characters.beginsNumber(text.charAt(next)) || movesFrom(lower)) {
            return null;
        }
        Reading upper = reader.read(next);
        if (upper == null
                || upper.value().compareTo(lower.value()) <= 0 && upper.form() == lower.form()
                || follows(upper.end(), '年') && upper.end() - upper.start() == 4) {
            return null;
        }
        Units.Match upperUnit = ZhUnits.at(text, upper.end());
        boolean same = unit == null
                ? hasUnitOrClassifier(text, upper.end()) || text.startsWith("岁", upper.end())
                : upperUnit != null && upperUnit.unit().equals(unit.unit());
        return same ? upper : null;
    }

    /** 从2提高到3: a change, no range. */
    private boolean movesFrom(Reading lower) {
        return lower.start() > 0 && "从由自".indexOf(text.charAt(lower.start() - 1)) >= 0;
    }

    private @Nullable Draft fraction(Reading denominator) {
        int at = denominator.end() + 2;
        Reading numerator = at < text.length() && Characters.beginsNumber(text.charAt(at)) ? reader.read(at) : null;
        if (numerator == null || denominator.value().signum() == 0) {
            return null;
        }
        boolean one = denominator.end() - denominator.start() == 1;
        char unit = text.charAt(denominator.start());
        if (one && (unit == '百' || unit == '千' || unit == '万')) {
            BigDecimal percent =
                    numerator.value().multiply(BigDecimal.valueOf(100)).divide(denominator.value());
            return suffixed(
                    Draft.percent(denominator.start(), numerator.end(), percent).to(numerator.to()), denominator);
        }
        BigDecimal value = Fractions.divide(numerator.value(), denominator.value());
        return suffixed(fraction(denominator.start(), numerator.end(), value), denominator);
    }

    /** 四分之一公升, 1/2小时, ½杯; elsewhere a share. */
    private Draft fraction(int start, int end, BigDecimal value) {
        Units.Match unit = ZhUnits.at(text, end);
        return unit != null && unit.unit().quantity().isToldInParts()
                ? Draft.of(start, unit.end(), value, unit.unit())
                : new Draft(start, end, "fraction", value);
    }

    /** 两成 is 20 percent, 两成五 25. */
    private Draft tenths(Reading reading) {
        int end = reading.end() + 1;
        BigDecimal tenths = reading.value();
        if (follows(end, '半')) {
            tenths = tenths.add(HALF);
            end++;
        } else if (end < text.length() && HanDigits.digit(text.charAt(end)) > 0 && reading.form() == Reading.Form.HAN) {
            tenths = tenths.add(BigDecimal.valueOf(HanDigits.digit(text.charAt(end)), 1));
            end++;
        }
        Draft draft = Draft.percent(reading.start(), end, tenths.multiply(BigDecimal.TEN));
        if (follows(end, '多') || follows(end, '余')) {
            draft.bounded(Bound.GREATER_THAN);
            draft.end++;
        }
        if (reading.to() != null) {
            draft.to(reading.to().multiply(BigDecimal.TEN));
        }
        return suffixed(draft, reading);
    }

    private @Nullable Draft ratio(Reading reading) {
        int end = reading.end();
        boolean colon =
                follows(end, ':') || follows(end, '∶') || follows(end, '比') && reading.form() != Reading.Form.SCALED;
        Reading other = colon && end + 1 < text.length() && Characters.beginsNumber(text.charAt(end + 1))
                ? reader.read(end + 1)
                : null;
        if (other == null || other.value().signum() == 0 || other.implied() || hasUnitOrClassifier(text, other.end())) {
            return null;
        }
        boolean clock = follows(end, ':')
                && other.end() - other.start() == 2
                && other.value().compareTo(BigDecimal.valueOf(60)) < 0;
        return clock
                ? null
                : new Draft(reading.start(), other.end(), "ratio", Fractions.divide(reading.value(), other.value()));
    }

    private @Nullable Draft phase(Reading reading) {
        String next = text.substring(reading.end(), Math.min(text.length(), reading.end() + 2));
        boolean other = next.equals("期间") || next.equals("期限") || next.equals("期盼");
        if (other || reading.implied()) {
            return null;
        }
        Draft draft = new Draft(reading.start(), reading.end() + 1, "ordinal", reading.value());
        draft.classifier = "期";
        return draft;
    }

    private boolean follows(int at, char c) {
        return at < text.length() && text.charAt(at) == c;
    }
}
