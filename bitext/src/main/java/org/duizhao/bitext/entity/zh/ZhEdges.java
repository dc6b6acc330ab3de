package org.duizhao.bitext.entity.zh;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.entity.EntityType;
import org.duizhao.bitext.entity.list.ZhText;

/** The years and brackets at the edges of a Chinese name. */
final class ZhEdges {

    private static final int LONGEST_EDITION = 8;
    private static final Pattern EDITION = Pattern.compile("(?<!\\d)\\d{4}年?$|第[一二三四五六七八九十百\\d]{1,4}[届次]$");

    private ZhEdges() {}

    /** 2025青岛马拉松, 第十二届世界运动会: the year and the number belong to the event. */
    static int withEdition(String text, int start, EntityType type) {
        if (type != EntityType.EVENT) {
            return start;
        }
        Matcher edition = EDITION.matcher(text).region(Math.max(0, start - LONGEST_EDITION), start);
        return edition.find() ? edition.start() : start;
    }

    /** 中国海洋工程研究院(青岛): a place in brackets belongs to the name. */
    static int withBrackets(String text, int end) {
        if (end >= text.length() || text.charAt(end) != '(') {
            return end;
        }
        int close = text.indexOf(')', end);
        if (close < 0 || close - end > 8 || close - end < 3) {
            return end;
        }
        for (int i = end + 1; i < close; i++) {
            if (!ZhText.isHan(text.charAt(i))) {
                return end;
            }
        }
        return "试行草案暂行修订上下以合".indexOf(text.charAt(end + 1)) >= 0 ? end : close + 1;
    }
}
