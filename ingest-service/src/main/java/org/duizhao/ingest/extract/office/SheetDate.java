package org.duizhao.ingest.extract.office;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date or a time of a spreadsheet, shown in the format of its cell. */
final class SheetDate {

    private static final Pattern QUIET = Pattern.compile("\"[^\"]*\"|\\\\.|!.|\\[(?!h+]|m+]|s+])[^\\]]*]|_.|\\*.");
    private static final Pattern TOKEN = Pattern.compile(
            "\"([^\"]*)\"|[\\\\!](.)|\\[(h+|m+|s+)]|\\[[^\\]]*]|上午/下午|AM/PM|am/pm|A/P|[yY]+|[mM]+|[dD]+|[hH]+|[sS]+|a{3,4}|\\.0+|_.|\\*.|.",
            Pattern.DOTALL);
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);
    private static final double LAST = 2_958_466;

    private final double value;
    private final LocalDateTime time;
    private boolean half;
    private boolean han;

    SheetDate(double value, boolean from1904) {
        this.value = value;
        double days = Math.max(0, Math.min(LAST, value));
        long whole = (long) Math.floor(days);
        long seconds = Math.round((days - whole) * 86_400);
        LocalDate first = from1904 ? EPOCH_1904 : whole < 60 ? EPOCH.plusDays(1) : EPOCH;
        this.time = first.plusDays(whole).atStartOfDay().plusSeconds(seconds);
    }

    /** Whether the format, its first part, has a letter that stands for a part of a date or a time. */
    static boolean isDate(String format) {
        String first = QUIET.matcher(format).replaceAll("").split(";", -1)[0];
        return !first.contains("General")
                && !first.contains("E+")
                && !first.contains("#")
                && Pattern.compile("[yYmMdDhHsS]|aaa").matcher(first).find();
    }

    String shown(String format) {
        half = format.matches("(?s).*(?:上午/下午|AM/PM|am/pm|A/P).*");
        han = format.contains("[DBNum1]") || format.contains("[DBNum2]");
        StringBuilder shown = new StringBuilder();
        Matcher token = TOKEN.matcher(firstPart(format));
        String before = "";
        while (token.find()) {
            String text = token.group();
            if (text.matches("[mM]{1,2}") && (before.startsWith("h") || isBeforeSeconds(format, token.end()))) {
                shown.append(number(time.getMinute(), text.length()));
                continue;
            }
            shown.append(
                    token.group(1) != null ? token.group(1) : token.group(2) != null ? token.group(2) : part(text));
            before = text.matches("(?i)\\[?(?:[ymdhs]+)]?")
                    ? text.replace("[", "").toLowerCase(Locale.ROOT)
                    : before;
        }
        return shown.toString().strip();
    }

    private static String firstPart(String format) {
        int quoted = 0;
        for (int i = 0; i < format.length(); i++) {
            quoted += format.charAt(i) == '"' ? 1 : 0;
            if (format.charAt(i) == ';' && quoted % 2 == 0) {
                return format.substring(0, i);
            }
        }
        return format;
    }

    private static boolean isBeforeSeconds(String format, int from) {
        String rest =
                QUIET.matcher(format.substring(Math.min(from, format.length()))).replaceAll("");
        return rest.matches("(?s)[^ymdhYMDH]*[sS].*");
    }

    private String part(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        return switch (lower.charAt(0)) {
            case 'y' ->
                han ? digits(time.getYear()) : lower.length() <= 2 ? two(time.getYear() % 100) : "" + time.getYear();
            case 'm' -> month(lower.length());
            case 'd' -> day(lower.length());
            case 'h' -> number(hour(), lower.length());
            case 's' -> number(time.getSecond(), lower.length());
            case 'a' -> half(lower);
            case '[' -> elapsed(lower);
            case '上' -> time.getHour() < 12 ? "上午" : "下午";
            case '_' -> " ";
            case '*', '@' -> "";
            case '.' -> lower.length() > 1 ? "" : ".";
            default -> token;
        };
    }

    private String half(String token) {
        if (token.startsWith("aaa")) {
            String day = time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.SIMPLIFIED_CHINESE);
            return token.length() == 4 ? day : day.substring(day.length() - 1);
        }
        return token.contains("/") ? (time.getHour() < 12 ? "AM" : "PM") : token;
    }

    private String elapsed(String token) {
        return switch (token.length() > 1 ? token.charAt(1) : ' ') {
            case 'h' -> "" + (long) (value * 24);
            case 'm' -> "" + (long) (value * 1440);
            case 's' -> "" + Math.round(value * 86_400);
            default -> "";
        };
    }

    private int hour() {
        int hour = time.getHour();
        return !half ? hour : hour % 12 == 0 ? 12 : hour % 12;
    }

    private String month(int letters) {
        return switch (letters) {
            case 1, 2 -> number(time.getMonthValue(), letters);
            case 3 -> time.getMonth().getDisplayName(TextStyle.SHORT, Locale.US);
            case 4 -> time.getMonth().getDisplayName(TextStyle.FULL, Locale.US);
            default -> time.getMonth().getDisplayName(TextStyle.NARROW, Locale.US);
        };
    }

    private String day(int letters) {
        return switch (letters) {
            case 1, 2 -> number(time.getDayOfMonth(), letters);
            case 3 -> time.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.US);
            default -> time.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.US);
        };
    }

    private String number(int number, int letters) {
        return han ? ListNumber.of(number, "chineseCounting") : letters > 1 ? two(number) : "" + number;
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : "" + number;
    }

    private static String digits(int year) {
        return ListNumber.of(year, "ideographDigital");
    }
}
