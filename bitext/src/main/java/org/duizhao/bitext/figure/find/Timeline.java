package org.duizhao.bitext.figure.find;

import java.util.List;
import org.duizhao.bitext.figure.Draft;
import org.jspecify.annotations.Nullable;

/** Tells each figure the time it belongs to: the last year or date of its sentence before it, else the first after it. */
final class Timeline {

    private static final String SENTENCE_ENDS = "。!?;\n";

    private Timeline() {}

    static void fill(String text, List<Draft> drafts) {
        int from = 0;
        while (from < drafts.size()) {
            int to = from + 1;
            while (to < drafts.size() && !sentenceEnds(text, drafts.get(to - 1).end, drafts.get(to).start)) {
                to++;
            }
            fillSentence(text, drafts.subList(from, to));
            from = to;
        }
    }

    private static void fillSentence(String text, List<Draft> sentence) {
        String when = null;
        for (Draft draft : sentence) {
            String time = time(draft);
            if (time != null) {
                when = time;
            } else if (when != null && !draft.inName && !draft.structure) {
                draft.when = when;
            }
        }
        deadline(text, sentence);
    }

    /** "… to 2.4 trillion yuan by 2030": a closing deadline dates what stands before it. */
    private static void deadline(String text, List<Draft> sentence) {
        Draft last = sentence.get(sentence.size() - 1);
        String time = time(last);
        if (time == null || !text.regionMatches(true, Math.max(0, last.start - 3), "by ", 0, 3)) {
            return;
        }
        for (int i = sentence.size() - 2; i >= 0; i--) {
            Draft draft = sentence.get(i);
            if (draft.when != null || time(draft) != null) {
                return;
            }
            draft.when = draft.inName || draft.structure ? null : time;
        }
    }

    private static @Nullable String time(Draft draft) {
        if (draft.inName || draft.structure) {
            return null;
        }
        return switch (draft.kind) {
            case "date" -> draft.date;
            case "year" -> draft.value == null ? null : draft.value.toPlainString();
            case "year-range" -> draft.value + "/" + draft.to;
            default -> null;
        };
    }

    private static boolean sentenceEnds(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (SENTENCE_ENDS.indexOf(c) >= 0 || c == '.' && i + 1 < text.length() && text.charAt(i + 1) == ' ') {
                return true;
            }
        }
        return false;
    }
}
