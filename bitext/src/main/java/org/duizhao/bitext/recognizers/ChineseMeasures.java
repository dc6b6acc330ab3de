package org.duizhao.bitext.recognizers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.duizhao.bitext.numeral.HanDigits;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Phrases;
import org.jspecify.annotations.Nullable;

/** The suites' Chinese amounts: any number before a unit name, 两米半, 五元三毛, 三周大, 华氏温度100度. */
final class ChineseMeasures {

    private static final Map<RecognizedModel, Map<String, String>> NAMES = new EnumMap<>(RecognizedModel.class);

    static {
        names(
                RecognizedModel.CURRENCY,
                "元=Chinese yuan|块钱=Chinese yuan|块=Chinese yuan|人民币=Chinese yuan|人民币元=Chinese yuan|美元=United States dollar"
                        + "|美圆=United States dollar|美金=United States dollar|美刀=United States dollar|日元=Japanese yen|日圆=Japanese yen|欧元=Euro|英镑=British pound"
                        + "|港元=Hong Kong dollar|港币=Hong Kong dollar|韩元=South Korean won|奈拉=Nigerian naira|个比特币=Bitcoin|比特币=Bitcoin|卢布=Russian ruble"
                        + "|卢比=Indian rupee|泰铢=Thai baht|澳元=Australian dollar|加元=Canadian dollar|新台币=New Taiwan dollar|台币=New Taiwan dollar|元人民币=Chinese yuan|瑞士法郎=Swiss franc|卢布=Russian ruble");
        names(
                RecognizedModel.DIMENSION,
                "平方公里=Square kilometer|平方千米=Square kilometer|平方米=Square meter|公顷=Hectare|亩=Mu|英亩=Acre|公里=Kilometer|千米=Kilometer"
                        + "|米=Meter|m=Meter|M=Meter|厘米=Centimeter|公分=Centimeter|cm=Centimeter|CM=Centimeter|毫米=Millimeter|mm=Millimeter|微米=Micrometer|纳米=Nanometer|英里=Mile|英尺=Foot"
                        + "|英寸=Inch|海里=Nautical mile|吨=Ton|千克=Kilogram|公斤=Kilogram|kg=Kilogram|克=Gram|毫克=Milligram|微克=Microgram|斤=Jin|市斤=Jin|两=Liang|磅=Pound|盎司=Ounce"
                        + "|立方米=Cubic meter|升=Liter|毫升=Milliliter|千比特=Kilobit|比特=Bit|位=Bit|兆字节=Megabyte|千字节=Kilobyte|字节=Byte|兆赫兹=Megahertz|千赫兹=Kilohertz|赫兹=Hertz"
                        + "|千瓦=Kilowatt|瓦=Watt|千卡=Kilocalorie|卡=Calorie|里=Li|丈=Zhang|尺=Chi|寸=Cun|伏=Volt");
        names(RecognizedModel.AGE, "岁=Year|周岁=Year|岁大=Year|个月大=Month|周大=Week|个星期大=Week|天大=Day");
        names(RecognizedModel.TEMPERATURE, "摄氏度=C|℃=C|°C=C|度=Degree|华氏度=F|℉=F|°F=F|开尔文=K|开氏度=K");
    }

    private final String text;
    private final ChineseSuite suite;
    private final RecognizedModel model;
    private final Map<String, String> names;
    private final Phrases phrases;

    ChineseMeasures(String original, RecognizedModel model) {
        text = Folding.fold(original).replace('－', '-');
        suite = new ChineseSuite(original);
        this.model = model;
        names = NAMES.getOrDefault(model, Map.of());
        phrases = new Phrases(names.keySet());
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
                i = Math.max(i + 1, suite.endOfNumber(i));
            }
        }
        return found;
    }

    private @Nullable Recognition at(int i) {
        if (model == RecognizedModel.TEMPERATURE && text.startsWith("华氏温度", i)) {
            ChineseSuite.Number number = i + 4 < text.length() ? suite.signed(i + 4) : null;
            return number != null && text.startsWith("度", number.end())
                    ? recognition(i, number.end() + 1, number.value(), "F")
                    : null;
        }
        boolean prefixed = model == RecognizedModel.CURRENCY
                && (text.startsWith("人民币", i) || text.charAt(i) == '￥' || text.charAt(i) == '$');
        int start = prefixed ? spaces(i + (text.charAt(i) == '人' ? 3 : 1)) : i;
        ChineseSuite.Number number = start < text.length() ? suite.signed(start) : null;
        if (number == null) {
            return null;
        }
        int at = spaces(number.end());
        int end = at < text.length() ? phrases.endOfWord(text, at) : at;
        if (end == at) {
            boolean dollar = text.charAt(i) == '$';
            return prefixed ? recognition(i, number.end(), number.value(), dollar ? "Dollar" : "Chinese yuan") : null;
        }
        String name = names.get(text.substring(at, end));
        return name == null ? null : parts(recognition(i, end, number.value(), name), number.value());
    }

    /** 两米半 and 五元三毛: what follows the unit counts in it. */
    private Recognition parts(Recognition whole, BigDecimal value) {
        String name = String.valueOf(whole.unit());
        if (model == RecognizedModel.DIMENSION && text.startsWith("半", whole.end())) {
            return recognition(whole.start(), whole.end() + 1, value.add(new BigDecimal("0.5")), name);
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
                            : text.startsWith("分", at + 1) || text.startsWith("美分", at + 1) ? 2 : 0;
            if (power == 0) {
                break;
            }
            sum = sum.add(BigDecimal.valueOf(digit, power));
            end = at + (text.startsWith("美分", at + 1) ? 3 : 2);
        }
        return end == whole.end() ? whole : recognition(whole.start(), end, sum, name);
    }

    private static int digit(char c) {
        return c >= '0' && c <= '9' ? c - '0' : HanDigits.digit(c);
    }

    private Recognition recognition(int start, int end, BigDecimal value, String name) {
        return new Recognition(start, end, model.name().toLowerCase(Locale.ROOT), Decimals.text(value), name, null);
    }

    private int spaces(int from) {
        int i = from;
        while (i < text.length() && i - from < 3 && text.charAt(i) == ' ') {
            i++;
        }
        return i;
    }

    private static void names(RecognizedModel model, String list) {
        Map<String, String> names = new HashMap<>();
        for (String entry : list.split("\\|")) {
            String[] parts = entry.split("=");
            names.put(parts[0], parts[1]);
        }
        NAMES.put(model, names);
    }
}
