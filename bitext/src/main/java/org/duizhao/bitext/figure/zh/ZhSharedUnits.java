package org.duizhao.bitext.figure.zh;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.figure.Draft;

/** Numbers whose unit only the last of several names: 分别为1.2、3.4和5.6亿元; 由12.3提高到15.6%. */
final class ZhSharedUnits {

    private static final Pattern JOINT = Pattern.compile("[、和与及]");
    private static final Pattern MOVE = Pattern.compile("(?:提高|上升|增长|增加|提升|扩大|下降|降低|减少|缩小|回落|升|降|增|减)(?:到|至)");
    private static final int LONGEST_GAP = 3;
    private static final BigDecimal MOST = BigDecimal.valueOf(10_000);
    private static final BigDecimal HUNDRED_MILLION = BigDecimal.ONE.scaleByPowerOfTen(8);

    private ZhSharedUnits() {}

    static void complete(String text, List<Draft> drafts) {
        for (int i = drafts.size() - 2; i >= 0; i--) {
            Draft bare = drafts.get(i);
            Draft measured = drafts.get(i + 1);
            if (isBare(text, bare) && measured.unit != null && isJoined(text, bare, measured)) {
                bare.measureLike(measured, scaled(bare, measured));
            } else if (measured.kind.equals("year") && isYear(text, bare) && isJoined(text, bare, measured)) {
                bare.kind = "year";
            }
        }
    }

    private static boolean isBare(String text, Draft draft) {
        return draft.kind.equals("count")
                && draft.classifier == null
                && draft.label == null
                && draft.to == null
                && !draft.inName
                && !draft.structure
                && Characters.isDigit(text, draft.end - 1)
                && draft.value != null
                && draft.value.compareTo(MOST) < 0;
    }

    /** 1713、1755、1767年: years of which only the last says so. */
    private static boolean isYear(String text, Draft draft) {
        boolean count = draft.kind.equals("count") && draft.classifier == null && draft.to == null && !draft.inName;
        return count
                && draft.value != null
                && draft.end - draft.start == 4
                && Characters.isDigit(text, draft.start)
                && draft.value.scale() == 0;
    }

    private static boolean isJoined(String text, Draft bare, Draft measured) {
        int length = measured.start - bare.end;
        if (length < 1 || length > LONGEST_GAP || measured.kind.equals("age")) {
            return false;
        }
        String gap = text.substring(bare.end, measured.start);
        boolean moves = bare.start > 0 && "由从".indexOf(text.charAt(bare.start - 1)) >= 0;
        return JOINT.matcher(gap).matches() || moves && MOVE.matcher(gap).matches();
    }

    private static BigDecimal scaled(Draft bare, Draft measured) {
        BigDecimal value = bare.value == null ? BigDecimal.ZERO : bare.value;
        BigDecimal beside = measured.value;
        if (beside == null || beside.scale() >= 0) {
            return value;
        }
        return value.scaleByPowerOfTen(beside.compareTo(HUNDRED_MILLION) >= 0 ? 8 : 4);
    }
}
