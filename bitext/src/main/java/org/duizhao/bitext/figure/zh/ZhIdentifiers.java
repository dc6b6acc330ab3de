package org.duizhao.bitext.figure.zh;

import java.math.BigDecimal;
import java.util.List;
import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.HanDigits;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.text.Phrases;
import org.jspecify.annotations.Nullable;

/** Numerals that only identify: 国道109, 22号线, 十七届, 十四五, 三校一院, 5G, 12345热线, 500强. */
final class ZhIdentifiers {

    private static final Phrases AFTER = new Phrases(List.of(
            "号线", "号楼", "号院", "号地", "号文", "号令", "号", "线", "环", "届", "强", "型", "式", "次会议", "次全会", "次全体", "次代表", "次常务",
            "次党代会", "次大会", "路", "级", "年代", "世纪", "次产业", "次联席", "次理事", "大报告", "中全会", "甲医院", "甲", "号公告", "码头", "街", "星级",
            "A级", "纵", "横"));
    private static final Phrases BEFORE = new Phrases(List.of("国道", "省道", "县道", "高速", "线路", "热线", "拨打", "电话", "第"));
    private static final Phrases PLAN =
            new Phrases(List.of("五规划", "五时期", "五期间", "五末", "五以来", "五”", "五\"", "五」", "五'", "五开局", "五收官", "五发展"));
    private static final BigDecimal HOTLINE = BigDecimal.valueOf(10000);

    private final String text;

    ZhIdentifiers(String text) {
        this.text = text;
    }

    /** The numeral as part of a name, or null if it may be a figure. */
    @Nullable
    Draft at(Reading reading) {
        int start = reading.start();
        int end = reading.end();
        boolean han = reading.form() == Reading.Form.HAN || reading.form() == Reading.Form.HAN_DIGITS;
        int plan = han ? endOfPlan(reading) : start;
        if (plan > start) {
            return name(reading, plan);
        }
        boolean lettered = Characters.isLatin(text, start - 1)
                || start > 1 && text.charAt(start - 1) == '-' && Characters.isLatin(text, start - 2);
        if (isRegnal(end)) {
            return name(reading, end + 1);
        }
        if (!han && lettered && !currency(start)) {
            return name(reading, end);
        }
        if (!han && Characters.isLatin(text, end) && ZhUnits.at(text, end) == null) {
            return name(reading, endOfLetters(end));
        }
        if (han && end < text.length() && text.charAt(end) == '大' && partyCongress(reading, end)) {
            return name(reading, end);
        }
        if (reading.form() != Reading.Form.SCALED && named(reading, end)) {
            return name(reading, end);
        }
        return !han && precededByName(start) ? name(reading, end) : sum(reading);
    }

    /** 乾隆三十六年(1771年): a year of a reign, told again. */
    private boolean isRegnal(int end) {
        boolean told = charAt(end) == '年' && charAt(end + 1) == '(';
        int year = text.startsWith("公元", end + 2) ? end + 4 : end + 2;
        int close = told ? Characters.endOfDigits(text, year) : year;
        return close - year >= 3 && close - year <= 4 && (charAt(close) == '年' || charAt(close) == ')');
    }

    private boolean named(Reading reading, int end) {
        int after = end < text.length() ? AFTER.endOfWord(text, end) : end;
        if (after == end || reading.value().scale() > 0) {
            return false;
        }
        boolean street = "路街环线纵横".indexOf(text.charAt(end)) >= 0 && after == end + 1;
        boolean large = reading.value().compareTo(BigDecimal.valueOf(1000)) >= 0;
        boolean magnitude = text.charAt(end) == '级' && (reading.implied() || large);
        return !magnitude && !(street && large);
    }

    /** A count inside a short quotation is a coined name, unless 个 counts real things. */
    Draft quoted(Draft draft, Reading reading) {
        boolean han = reading.form() == Reading.Form.HAN;
        boolean coined = han && !"个".equals(draft.classifier) && Characters.inShortQuotes(text, reading.start(), 8);
        return coined ? draft.inName() : draft;
    }

    /** Whether a bare number is a hotline or a code. */
    boolean identifies(Reading reading, int end) {
        boolean plain = reading.form() == Reading.Form.DIGITS
                && charAt(reading.start() + 1) != ','
                && reading.value().scale() == 0;
        return plain
                        && reading.value().compareTo(HOTLINE) >= 0
                        && reading.end() - reading.start() == 5
                        && Characters.isHan(text, end)
                || Characters.inShortQuotes(text, reading.start(), 8);
    }

    /** Where 十四五, “九五” or 八五计划 ends, read from its first numeral; the start if none stands there. */
    private int endOfPlan(Reading reading) {
        int start = reading.start();
        int digit = text.charAt(start) == '十' ? start + 1 : start;
        int number = digit < text.length() ? HanDigits.digit(text.charAt(digit)) : -1;
        boolean plan = number > 0 && number < 10 && charAt(digit + 1) == '五';
        int end = digit + 2;
        if (!plan || reading.end() > end || HanDigits.digit(charAt(end)) >= 0 || HanDigits.power(charAt(end)) > 0) {
            return start;
        }
        boolean named = PLAN.endOfWord(text, digit + 1) > digit + 1 || Characters.inShortQuotes(text, start, 4);
        boolean bare = digit > start && !ZhTail.hasUnitOrClassifier(text, end) && charAt(end) != '岁';
        return named || bare ? end : start;
    }

    private boolean partyCongress(Reading reading, int end) {
        boolean range = reading.isSmallWhole()
                && reading.value().intValue() >= 12
                && reading.value().intValue() <= 30;
        return range && !Character.isDigit(text.charAt(reading.start())) && !text.startsWith("大类", end);
    }

    private boolean currency(int start) {
        return start >= 3 && List.of("RMB", "USD", "HKD", "EUR", "CNY").contains(text.substring(start - 3, start));
    }

    private boolean precededByName(int start) {
        for (int length = 1; length <= 2 && start - length >= 0; length++) {
            if (BEFORE.endOfWord(text, start - length) == start) {
                return true;
            }
        }
        return false;
    }

    /** 10+1. */
    private @Nullable Draft sum(Reading reading) {
        boolean plus = charAt(reading.end()) == '+' && Characters.isDigit(text, reading.end() + 1)
                || charAt(reading.start() - 1) == '+' && Characters.isDigit(text, reading.start() - 2);
        return plus ? name(reading, reading.end()) : null;
    }

    private char charAt(int i) {
        return i >= 0 && i < text.length() ? text.charAt(i) : ' ';
    }

    private int endOfLetters(int from) {
        int end = from;
        while (Characters.isLatin(text, end) || Characters.isDigit(text, end)) {
            end++;
        }
        return end;
    }

    private static Draft name(Reading reading, int end) {
        return new Draft(reading.start(), end, "ordinal", reading.value()).inName();
    }
}
