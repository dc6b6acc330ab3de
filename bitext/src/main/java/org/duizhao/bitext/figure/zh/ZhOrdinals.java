package org.duizhao.bitext.figure.zh;

import java.util.List;
import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.Reading;
import org.duizhao.bitext.numeral.ZhNumberReader;
import org.duizhao.bitext.text.Phrases;
import org.jspecify.annotations.Nullable;

/** 第N: a rank, batch, phase or quarter is a figure; a session, an embassy area or a hospital is a name. */
final class ZhOrdinals {

    private static final Phrases COUNTED =
            new Phrases(List.of("位", "名", "批", "批次", "期", "阶段", "轮", "季度", "大", "步", "个", "梯队", "方阵", "年", "组"));
    private static final Phrases RANKED = new Phrases(List.of(
            "居", "列", "排", "位居", "排名", "名列", "位列", "稳居", "保持", "全国", "全省", "全市", "世界", "全球", "首位", "总量", "蝉联", "获",
            "并列", "升到", "升至", "升为", "降到", "降至", "跌到", "跌至", "滑至", "退居", "跻身", "跃居", "夺得", "暂列", "积分榜"));

    private final String text;
    private final ZhNumberReader reader;

    ZhOrdinals(String text, ZhNumberReader reader) {
        this.text = text;
        this.reader = reader;
    }

    @Nullable
    Draft at(int i) {
        Reading reading =
                i + 1 < text.length() && Characters.beginsNumber(text.charAt(i + 1)) ? reader.read(i + 1) : null;
        if (reading == null || reading.implied()) {
            return null;
        }
        int end = reading.end();
        int classifier = end < text.length() ? COUNTED.endOfWord(text, end) : end;
        boolean first = reading.value().intValue() == 1 && reading.isSmallWhole();
        if (first && (text.startsWith("个", end) || text.startsWith("次", end) || text.startsWith("年", end))) {
            return null;
        }
        if (classifier > end) {
            return draft(i, classifier, reading, text.substring(end, classifier));
        }
        if (endsPhrase(end)) {
            Draft draft = draft(i, end, reading, null);
            return ranked(i) ? draft : draft.inName();
        }
        return draft(i, end, reading, null).inName();
    }

    private static Draft draft(int start, int end, Reading reading, @Nullable String classifier) {
        Draft draft = new Draft(start, end, "ordinal", reading.value());
        draft.classifier = classifier;
        return draft;
    }

    private boolean endsPhrase(int end) {
        return end >= text.length() || !Characters.isHan(text, end) || "的和、及".indexOf(text.charAt(end)) >= 0;
    }

    /** 居全国第一. */
    private boolean ranked(int i) {
        for (int at = i - 1; at >= 0 && i - at <= 8; at--) {
            if (RANKED.endOfWord(text, at) > at) {
                return true;
            }
        }
        return false;
    }
}
