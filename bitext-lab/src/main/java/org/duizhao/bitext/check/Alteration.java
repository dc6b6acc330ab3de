package org.duizhao.bitext.check;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Bound;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.text.Language;

/**
 * Another wording of one figure of a right pair: an error that a translator makes, or a look-alike that is still right.
 *
 * @param side whose figure is reworded
 * @param text the figure's new words
 */
record Alteration(Kind kind, Language side, String text) {

    enum Kind {
        MAGNITUDE(true),
        DIGIT(true),
        SWAPPED(true),
        TIME(true),
        UNIT(true),
        UNCONVERTED(true),
        VALUE(true),
        WORD(true),
        BOUND(false),
        ROUNDED(false),
        SCALED(false),
        REWORDED(false);

        final boolean error;

        Kind(boolean error) {
            this.error = error;
        }
    }

    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final Pattern SCALE = Pattern.compile("\\b(thousand|million|billion|trillion)\\b");
    private static final Pattern BOUND_WORDS =
            Pattern.compile("(?i)^(?:over|more than|nearly|almost|about|around|exceeded|exceeding|topped|above) ");
    private static final List<String> SCALES = List.of("thousand", "million", "billion", "trillion");
    private static final List<String> SMALL =
            List.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
    private static final Map<String, String> OTHER_UNITS = Map.of(
            "percentage points", "percent",
            "percent", "percentage points",
            "yuan", "US dollars",
            "RMB", "US$",
            "tonnes", "kilograms",
            "square kilometers", "hectares",
            "hectares", "square kilometers",
            "kilometers", "meters",
            "kWh", "MWh");
    private static final Map<String, String> OTHER_WORDS =
            Map.of("doubled", "tripled", "a third", "a quarter", "two thirds", "three quarters", "half", "a third");
    private static final Map<Integer, String> SHARES =
            Map.of(20, "one fifth", 25, "a quarter", 50, "half", 75, "three quarters", 40, "two fifths");

    /** Every alteration that the figure's words allow, one of each kind and side. */
    static List<Alteration> of(Figure zh, String zhWords, Figure en, String enWords, Random random) {
        List<Alteration> all = new ArrayList<>();
        boolean time = en.kind().startsWith("year") || en.date() != null;
        if (time) {
            add(all, Kind.TIME, Language.EN, enWords, otherTime(enWords, random));
            return all;
        }
        if (en.kind().equals("ordinal") || zh.kind().equals("ordinal")) {
            return all;
        }
        add(all, Kind.MAGNITUDE, Language.EN, enWords, otherScale(enWords));
        add(all, Kind.MAGNITUDE, Language.ZH, zhWords, otherChineseScale(zhWords));
        for (Language side : Language.values()) {
            String words = side == Language.ZH ? zhWords : enWords;
            add(all, Kind.DIGIT, side, words, otherDigit(words, random));
            add(all, Kind.SWAPPED, side, words, swapped(words, random));
        }
        add(all, Kind.VALUE, Language.EN, enWords, otherValue(enWords, random));
        add(all, Kind.UNIT, Language.EN, enWords, replaced(enWords, OTHER_UNITS));
        add(all, Kind.WORD, Language.EN, enWords, otherWord(enWords));
        if (zh.unit() != null
                && en.unit() != null
                && !zh.unit().equals(en.unit())
                && zh.value() != null
                && !zh.kind().equals("money")) {
            String unscaled = SCALE.matcher(enWords).replaceFirst("").replace("  ", " ");
            add(all, Kind.UNCONVERTED, Language.EN, enWords, withNumber(unscaled, zh.value()));
        }
        lookalikes(all, zh, zhWords, en, enWords);
        return all;
    }

    private static void lookalikes(List<Alteration> all, Figure zh, String zhWords, Figure en, String enWords) {
        boolean plain = en.bound() == Bound.EXACT && zh.bound() == Bound.EXACT && Character.isDigit(enWords.charAt(0));
        if (plain && !en.kind().equals("duration")) {
            add(all, Kind.BOUND, Language.EN, enWords, "nearly " + enWords);
            add(all, Kind.BOUND, Language.EN, enWords, "more than " + enWords);
            add(all, Kind.BOUND, Language.ZH, zhWords, Character.isDigit(zhWords.charAt(0)) ? "近" + zhWords : zhWords);
        }
        add(all, Kind.BOUND, Language.EN, enWords, BOUND_WORDS.matcher(enWords).replaceFirst(""));
        add(all, Kind.ROUNDED, Language.EN, enWords, rounded(enWords));
        add(all, Kind.SCALED, Language.EN, enWords, scaledDown(enWords));
        add(all, Kind.SCALED, Language.EN, enWords, scaledUp(enWords));
        add(all, Kind.REWORDED, Language.EN, enWords, reworded(enWords));
        if (en.kind().equals("percent") && en.value() != null && en.value().scale() <= 0) {
            String share = SHARES.get(en.value().intValue());
            add(
                    all,
                    Kind.REWORDED,
                    Language.EN,
                    enWords,
                    share == null ? enWords : enWords.replaceFirst("[\\d.]+ ?(percent|%)", share));
        }
    }

    private static void add(List<Alteration> all, Kind kind, Language side, String words, String altered) {
        if (!altered.equals(words)) {
            all.add(new Alteration(kind, side, altered));
        }
    }

    private static String otherTime(String words, Random random) {
        Matcher year = Pattern.compile("\\b(19|20)\\d\\d\\b").matcher(words);
        if (year.find()) {
            int other = Integer.parseInt(year.group()) + 1 + random.nextInt(9);
            return words.substring(0, year.start()) + other + words.substring(year.end());
        }
        Matcher day = Pattern.compile("\\b\\d{1,2}\\b").matcher(words);
        return day.find()
                ? words.substring(0, day.start())
                        + (Integer.parseInt(day.group()) % 28 + 1)
                        + words.substring(day.end())
                : words;
    }

    private static String otherScale(String words) {
        Matcher scale = SCALE.matcher(words);
        if (scale.find() && !words.contains("per thousand")) {
            int index = SCALES.indexOf(scale.group());
            String other = SCALES.get(index == 0 ? 1 : index - 1);
            return words.substring(0, scale.start()) + other + words.substring(scale.end());
        }
        Matcher number = NUMBER.matcher(words);
        return number.find() && value(number).compareTo(BigDecimal.valueOf(100)) >= 0
                ? withNumber(words, value(number).multiply(BigDecimal.TEN))
                : words;
    }

    private static String otherChineseScale(String words) {
        if (words.contains("万亿")) {
            return words.replace("万亿", "亿");
        }
        return words.contains("亿") ? words.replace("亿", "万") : words.replace("万", "亿");
    }

    private static String otherDigit(String words, Random random) {
        List<Integer> places = significantDigits(words);
        if (places.size() < 2) {
            return words;
        }
        int place = places.get(random.nextInt(places.size()));
        char old = words.charAt(place);
        char other = (char) ('1' + (old - '0' + random.nextInt(8)) % 9);
        return other == old ? words : words.substring(0, place) + other + words.substring(place + 1);
    }

    private static String swapped(String words, Random random) {
        List<Integer> places = significantDigits(words);
        List<Integer> unlike = new ArrayList<>();
        for (int i = 0; i + 1 < places.size(); i++) {
            boolean zero = words.charAt(places.get(i)) == '0' || words.charAt(places.get(i + 1)) == '0';
            if (!zero && words.charAt(places.get(i)) != words.charAt(places.get(i + 1))) {
                unlike.add(i);
            }
        }
        if (unlike.isEmpty()) {
            return words;
        }
        int i = unlike.get(random.nextInt(unlike.size()));
        StringBuilder altered = new StringBuilder(words);
        altered.setCharAt(places.get(i), words.charAt(places.get(i + 1)));
        altered.setCharAt(places.get(i + 1), words.charAt(places.get(i)));
        return altered.toString();
    }

    /** The places of the digits of the first number, without the zeros that close it. */
    private static List<Integer> significantDigits(String words) {
        List<Integer> places = new ArrayList<>();
        Matcher number = NUMBER.matcher(words);
        if (number.find()) {
            for (int i = number.start(); i < number.end(); i++) {
                if (Character.isDigit(words.charAt(i))) {
                    places.add(i);
                }
            }
        }
        while (!places.isEmpty() && words.charAt(places.get(places.size() - 1)) == '0') {
            places.remove(places.size() - 1);
        }
        return places;
    }

    private static String otherValue(String words, Random random) {
        Matcher number = NUMBER.matcher(words);
        if (!number.find()
                || value(number).compareTo(BigDecimal.TEN) < 0 && number.group().length() < 3) {
            return words;
        }
        double factor = random.nextBoolean() ? 1.2 + random.nextDouble() * 0.7 : 0.55 + random.nextDouble() * 0.25;
        int scale = Math.max(0, value(number).scale());
        return withNumber(
                words, value(number).multiply(BigDecimal.valueOf(factor)).setScale(scale, RoundingMode.HALF_UP));
    }

    private static String replaced(String words, Map<String, String> others) {
        String longest = others.keySet().stream()
                .filter(words::contains)
                .max((a, b) -> Integer.compare(a.length(), b.length()))
                .orElse("");
        return longest.isEmpty() ? words : words.replace(longest, others.get(longest));
    }

    private static String otherWord(String words) {
        for (int i = 0; i < SMALL.size(); i++) {
            String word = SMALL.get(i);
            if (words.matches("(?i).*\\b" + word + "\\b.*")) {
                return words.replaceFirst("(?i)\\b" + word + "\\b", SMALL.get(i == SMALL.size() - 1 ? i - 1 : i + 1));
            }
        }
        return words.matches(".*half an? .*|.*and a half.*") ? words : replaced(words, OTHER_WORDS);
    }

    /** 38.62 million as 38.6 million, 386,250 as 386,000: one place less, where three digits stay. */
    private static String rounded(String words) {
        Matcher number = NUMBER.matcher(words);
        if (!number.find() || value(number).stripTrailingZeros().precision() < 4) {
            return words;
        }
        BigDecimal value = value(number);
        int scale = value.stripTrailingZeros().scale() - 1;
        return withNumber(words, value.setScale(scale, RoundingMode.HALF_UP));
    }

    /** 6.5 billion as 6,500 million. */
    private static String scaledDown(String words) {
        Matcher scale = SCALE.matcher(words);
        Matcher number = NUMBER.matcher(words);
        boolean both = scale.find() && number.find() && SCALES.indexOf(scale.group()) > 1;
        return both
                ? withNumber(words, value(number).movePointRight(3))
                        .replace(scale.group(), SCALES.get(SCALES.indexOf(scale.group()) - 1))
                : words;
    }

    /** 1,234,000 as 1.234 million. */
    private static String scaledUp(String words) {
        Matcher number = NUMBER.matcher(words);
        boolean bare = !SCALE.matcher(words).find() && number.find();
        if (!bare || value(number).compareTo(BigDecimal.valueOf(100_000)) < 0) {
            return words;
        }
        String millions = value(number).movePointLeft(6).stripTrailingZeros().toPlainString() + " million";
        return words.substring(0, number.start()) + millions + words.substring(number.end());
    }

    private static String reworded(String words) {
        if (words.endsWith(" percent")) {
            return words.replace(" percent", "%");
        }
        if (words.endsWith("%")) {
            return words.replace("%", " per cent");
        }
        Matcher yuan = Pattern.compile("^(\\d[\\d,.]*(?: \\w+illion)?) yuan$").matcher(words);
        if (yuan.matches()) {
            return "RMB" + yuan.group(1);
        }
        return words.startsWith("RMB") ? words.substring(3) + " yuan" : words.replace("kilometers", "km");
    }

    private static BigDecimal value(Matcher number) {
        return new BigDecimal(number.group().replace(",", ""));
    }

    private static String withNumber(String words, BigDecimal value) {
        Matcher number = NUMBER.matcher(words);
        if (!number.find()) {
            return words;
        }
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(6);
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        return words.substring(0, number.start()) + format.format(value) + words.substring(number.end());
    }
}
