package org.duizhao.bitext.entity;

/** The years and brackets at the edges of a Chinese name. */
final class ZhEdges {

    private ZhEdges() {}

    /** 2025青岛马拉松: the year belongs to the event. */
    static int withYear(String text, int start, EntityType type) {
        if (type != EntityType.EVENT || start < 4) {
            return start;
        }
        int from = start - 4;
        for (int i = from; i < start; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return start;
            }
        }
        return from;
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
