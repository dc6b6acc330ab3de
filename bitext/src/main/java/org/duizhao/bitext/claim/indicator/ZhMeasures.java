package org.duizhao.bitext.claim.indicator;

import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Change;
import org.duizhao.bitext.figure.Figure;
import org.duizhao.bitext.unit.Quantity;
import org.jspecify.annotations.Nullable;

/** How a Chinese clause measures what it speaks of. */
final class ZhMeasures {

    private static final Words MOVE = Words.of(
            "负增长|增长|增加|增产|增收|减产|减收|上升|上涨|提高|提升|扩大|增速|增幅|涨幅|升幅|递增|回升|增|涨|升|下降|减少|降低|下跌|回落|下滑|收窄|缩小|降幅|跌幅|减量|压减|削减|降|减|跌|减排");
    private static final Words FALL = Words.of("负增长|减产|减收|下降|减少|降低|下跌|回落|下滑|收窄|缩小|降幅|跌幅|减量|压减|削减|降|减|跌");
    private static final Words NOUN = Words.of("增速|增幅|涨幅|升幅|降幅|跌幅|增长率|增长速度");
    private static final Pattern TO = Pattern.compile("(?:到|至|达|为|突破|超过|超|完成|实现|在|是|有)(?:了|约|近|逾|不低于|不少于|不超过|不高于)*$");
    private static final Words SHARE = Words.of("占|相当于|比重|占比|贡献率|份额");
    private static final Pattern GAP =
            Pattern.compile("(?:高于|低于|快于|慢于|高出|好于|优于|领先|超出|超过|落后|比).{0,8}(?:全国|全省|省|平均|目标|预期|国家|控制)");
    private static final Pattern COMPLETION =
            Pattern.compile("(?:为|占|完成|达到|达)(?:了)?(?:年度|年初|全年|调整|变动|调整后)*(?:预算|目标|计划|任务)数?$");
    private static final Words COMPARED = Words.of("比|较|同比|环比|净增|减量|减少|下降|压减|削减");
    private static final Pattern WORDS = Pattern.compile(
            "(?:实际|实质|名义|同口径|按可比价格|按可比口径|可比价|计算|比上年|较上年|比前一年|较前一年|较上一年|比上一年|前一年|增产|减产|增收|减收|比上年末|同比|环比|年均|累计|总量|总额|总值|总规模|规模|增速|增幅|涨幅|增长|增加|下降|上涨|提高|提升|上升|减少|降低|回落|扩大|收窄|达到|达|为|至|占|占比|比重|其中|全市|全省|全国|居|位居|排名|列|第|实现|完成|均|分别|左右|以上|以内|控制|稳定|保持|在|力争|年度|同期|上年|数|平均|后|因素|总|约|近|到|突破|超过|[,、:])+");

    private static final Pattern FROM = Pattern.compile("[由从自].{0,12}$");
    private static final Pattern PLACED = Pattern.compile(".*(?:居|列|排)[^,]{0,8}");
    private static final Pattern MOVES_BEHIND = Pattern.compile("^(?:左右|以上|以内)?(?:增长|增速|涨幅|增幅|降幅|速度增长).*");
    private static final Pattern ON = Pattern.compile("[^,。;\\d]{0,8}(?:到|至|为)");

    private ZhMeasures() {}

    /** Whether the words say only how something is measured. */
    static boolean isWord(String text) {
        return WORDS.matcher(text).matches();
    }

    /** Whether an ordinal is a rank: 第4位; 第二批 and 二期 are none. */
    static boolean isRank(String printed, String clause) {
        return printed.endsWith("位")
                || printed.endsWith("名")
                || PLACED.matcher(clause).matches();
    }

    /** Whether the figure tells how much of a budget or a goal was reached: 为预算的101.3%. */
    static boolean isCompletion(Figure figure, String clause) {
        return Indicator.quantity(figure) == Quantity.PERCENT
                && COMPLETION.matcher(clause).find();
    }

    static boolean isYearly(String clause) {
        return clause.contains("年均") || clause.contains("每年");
    }

    /** Whether the figure only says how far something is from others. */
    static boolean isGap(String clause) {
        return GAP.matcher(clause).find();
    }

    static boolean isShare(String clause, String after) {
        return SHARE.isIn(clause);
    }

    /** The last word of moving in the clause, where no word of reaching stands behind it; null for none. */
    static @Nullable String move(String clause) {
        String last = null;
        int end = 0;
        int at = MOVE.next(clause, 0);
        while (at >= 0) {
            int behind = MOVE.end(clause, at);
            if (!isAdded(clause, at)) {
                last = clause.substring(at, behind);
                end = behind;
            }
            at = MOVE.next(clause, behind);
        }
        boolean reaches = TO.matcher(clause.substring(end)).find();
        boolean noun = last != null && NOUN.contains(last);
        return last != null && reaches && !noun ? null : last;
    }

    /** 新增, 增加值: something new, or the name of it. */
    private static boolean isAdded(String clause, int at) {
        boolean added = clause.charAt(at) == '增' && at > 0 && "新净再".indexOf(clause.charAt(at - 1)) >= 0;
        return added || clause.startsWith("增加值", at) || clause.startsWith("增值税", at);
    }

    /** Whether the figure is where a move begins: 由1.69缩小至. */
    static boolean begins(String clause, String after) {
        return FROM.matcher(clause).find() && ON.matcher(after).lookingAt();
    }

    static Measure of(Figure figure, Subject subject, String clause, String after) {
        if (figure.kind().equals("ordinal")) {
            return Measure.RANK;
        }
        Quantity quantity = Indicator.quantity(figure);
        Indicator known = subject.known();
        if (quantity == Quantity.PERCENTAGE_POINT) {
            return isGap(clause) ? Measure.GAP : Measure.CHANGE;
        }
        String move = move(clause);
        boolean moves = move != null || MOVES_BEHIND.matcher(after).matches();
        if (quantity == Quantity.PERCENT) {
            return percent(known, moves, isShare(clause, after));
        }
        if (move == null || !COMPARED.isIn(clause) && subject.said() > 1) {
            return Measure.LEVEL;
        }
        return Measure.CHANGE;
    }

    static Measure percent(@Nullable Indicator known, boolean moves, boolean share) {
        boolean growth = known != null && known.nature() == Nature.GROWTH;
        if (moves || growth) {
            return Measure.GROWTH;
        }
        if (known != null
                && (known.isRateInPercent()
                        || known.nature() == Nature.RATE && known.quantities().contains(Quantity.PERCENT))) {
            return Measure.LEVEL;
        }
        if (share || known == null) {
            return known == null && !share ? Measure.LEVEL : Measure.SHARE;
        }
        return known.quantities().contains(Quantity.PERCENT) ? Measure.SHARE : Measure.GROWTH;
    }

    /** Whether the value is a fall. */
    static boolean falls(Measure measure, String clause, String after, @Nullable Change said) {
        if (measure != Measure.GROWTH && measure != Measure.CHANGE) {
            return false;
        }
        String move = move(clause);
        return move != null ? FALL.contains(move) : said == Change.DECREASE || FALL.end(after, 0) >= 0;
    }

    static @Nullable String basis(String sentence) {
        return sentence.contains("可比价")
                        || sentence.contains("可比口径")
                        || sentence.contains("同口径")
                        || sentence.contains("不变价")
                ? "comparable"
                : sentence.contains("名义")
                        ? "nominal"
                        : sentence.contains("实际增长") || sentence.contains("实质增长") ? "real" : null;
    }
}
