package org.duizhao.bitext.recognizers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.numeral.HanDigits;
import org.duizhao.bitext.numeral.ZhNumberText;
import org.duizhao.bitext.text.Language;
import org.jspecify.annotations.Nullable;

/** The suites' Chinese amounts: any number before a unit name, 两米半, 五元三毛, 三周大, 华氏温度100度. */
final class ZhMeasures {

    private static final Pattern SEN = Pattern.compile("日本[钱銭]");

    private final String text;
    private final ZhSuite suite;
    private final RecognizedModel model;
    private final UnitTable units;

    ZhMeasures(String original, RecognizedModel model) {
        text = ZhNumberText.fold(original);
        suite = new ZhSuite(original);
        this.model = model;
        units = UnitTable.of(Language.ZH, model);
    }

    List<Recognition> find() {
        List<Recognition> found = new ArrayList<>();
        int i = 0;
        while (i < text.length()) {
            Recognition measure = at(i);
            if (measure != null) {
                found.add(measure);
                i = measure.end();
            } else {
                i = suite.endOfNumber(i);
            }
        }
        return found;
    }

    private @Nullable Recognition at(int i) {
        if (model == RecognizedModel.TEMPERATURE && text.startsWith("华氏温度", i)) {
            ZhSuite.Number number = i + 4 < text.length() ? suite.signed(i + 4) : null;
            return number != null && text.startsWith("度", number.end())
                    ? new Recognition(i, number.end() + 1, type(), Decimals.text(number.value()), "F", null)
                    : null;
        }
        UnitTable.Match sign = units.before(text, i);
        int start = sign == null ? i : spaces(sign.end());
        ZhSuite.Number number = start < text.length() ? suite.signed(start) : null;
        if (number == null) {
            UnitTable.Match lone = units.after(text, i);
            return lone != null && lone.name().lone()
                    ? new Recognition(
                            i,
                            lone.end(),
                            type(),
                            null,
                            lone.name().unit(),
                            lone.name().isoCurrency())
                    : null;
        }
        return measured(new int[] {i, start}, number, sign);
    }

    private @Nullable Recognition measured(int[] starts, ZhSuite.Number number, UnitTable.@Nullable Match sign) {
        int at = spaces(number.end());
        UnitTable.Match unit = at < text.length() ? units.after(text, at) : null;
        if (unit == null) {
            return sign == null ? null : recognition(starts[0], number.end(), number.value(), sign.name());
        }
        boolean person = text.startsWith("位", at) && unit.end() == at + 1 && !text.startsWith("是", unit.end());
        boolean digits = Character.isDigit(text.charAt(starts[1]));
        return person && !digits
                ? null
                : parts(recognition(starts[0], unit.end(), number.value(), unit.name()), number.value());
    }

    /** 两米半 and 五元三毛: what follows the unit counts in it. */
    private Recognition parts(Recognition whole, BigDecimal value) {
        if (model == RecognizedModel.DIMENSION && text.startsWith("半", whole.end())) {
            return whole.until(whole.end() + 1).valued(Decimals.text(value.add(new BigDecimal("0.5"))));
        }
        if (model != RecognizedModel.CURRENCY) {
            return whole;
        }
        BigDecimal sum = value;
        int end = whole.end();
        for (int part = 0; part < 2; part++) {
            int at = text.startsWith("又", end) ? end + 1 : end;
            int digit = at < text.length() ? digit(text.charAt(at)) : -1;
            int power = digit < 0
                    ? 0
                    : text.startsWith("毛", at + 1) || text.startsWith("角", at + 1)
                            ? 1
                            : text.startsWith("分", at + 1)
                                            || text.startsWith("美分", at + 1)
                                            || SEN.matcher(text)
                                                    .region(at + 1, text.length())
                                                    .lookingAt()
                                    ? 2
                                    : 0;
            if (power == 0) {
                break;
            }
            sum = sum.add(BigDecimal.valueOf(digit, power));
            Matcher sen = SEN.matcher(text).region(at + 1, text.length());
            end = sen.lookingAt() ? sen.end() : at + (text.startsWith("美分", at + 1) ? 3 : 2);
        }
        return whole.until(end).valued(Decimals.text(sum));
    }

    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : HanDigits.digit(c);
    }

    private Recognition recognition(int start, int end, BigDecimal value, UnitTable.Name name) {
        return new Recognition(start, end, type(), Decimals.text(value), name.unit(), name.isoCurrency());
    }

    private String type() {
        return model.name().toLowerCase(Locale.ROOT);
    }

    private int spaces(int from) {
        int i = from;
        while (i < text.length() && i - from < 3 && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }
}
