package org.duizhao.bitext.figure.zh;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duizhao.bitext.figure.Change;
import org.duizhao.bitext.figure.Characters;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.text.Phrases;
import org.jspecify.annotations.Nullable;

/** What a Chinese clause says about its figures: the direction of change and what is measured or counted. */
final class ZhContext {

    private static final int REACH = 16;
    private static final int LONGEST_LABEL = 16;
    private static final Map<String, Change> CHANGES = new HashMap<>();
    private static final Phrases CHANGE_WORDS;
    private static final Phrases VERBS = Phrases.load(ZhContext.class, "zh-label-stops.txt");
    private static final String LABEL_STOPS = "的和与及是在了将使让把被对为并以到至达共总约近超,。;:!?、()“”\"\n\t ";

    static {
        for (String word : "多了 多出 增长 增加 提高 提升 上升 上涨 增 涨 高于 扩大 增幅 涨幅 增速 超计划 超年度计划 上调 快于 回升 翻 改善".split(" ")) {
            CHANGES.put(word, Change.INCREASE);
        }
        for (String word : "下降 减少 降低 降 回落 压减 减 缩小 收窄 下滑 负增长 减量 下调 低于 下跌 缩减 压缩 削减 减排 精简".split(" ")) {
            CHANGES.put(word, Change.DECREASE);
        }
        CHANGE_WORDS = new Phrases(CHANGES.keySet());
    }

    private ZhContext() {}

    static void complete(String text, List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.inName || draft.structure || draft.date != null || draft.kind.startsWith("year")) {
                continue;
            }
            int floor = i == 0 ? 0 : drafts.get(i - 1).end;
            int ceiling = i + 1 < drafts.size() ? drafts.get(i + 1).start : text.length();
            draft.change = change(text, draft, i == 0 ? null : drafts.get(i - 1));
            if (draft.label == null) {
                draft.label = label(text, draft, floor, ceiling);
            }
        }
    }

    private static @Nullable Change change(String text, Draft draft, @Nullable Draft before) {
        boolean first = draft.kind.equals("multiple") && text.charAt(draft.start) == '翻';
        if (first) {
            return Change.INCREASE;
        }
        if (draft.kind.equals("duration") || draft.kind.equals("ordinal") || draft.kind.equals("age")) {
            return null;
        }
        int floor = Math.max(0, draft.start - REACH);
        Change found = null;
        int end = -1;
        for (int i = floor; i < draft.start; i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '。' || c == ';') {
                found = null;
                continue;
            }
            int word = CHANGE_WORDS.endOfWord(text, i);
            if (word > i && word <= draft.start) {
                found = i > 0 && text.charAt(i - 1) == '新' ? null : CHANGES.get(text.substring(i, word));
                end = word;
                i = word - 1;
            }
        }
        if (found == null
                && before != null
                && text.substring(before.end, draft.start).equals("、")
                && before.kind.equals(draft.kind)) {
            return before.change;
        }
        return found == null || reaches(text, end, draft.start) ? null : found;
    }

    /** 提高到 names the level, not the change. */
    private static boolean reaches(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("到至为达".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String label(String text, Draft draft, int floor, int ceiling) {
        if (draft.kind.equals("count") || draft.kind.equals("count-range") || draft.kind.equals("ordinal")) {
            String after = after(text, draft.end, ceiling);
            if (after != null) {
                return after;
            }
        }
        String before = before(text, draft.start, floor);
        if (before == null && draft.classifier != null && "人 户 名 人次 户次".contains(draft.classifier)) {
            return draft.classifier;
        }
        return before;
    }

    private static @Nullable String after(String text, int from, int ceiling) {
        int start = from < text.length() && text.charAt(from) == '的' ? from + 1 : from;
        int end = start;
        while (end < ceiling
                && end - start < LONGEST_LABEL
                && Characters.isHan(text, end)
                && LABEL_STOPS.indexOf(text.charAt(end)) < 0
                && VERBS.endOfWord(text, end) == end) {
            end++;
        }
        return end == start ? null : text.substring(start, end);
    }

    /** The noun before the verb that leads to the number: 生产总值 of 生产总值达到, 背街小巷 of 精细治理背街小巷1650条. */
    private static @Nullable String before(String text, int to, int floor) {
        int bottom = Math.max(floor, to - 24);
        int clause = to;
        while (clause > bottom && ",。;:!?、\n\t".indexOf(text.charAt(clause - 1)) < 0) {
            clause--;
        }
        String label = null;
        int start = clause;
        int i = clause;
        while (i < to) {
            int verb = VERBS.endOfWord(text, i);
            boolean stop = verb == i && (LABEL_STOPS.indexOf(text.charAt(i)) >= 0 || !Characters.isHan(text, i));
            if (verb > i || stop) {
                label = i - start > 1 ? text.substring(start, i) : label;
                i = verb > i ? Math.min(verb, to) : i + 1;
                start = i;
            } else {
                i++;
            }
        }
        return to - start > 1 ? text.substring(start, to) : label;
    }
}
