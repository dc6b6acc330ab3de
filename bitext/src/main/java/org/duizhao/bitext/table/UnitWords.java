package org.duizhao.bitext.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.text.Folding;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.unit.Units;
import org.jspecify.annotations.Nullable;

/** Where a head, a label or a line above a table names a unit. */
final class UnitWords {

    private static final Pattern STATED = Pattern.compile(
            "(?:计量单位|計量單位|单位|單位|\\bUnits?(?: of measure(?:ment)?)?)\\s*[:：]\\s*\\S.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLUMN_HEAD = Pattern.compile(
            "(?:计量|計量)?(?:单位|單位)|Units?(?: of measure(?:ment)?)?|(?:计量|計量)?(?:单位|單位)\\s*[/／(（]?\\s*Units?[)）]?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_BRACKETS = Pattern.compile("[（(]([^（）()]{1,40})[）)]");
    private static final Pattern SCALE = Pattern.compile(
            "[十百千万亿]+|(?:\\d{1,3}(?:,?000)*\\s*)?" + "(?:(?:ten|hundred|thousand|million|billion|trillion)s?\\s*)*");
    private static final Pattern COUNTED = Pattern.compile("[人户家个件次辆套所张册台座项宗例名只头株份批艘栋间片处条人次]{1,2}"
            + "|(?:persons?|people|households?|units?|sets?|cases?|items?|vehicles?|times|person-times|enterprises|"
            + "schools|beds|visits|pieces|copies|heads?|hospitals|projects)");

    private static final Pattern SCALE_ALONE = Pattern.compile("(?:unit: )?1(?:0{1,2})?,?000(?:,?000)*");
    private static final Pattern OPENING = Pattern.compile("^[^:：]*[:：]\\s*");
    private static final Pattern SEVERAL =
            Pattern.compile("[、,，;；/]\\s*(?=[%％])|(?<=[%％])\\s*[、,，;；/]\\s*| and (?=[%％])|(?<=[%％]) and ");
    private static final Pattern RATE = Pattern.compile(
            "增速|增长|增幅|涨幅|降幅|同比|比上年|升降|±|比重|占比|构成|率(?![\\u4e00-\\u9fff])|(?i)growth|increase|change|\\brate\\b|share|proportion|ratio");
    private static final Pattern ENDS_IN_PERCENT = Pattern.compile("(?<=[\\u4e00-\\u9fffA-Za-z±])\\s*[%％]$");

    private UnitWords() {}

    /** Of units that a line states with %, that one which a value under these words has. */
    static String ofSeveral(String stated, String words) {
        String[] units = SEVERAL.split(OPENING.matcher(stated).replaceFirst(""));
        if (units.length != 2) {
            return stated;
        }
        boolean last = units[1].matches("[%％]");
        String other = last ? units[0] : units[1];
        return RATE.matcher(words).find() ? "%" : other.strip();
    }

    /** A line such as 单位：亿元 or Unit: million yuan, from where it begins; null where the text has none. */
    static @Nullable String stated(String text) {
        Matcher stated = STATED.matcher(text);
        return stated.find() ? stated.group().replaceFirst("[)）]\\s*$", "").strip() : null;
    }

    /** Whether the cells below this head are units. */
    static boolean headsUnits(String text) {
        return COLUMN_HEAD.matcher(text.strip()).matches();
    }

    /** The unit that a head or a label adds to what it names: 亿元 in 生产总值（亿元）, % in 增速/%; null if none. */
    static @Nullable String within(String text) {
        Matcher bracket = IN_BRACKETS.matcher(text);
        String unit = null;
        while (bracket.find()) {
            String inside = bracket.group(1).strip();
            unit = is(inside) || SCALE_ALONE.matcher(inside).matches() ? inside : unit;
        }
        int slash = Math.max(text.lastIndexOf('/'), text.lastIndexOf('／'));
        if (unit == null && slash > 0 && is(text.substring(slash + 1).strip())) {
            return text.substring(slash + 1).strip();
        }
        String stated = stated(text);
        if (unit == null && ENDS_IN_PERCENT.matcher(text.strip()).find()) {
            return "%";
        }
        return unit != null ? unit : stated != null ? stated : is(text) ? text.strip() : null;
    }

    /** Whether the text is a unit and nothing else. */
    static boolean is(String text) {
        String folded = Folding.fold(text).strip();
        return !folded.isEmpty() && (isIn(folded, Language.ZH) || isIn(folded, Language.EN));
    }

    /** Whether both languages write the unit so: km, %. */
    static boolean isSymbol(String text) {
        String folded = Folding.fold(text).strip();
        return folded.length() <= 8
                && folded.chars().noneMatch(c -> c >= 0x2E80)
                && isIn(folded, Language.ZH)
                && isIn(folded, Language.EN);
    }

    private static boolean isIn(String folded, Language language) {
        int slash = folded.indexOf('/');
        if (slash > 0 && isIn(folded.substring(0, slash).strip(), language)) {
            String per = folded.substring(slash + 1).strip();
            return isIn(per, language) || COUNTED.matcher(per).matches();
        }
        Matcher scale = SCALE.matcher(folded);
        int from = scale.lookingAt() ? scale.end() : 0;
        String rest = folded.substring(from).strip().replaceFirst("^of ", "");
        if (rest.isEmpty()) {
            return from > 0 && !folded.chars().allMatch(c -> c < 'A');
        }
        if (COUNTED.matcher(rest).matches()) {
            return true;
        }
        Units.Match match = Units.at(rest, 0, language);
        return match != null && match.end() == rest.length();
    }
}
