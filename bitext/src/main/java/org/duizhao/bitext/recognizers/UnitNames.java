package org.duizhao.bitext.recognizers;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.unit.Unit;
import org.jspecify.annotations.Nullable;

/** The suites' English names of our units. */
final class UnitNames {

    private static final Map<String, String> NAMES = new HashMap<>();
    private static final Pattern BOUND_BEFORE = Pattern.compile("[A-Za-z]+( [a-z]+){0,3} (?=[$£€¥0-9])");
    private static final Pattern BOUND_AFTER = Pattern.compile(" (or|and) [a-z]+$");

    static {
        String[] names = {
            "CNY:Chinese yuan",
            "USD:Dollar",
            "HKD:Hong Kong dollar",
            "EUR:Euro",
            "GBP:Pound",
            "JPY:Japanese yen",
            "KRW:South Korean won",
            "TWD:New Taiwan dollar",
            "MOP:Macanese pataca",
            "AUD:Australian dollar",
            "CAD:Canadian dollar",
            "SGD:Singapore dollar",
            "CHF:Swiss franc",
            "RUB:Russian ruble",
            "INR:Indian rupee",
            "THB:Thai baht",
            "km2:Square kilometer",
            "m2:Square meter",
            "ha:Hectare",
            "mu:Mu",
            "[acr_us]:Acre",
            "[sft_i]:Square foot",
            "[smi_us]:Square mile",
            "km:Kilometer",
            "m:Meter",
            "cm:Centimeter",
            "mm:Millimeter",
            "um:Micrometer",
            "nm:Nanometer",
            "[mi_i]:Mile",
            "[ft_i]:Foot",
            "[in_i]:Inch",
            "[nmi_i]:Nautical mile",
            "t:Ton",
            "kg:Kilogram",
            "g:Gram",
            "mg:Milligram",
            "jin:Jin",
            "[lb_av]:Pound",
            "[oz_av]:Ounce",
            "m3:Cubic meter",
            "L:Liter",
            "mL:Milliliter",
            "[bbl_us]:Barrel",
            "km/h:Kilometer per hour",
            "m/s:Meter per second",
            "Cel:C",
            "a:Year",
            "mo:Month",
            "wk:Week",
            "d:Day"
        };
        for (String name : names) {
            int colon = name.indexOf(':');
            NAMES.put(name.substring(0, colon), name.substring(colon + 1));
        }
    }

    private UnitNames() {}

    static @Nullable Recognition recognition(Figure figure, String text, RecognizedModel model) {
        Unit unit = figure.unit();
        BigDecimal value = figure.value();
        if (unit == null || value == null || modelOf(figure, unit) != model) {
            return null;
        }
        String number = Decimals.text(value);
        String whole = figure.text(text);
        int start = figure.start() + prefix(whole);
        int end = figure.end() - suffix(whole);
        if (model == RecognizedModel.PERCENT) {
            return new Recognition(start, end, "percentage", number + "%", null, null);
        }
        String name = NAMES.get(unit.code());
        boolean money = model == RecognizedModel.CURRENCY;
        String type = model.name().toLowerCase(java.util.Locale.ROOT);
        return name == null ? null : new Recognition(start, end, type, number, name, money ? unit.code() : null);
    }

    /** The length of "more than " before digits or a sign of money: the suites leave bounds out. */
    private static int prefix(String figure) {
        Matcher matcher = BOUND_BEFORE.matcher(figure);
        return matcher.lookingAt() ? matcher.end() : 0;
    }

    private static int suffix(String figure) {
        Matcher matcher = BOUND_AFTER.matcher(figure);
        return matcher.find() ? figure.length() - matcher.start() : 0;
    }

    private static @Nullable RecognizedModel modelOf(Figure figure, Unit unit) {
        if (figure.kind().startsWith("age")) {
            return RecognizedModel.AGE;
        }
        return switch (unit.quantity()) {
            case MONEY -> RecognizedModel.CURRENCY;
            case PERCENT, PERCENTAGE_POINT -> RecognizedModel.PERCENT;
            case AREA, LENGTH, WEIGHT, VOLUME, SPEED -> RecognizedModel.DIMENSION;
            case TEMPERATURE -> RecognizedModel.TEMPERATURE;
            default -> null;
        };
    }
}
