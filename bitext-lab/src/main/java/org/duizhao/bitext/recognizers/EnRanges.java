package org.duizhao.bitext.recognizers;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.numeral.EnNumbers;
import org.duizhao.bitext.numeral.Numeral;
import org.duizhao.bitext.recognizers.NumberRange.Relation;
import org.duizhao.bitext.text.Folding;
import org.jspecify.annotations.Nullable;

/** English number ranges: between 20 and 30, 20-100, more than half, at most 100 and at least 20, 200 or greater. */
final class EnRanges implements RangeFinder.Grammar {

    private static final String MORE = "(?:more|greater|larger|higher|bigger)";
    private static final String LESS = "(?:less|smaller|lower|fewer)";
    private static final String OR_EQUAL = " (?:than )?(?:or|and) equal(?:s)?(?: (?:to|than))?";
    private static final String THE = " {1,2}(?:the )?";
    private static final Pattern RELATION = Pattern.compile("(?i)(?:"
            + "(?<atLeast>> ?= *|≥ *|(?:" + MORE + OR_EQUAL + "|equal to or " + MORE + " than|at least(?: or equal to)?"
            + "|(?:no|not) " + LESS + " than|a minimum of)" + THE + ")"
            + "|(?<atMost>< ?= *|≤ *|(?:" + LESS + OR_EQUAL + "|equal to or " + LESS + " than|at most(?: or equal to)?"
            + "|(?:no|not) " + MORE + " than|up to|a maximum of|not exceeding)" + THE + ")"
            + "|(?<greater>> *|(?:" + MORE + " than|over|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?)" + THE + ")"
            + "|(?<less>< *|(?:" + LESS + " than|below|under)" + THE + ")"
            + "|(?<equal>equal(?:s|ing)?(?: to)?" + THE + "))");
    private static final Pattern OR_MORE =
            Pattern.compile("(?i) (?:or|and) (?:" + MORE + "|above|over)(?: than)?(?![a-z])(?! (?:than )?[\\d])");
    private static final Pattern OR_LESS =
            Pattern.compile("(?i) (?:or|and) (?:" + LESS + "|below|under)(?: than)?(?![a-z])(?! (?:than )?[\\d])");
    private static final Pattern OR_EQUAL_AFTER = Pattern.compile("(?i) or equal(?: to)?(?![a-z])(?! (?:to )?\\d)");
    private static final Pattern BETWEEN = Pattern.compile("(?i)(?:(between)|from)" + THE);
    private static final Pattern AND =
            Pattern.compile("(?i)" + THE.replace("{1,2}", "{1,2}and ") + "|(?: to )(?:the )?");
    private static final Pattern TO = Pattern.compile("(?i) {0,2}[-–—~] {0,2}| (?:through|to) ");
    private static final Pattern JOINT = Pattern.compile("(?i) ?,? {0,2}(?:and|but)? {1,2}");

    private final String text;
    private final EnNumbers numbers;

    EnRanges(String original) {
        text = Folding.fold(original);
        numbers = new EnNumbers(text);
    }

    List<Recognition> find() {
        return new RangeFinder(text, this, JOINT).find();
    }

    @Override
    public int endOfNumber(int i) {
        Numeral number = insideWord(i) ? null : numbers.at(i);
        return number == null ? i : number.end();
    }

    @Override
    public @Nullable NumberRange at(int i) {
        if (insideWord(i)) {
            return null;
        }
        NumberRange between = between(i);
        if (between != null) {
            return between;
        }
        NumberRange compared = compared(i);
        return compared != null ? compared : numbered(i);
    }

    private boolean insideWord(int i) {
        if (i == 0) {
            return false;
        }
        char before = text.charAt(i - 1);
        boolean operator = "<>=".indexOf(text.charAt(i)) >= 0;
        return operator ? "<>=".indexOf(before) >= 0 : Character.isLetterOrDigit(before) || before == '/';
    }

    private @Nullable NumberRange between(int i) {
        Matcher from = BETWEEN.matcher(text).region(i, text.length());
        if ("bBfF".indexOf(text.charAt(i)) < 0 || !from.lookingAt() || from.end() >= text.length()) {
            return null;
        }
        Numeral low = numbers.at(from.end());
        Matcher and = low == null ? null : AND.matcher(text).region(low.end(), text.length());
        if (low == null || and == null || !and.lookingAt() || and.end() >= text.length()) {
            return null;
        }
        Numeral high = numbers.at(and.end());
        return high == null ? null : NumberRange.between(i, high.end(), low.value(), high.value());
    }

    private @Nullable NumberRange compared(int i) {
        Matcher relation = RELATION.matcher(text).region(i, text.length());
        if ("<>≥≤".indexOf(text.charAt(i)) < 0 && !Character.isLetter(text.charAt(i))
                || !relation.lookingAt()
                || relation.end() >= text.length()) {
            return null;
        }
        Numeral number = numbers.at(relation.end());
        if (number == null) {
            return null;
        }
        Relation meant = relation(relation);
        Matcher equal = OR_EQUAL_AFTER.matcher(text).region(number.end(), text.length());
        if (meant != Relation.EQUAL && equal.lookingAt()) {
            return meant.closed().of(i, equal.end(), number.value());
        }
        NumberRange open = meant == Relation.EQUAL ? orMore(i, number) : null;
        return open != null ? open : meant.of(i, number.end(), number.value());
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

    private @Nullable NumberRange numbered(int i) {
        Numeral number = numbers.at(i);
        if (number == null) {
            return null;
        }
        NumberRange open = orMore(i, number);
        Matcher to = TO.matcher(text).region(number.end(), text.length());
        if (open != null || !to.lookingAt() || to.end() >= text.length() || !isFree(i)) {
            return open;
        }
        Numeral high = numbers.at(to.end());
        return high == null || isPart(high.end())
                ? null
                : NumberRange.between(i, high.end(), number.value(), high.value());
    }

    /** Phone numbers, dates and codes are no ranges: +1-222-2222. */
    private boolean isFree(int i) {
        return i == 0 || "-/+".indexOf(text.charAt(i - 1)) < 0;
    }

    private boolean isPart(int end) {
        return end + 1 < text.length()
                && "-/".indexOf(text.charAt(end)) >= 0
                && Character.isDigit(text.charAt(end + 1));
    }

    private @Nullable NumberRange orMore(int start, Numeral number) {
        Matcher more = OR_MORE.matcher(text).region(number.end(), text.length());
        if (more.lookingAt()) {
            return Relation.AT_LEAST.of(start, more.end(), number.value());
        }
        Matcher less = OR_LESS.matcher(text).region(number.end(), text.length());
        return less.lookingAt() ? Relation.AT_MOST.of(start, less.end(), number.value()) : null;
    }
}
