package org.duizhao.bitext.recognizers;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.numeral.ZhNumberReader;
import org.duizhao.bitext.numeral.ZhNumberText;
import org.duizhao.bitext.recognizers.NumberRange.Relation;
import org.jspecify.annotations.Nullable;

/** Chinese number ranges: 大于二十, 20和30之间, 一千到一千五百, 五百以上, 比三十大, 十几万, 500多亿. */
final class ZhRanges implements RangeFinder.Grammar {

    private static final String OR = " ?(?:或者?)? ?";
    private static final String IS = "(?:是|有|为)?";
    private static final Pattern RELATION = Pattern.compile("(?:"
            + "(?<atLeast>> ?=|≥|(?:大于|多于|高于|超过)" + OR + "等于|不小于|不少于|不低于|不下于|(?:至少|最少|最低|起码)" + IS + ")"
            + "|(?<atMost>< ?=|≤|(?:小于|少于|低于)" + OR + "等于|不大于|不多于|不高于|不超过|(?:至多|最多|最高)" + IS + ")"
            + "|(?<greater>>|大于|多于|高于|超过了?|超出|突破|过)"
            + "|(?<less><|小于|少于|低于|不足|未满|不到)"
            + "|(?<equal>等于|=)) ?");
    private static final Pattern AFTER =
            Pattern.compile(" ?(?:(?<or>或者?) ?)?(?:(?<more>以上|之上|更多|更大|更高)|(?<less>以下|之下|以内|更少|更小))");
    private static final Pattern COMPARED = Pattern.compile(" ?(?:(大|多|高|长)|(小|少|低|短))");
    private static final Pattern PLACED = Pattern.compile("(?:位于|处于|在|介于|从) ?");
    private static final Pattern TO = Pattern.compile(" ?(?:(到|至|~|-|–|—|～)|[和与]) ?");
    private static final Pattern AMONG = Pattern.compile(" ?之?间");
    private static final Pattern JOINT = Pattern.compile("[ ，,]{0,3}(?:的?同时|并且|而且|且|并|但|又)?[ ，,]{0,2}");

    private final String text;
    private final ZhSuite suite;
    private final ZhNumberReader reader;

    ZhRanges(String original) {
        text = ZhNumberText.fold(original);
        suite = new ZhSuite(original);
        reader = new ZhNumberReader(text, true);
    }

    List<Recognition> find() {
        return new RangeFinder(text, this, JOINT).find();
    }

    @Override
    public int endOfNumber(int i) {
        return suite.endOfNumber(i);
    }

    @Override
    public @Nullable NumberRange at(int i) {
        if (text.charAt(i) == '比') {
            return comparison(i);
        }
        Matcher relation = RELATION.matcher(text).region(i, text.length());
        if (relation.lookingAt() && relation.end() < text.length()) {
            ZhSuite.@Nullable Number number = number(relation.end());
            return number == null ? null : relation(relation).of(i, number.end(), number.value());
        }
        Matcher placed = PLACED.matcher(text).region(i, text.length());
        if (placed.lookingAt() && placed.end() < text.length()) {
            return between(i, placed.end(), true);
        }
        ZhSuite.@Nullable Number number = number(i);
        return number == null ? null : numbered(i, number);
    }

    private static Relation relation(Matcher relation) {
        if (relation.group("atLeast") != null) {
            return Relation.AT_LEAST;
        }
        if (relation.group("atMost") != null) {
            return Relation.AT_MOST;
        }
        return relation.group("greater") != null
                ? Relation.GREATER
                : relation.group("less") != null ? Relation.LESS : Relation.EQUAL;
    }

    private @Nullable NumberRange comparison(int i) {
        int start = text.startsWith(" ", i + 1) ? i + 2 : i + 1;
        ZhSuite.@Nullable Number number = start < text.length() ? number(start) : null;
        Matcher compared = number == null ? null : COMPARED.matcher(text).region(number.end(), text.length());
        if (number == null || compared == null || !compared.lookingAt()) {
            return null;
        }
        Relation relation = compared.group(1) != null ? Relation.GREATER : Relation.LESS;
        return relation.of(i, compared.end(), number.value());
    }

    private @Nullable NumberRange numbered(int i, ZhSuite.Number number) {
        NumberRange between = between(i, i, false);
        if (between != null) {
            return between;
        }
        Matcher after = AFTER.matcher(text).region(number.end(), text.length());
        if (after.lookingAt()) {
            Relation open = after.group("more") != null ? Relation.GREATER : Relation.LESS;
            Relation relation = after.group("or") != null ? open.closed() : open;
            return relation.of(i, after.end(), number.value());
        }
        return hedged(i, number);
    }

    /** 五百多, 十几万, 500多亿: something above. */
    private @Nullable NumberRange hedged(int i, ZhSuite.Number number) {
        int end = number.end();
        boolean after = end < text.length() && "多余".indexOf(text.charAt(end)) >= 0 && !text.startsWith("年", end + 1);
        Reading reading = reader.read(i);
        boolean inside = reading != null && reading.end() == end && reading.hedged();
        boolean few = text.substring(i, end).indexOf('几') >= 0;
        return after || inside || few ? Relation.GREATER.of(i, after ? end + 1 : end, number.value()) : null;
    }

    private @Nullable NumberRange between(int start, int at, boolean among) {
        ZhSuite.@Nullable Number low = number(at);
        Matcher to = low == null ? null : TO.matcher(text).region(low.end(), text.length());
        if (low == null || to == null || !to.lookingAt() || to.end() >= text.length()) {
            return null;
        }
        ZhSuite.@Nullable Number high = number(to.end());
        if (high == null) {
            return null;
        }
        Matcher within = AMONG.matcher(text).region(high.end(), text.length());
        boolean closed = within.lookingAt();
        if (!closed && (among || to.group(1) == null)) {
            return null;
        }
        return NumberRange.between(start, closed ? within.end() : high.end(), low.value(), high.value());
    }

    /** A number, a percentage or an ordinal. */
    private ZhSuite.@Nullable Number number(int i) {
        if (text.charAt(i) == '第' && i + 1 < text.length()) {
            return suite.signed(i + 1);
        }
        if (text.startsWith("百分之", i) && i + 3 < text.length()) {
            return suite.signed(i + 3);
        }
        return suite.signed(i);
    }
}
