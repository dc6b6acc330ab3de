package org.duizhao.bitext.figure.zh;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.bitext.figure.Bound;
import org.duizhao.bitext.text.Phrases;
import org.jspecify.annotations.Nullable;

/** The words that bound a number from either side: 近, 超过, 不低于; 以上, 以内, 左右. */
final class ZhBounds {

    private static final Map<String, Bound> BEFORE = new HashMap<>();
    private static final Map<String, Bound> AFTER = new HashMap<>();
    private static final Phrases BEFORE_PHRASES;
    private static final Phrases AFTER_PHRASES;

    static {
        put(BEFORE, Bound.NEARLY, "近 将近 接近 逼近 直逼 几近 临近");
        put(BEFORE, Bound.APPROXIMATELY, "约 大约 大概 约为 约有 约占 大致 约达");
        put(BEFORE, Bound.GREATER_THAN, "超 超过 超出 突破 突破了 超过了 逾 高于 多于 大于 已超 跨越");
        put(BEFORE, Bound.AT_LEAST, "至少 至少达到 至少达 至少有 至少为 至少要 至少需 不少于 不低于 最少 不小于 不下 不下于 起码 达到或超过 上");
        put(BEFORE, Bound.AT_MOST, "不超过 至多 至多达到 至多达 至多有 至多为 最多达 最多为 最多有 最多 不高于 不多于 不大于 不得超过 控制在");
        put(BEFORE, Bound.LESS_THAN, "低于 不足 不到 少于 小于 不满 未满 未到 未达 不及");
        put(AFTER, Bound.AT_LEAST, "以上 及以上 或以上 (含)以上 (及)以上 起");
        put(AFTER, Bound.AT_MOST, "以下 及以下 或以下 以内 之内 (含)以下 (含)以内");
        put(AFTER, Bound.APPROXIMATELY, "左右 上下");
        put(AFTER, Bound.GREATER_THAN, "余 多");
        put(AFTER, Bound.ORDER_OF_MAGNITUDE, "级 量级 规模级");
        BEFORE_PHRASES = new Phrases(BEFORE.keySet());
        AFTER_PHRASES = new Phrases(AFTER.keySet());
    }

    private static final List<String> DENIALS =
            List.of("没有", "不得", "不能", "不会", "不应", "不可", "不准", "不许", "不宜", "并未", "并不", "从未", "尚未", "未能", "未", "不", "没");

    private ZhBounds() {}

    /** Where a word begins that denies what follows it: 没有超过, 不得高于; {@code i} if none does. */
    static int startOfDenial(String text, int i) {
        for (String word : DENIALS) {
            if (text.startsWith(word, i - word.length())) {
                return i - word.length();
            }
        }
        return i;
    }

    record Match(Bound bound, int end) {}

    /** What is no bound though it ends like one: 预约, 签约, 附近. */
    private static final Map<Character, String> WORDS_BEFORE = Map.of('约', "预签合节制条公违履续解缔邀", '近', "附最靠邻亲远");

    static @Nullable Match before(String text, int i) {
        String inside = i == 0 ? null : WORDS_BEFORE.get(text.charAt(i));
        if (inside != null && inside.indexOf(text.charAt(i - 1)) >= 0) {
            return null;
        }
        return match(text, i, BEFORE, BEFORE_PHRASES);
    }

    static @Nullable Match after(String text, int i) {
        return i < text.length() ? match(text, i, AFTER, AFTER_PHRASES) : null;
    }

    private static @Nullable Match match(String text, int i, Map<String, Bound> bounds, Phrases phrases) {
        int end = phrases.endOfWord(text, i);
        Bound bound = end == i ? null : bounds.get(text.substring(i, end));
        return bound == null ? null : new Match(bound, end);
    }

    private static void put(Map<String, Bound> bounds, Bound bound, String words) {
        for (String word : words.split(" ")) {
            bounds.put(word, bound);
        }
    }
}
