package org.duizhao.bitext.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.text.Language;

/** Tells a number of before, which another is held against: 上年为49,220人次, from 49,220 the year before, than last year's 361,000. */
final class Earlier {

    private static final int BEFORE = 40;
    private static final Pattern ZH = Pattern.compile(
            "(?:上年|去年|前年|上一?(?:季度?|个?月|届|次|期|周|轮|学年|学期|财年)|年初|期初|月初|季初|同期|此前|以前|原来|原有|原先|年前|之前)[^,;。:\\d增减降升涨跌多少长扩缩提高低超快慢]{0,8}$");
    private static final Pattern EN_OWN = Pattern.compile(
            "(?:\\b(?:than|from|over|above|below|compared (?:with|to)|versus|beyond)(?: (?:the|only|some|just|about|a|last|previous|year's|season's|month's|quarter's|total of|level of|figure of))*|\\blast \\w+'s(?: \\w+ of)?|\\b(?:last year|(?:the|a) \\w+ (?:before|earlier|ago)|previously|(?:the|at the end of last|in the previous) \\w+) (?:it|there|they|that)?(?: (?:was|were|had|stood at))?) $");
    private static final Pattern EN_BEHIND = Pattern.compile(
            "(?![^,;.\\d]{0,40}?\\b(?:than|from|more|fewer|less|below|above|over|up|down)\\b)[^,;.\\d]{0,40}?\\b(?:(?:the|a) (?:year|season|month|quarter|week|term) (?:before|earlier|ago)|last (?:year|season|month|quarter|week|term)\\b|(?:in|of) the (?:previous|preceding) \\w+|at the (?:start|beginning) of|at the end of (?:last|the (?:year|month) before))");

    private Earlier() {}

    /** @param text folded */
    static boolean is(Language language, String text, int start, int end) {
        String before = text.substring(Math.max(0, start - BEFORE), start);
        if (language == Language.ZH) {
            return ZH.matcher(before).find();
        }
        if (EN_OWN.matcher(before).find()) {
            return true;
        }
        Matcher behind = EN_BEHIND.matcher(text).region(end, Math.min(text.length(), end + 2 * BEFORE));
        return behind.lookingAt();
    }
}
