package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns what a pair says of a right figure into the opposite, one place at a time, in either language, and counts what the
 * check says; and rewords both sides rightly with opposite or other words, of which the check must say nothing.
 */
final class PlantedClaims {

    private record Rule(Reason reason, boolean chinese, Pattern words, String others) {}

    /** How many were planted, how many of these are a mismatch, and how many of these for this reason. */
    static final class Tally {
        int planted;
        int found;
        int rightReason;
    }

    private static final List<Rule> ERRORS = List.of(
            rule(Reason.DIRECTION, true, "(增长|提高|上升|增加|扩大)(?=(?:了)?[约近超]?\\d)", "下降"),
            rule(Reason.DIRECTION, true, "(下降|减少|降低|回落)(?=(?:了)?[约近超]?\\d)", "增长"),
            rule(Reason.DIRECTION, true, "(提高|增加|上升|增长)(?=[到至])", "降低"),
            rule(Reason.DIRECTION, true, "(降低|减少|下降|压缩)(?=[到至])", "提高"),
            rule(Reason.DIRECTION, false, "\\b(?:rose|grew|increased|climbed)\\b", "fell"),
            rule(Reason.DIRECTION, false, "\\b(?:fell|dropped|declined|decreased)\\b", "rose"),
            rule(Reason.DIRECTION, false, "\\bup(?= (?:by )?[\\d.]+)", "down"),
            rule(Reason.DIRECTION, false, "\\bdown(?= (?:by )?[\\d.]+)", "up"),
            rule(Reason.DIRECTION, false, "\\b(?:increase|growth|rise)(?= of \\d)", "decrease"),
            rule(Reason.BOUND, true, "(?<!不)(?:超过|突破|逾)(?=\\d)", "不超过"),
            rule(Reason.BOUND, true, "(?:不低于|不少于|至少)(?=\\d)", "不超过"),
            rule(Reason.BOUND, true, "(?:不超过|(?<!不)低于|不足)(?=\\d)", "超过"),
            rule(Reason.BOUND, false, "(?<!not |no )\\b(?:more than|over|exceeding|exceeded)(?= [\\d$R])", "less than"),
            rule(Reason.BOUND, false, "\\b(?:at least|no less than|not less than)(?= [\\d$R])", "no more than"),
            rule(
                    Reason.BOUND,
                    false,
                    "(?<!not |no )\\b(?:less than|under|below|up to|no more than|within)(?= [\\d$R])",
                    "more than"),
            rule(Reason.POLARITY, true, "(?<=[，。])(新建|新增|建成|完成|改造|实施|引进|开通|培育)(?=.{0,12}\\d)", "没有$1"),
            rule(Reason.POLARITY, true, "(?<=将|要)(新建|新增|建成|完成|改造|实施|引进|开通|培育)(?=.{0,12}\\d)", "不再$1"),
            rule(Reason.POLARITY, false, "\\bwill (?=\\w+ (?:\\w+ ){0,4}\\d)", "will not "),
            rule(
                    Reason.POLARITY,
                    false,
                    "\\b(were|was) (?=(?:built|added|completed|created|renovated|opened|put))",
                    "$1 not "),
            rule(Reason.POLARITY, false, "\\bWe (built|completed|added|opened|created)\\b", "We never $1"),
            rule(Reason.RANK, true, "第([二三四五六七八])(?=[位名])", "第九"),
            rule(Reason.RANK, true, "(?<!倒数)(第[二三四五六七八])(?=[位名])", "倒数$1"),
            rule(
                    Reason.RANK,
                    false,
                    "\\b(second|third|fourth|fifth|sixth|seventh|eighth)(?= (?:in|among|nationwide|place|place|largest))",
                    "ninth"));

    private static final Pattern FROM_TO = Pattern.compile(
            "from ((?:about |nearly |over )?[\\d.,]+(?: (?:percent|million|billion|yuan|hours|days|meters|kilometers))*)((?: in \\d{4})?) to ([\\d.,]+(?: (?:percent|million|billion|yuan|hours|days|meters|kilometers))*)");

    private static final List<Rule> OTHER_WORDS = List.of(
            rule(Reason.DIRECTION, false, "\\brose\\b(?= (?:by )?\\d)", "went up"),
            rule(Reason.DIRECTION, false, "\\bgrew\\b(?= (?:by )?\\d)", "was up"),
            rule(Reason.DIRECTION, false, "\\bfell\\b(?= (?:by )?\\d)", "was down"),
            rule(Reason.DIRECTION, false, "\\bincreased\\b", "climbed"),
            rule(Reason.DIRECTION, false, "\\bdecreased\\b", "shrank"),
            rule(Reason.DIRECTION, true, "增长(?=\\d)", "上升"),
            rule(Reason.DIRECTION, true, "下降(?=\\d)", "减少"),
            rule(Reason.DIRECTION, true, "(?:降低|减少|下降)[到至]", "减至"),
            rule(Reason.BOUND, false, "(?<!not |no )\\bat least(?= \\d)", "no less than"),
            rule(Reason.BOUND, false, "(?<!not |no )\\bmore than(?= \\d)", "upwards of"),
            rule(Reason.BOUND, false, "(?<!not |no )\\bless than(?= \\d)", "under"),
            rule(Reason.BOUND, true, "不低于(?=\\d)", "至少"),
            rule(Reason.BOUND, true, "超过(?=\\d)", "不止"));

    private final Map<Reason, Tally> planted = new EnumMap<>(Reason.class);
    private final Map<Reason, Tally> reworded = new EnumMap<>(Reason.class);
    private final List<String> misses = new ArrayList<>();

    PlantedClaims(List<FigurePair> pairs) {
        for (FigurePair pair : pairs) {
            if (pair.isPair()) {
                ERRORS.forEach(rule -> plant(pair, rule, planted));
                OTHER_WORDS.forEach(rule -> plant(pair, rule, reworded));
                order(pair);
            }
        }
    }

    private static Rule rule(Reason reason, boolean chinese, String words, String others) {
        return new Rule(reason, chinese, Pattern.compile(words), others);
    }

    private static String zh(FigurePair pair) {
        return Objects.requireNonNull(pair.zhText());
    }

    private static String en(FigurePair pair) {
        return Objects.requireNonNull(pair.enText());
    }

    private void order(FigurePair pair) {
        Matcher move = FROM_TO.matcher(en(pair));
        while (move.find()) {
            String swapped = "from " + move.group(3) + move.group(2) + " to " + move.group(1);
            count(pair, zh(pair), replaced(en(pair), move, swapped), Reason.ORDER, planted);
        }
    }

    private void plant(FigurePair pair, Rule rule, Map<Reason, Tally> tallies) {
        String text = rule.chinese() ? zh(pair) : en(pair);
        Matcher place = rule.words().matcher(text);
        while (place.find()) {
            String words = place.group();
            String others = place.groupCount() > 0 ? rule.others().replace("$1", place.group(1)) : rule.others();
            String changed = replaced(text, place, others);
            boolean same = words.equals(others);
            if (!same) {
                count(
                        pair,
                        rule.chinese() ? changed : zh(pair),
                        rule.chinese() ? en(pair) : changed,
                        rule.reason(),
                        tallies);
            }
        }
    }

    private static String replaced(String text, Matcher place, String others) {
        return text.substring(0, place.start()) + others + text.substring(place.end());
    }

    private void count(FigurePair before, String zh, String en, Reason reason, Map<Reason, Tally> tallies) {
        List<Check> old = mismatches(before);
        List<Check> now = mismatches(FigurePair.find(zh, en));
        Tally tally = tallies.computeIfAbsent(reason, any -> new Tally());
        tally.planted++;
        boolean found = now.size() > old.size();
        boolean right = now.stream().anyMatch(check -> check.reason() == reason)
                && old.stream().noneMatch(check -> check.reason() == reason);
        tally.found += found ? 1 : 0;
        tally.rightReason += right ? 1 : 0;
        if (tallies == planted && !right || tallies == reworded && found) {
            misses.add((tallies == planted ? "NOT REPORTED " : "FALSE ALARM ") + reason + ": " + zh + " | " + en);
        }
    }

    private static List<Check> mismatches(FigurePair pair) {
        return FigureChecks.of(List.of(pair)).get(0).stream()
                .filter(check -> check.status() == Status.MISMATCH)
                .toList();
    }

    Map<Reason, Tally> planted() {
        return planted;
    }

    Map<Reason, Tally> reworded() {
        return reworded;
    }

    List<String> misses() {
        return misses;
    }

    @Override
    public String toString() {
        return "planted: " + text(planted) + "; other words: " + text(reworded);
    }

    private static String text(Map<Reason, Tally> tallies) {
        return tallies.entrySet().stream()
                .map(entry -> entry.getKey().code() + " " + entry.getValue().found + "/" + entry.getValue().rightReason
                        + " of " + entry.getValue().planted)
                .collect(Collectors.joining(", "));
    }
}
