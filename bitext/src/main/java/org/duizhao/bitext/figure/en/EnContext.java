package org.duizhao.bitext.figure.en;

import java.util.List;
import java.util.Set;
import org.duizhao.bitext.figure.Change;
import org.duizhao.bitext.figure.Draft;
import org.duizhao.bitext.numeral.EnNumberWords;
import org.jspecify.annotations.Nullable;

/** What an English clause says about its figures: the direction of change and what is measured or counted. */
final class EnContext {

    private static final Set<String> UP = Set.of(
            "up",
            "increase",
            "increased",
            "increasing",
            "rise",
            "rose",
            "risen",
            "rising",
            "grew",
            "grown",
            "growth",
            "growing",
            "gained",
            "expanded",
            "climbed",
            "jumped",
            "surged",
            "raised",
            "higher",
            "improved",
            "added",
            "faster");
    private static final Set<String> DOWN = Set.of(
            "down",
            "decrease",
            "decreased",
            "decreasing",
            "fell",
            "fallen",
            "falling",
            "drop",
            "dropped",
            "decline",
            "declined",
            "reduced",
            "reduce",
            "reduction",
            "cut",
            "cutting",
            "lowered",
            "shrank",
            "narrowed",
            "slower",
            "lower");
    /** What makes up 22.8 percent has not risen. */
    private static final Set<String> MAKE = Set.of("make", "makes", "made", "making");

    private static final Set<String> UP_AFTER = Set.of("more", "higher", "larger", "faster", "above");
    private static final Set<String> DOWN_AFTER = Set.of("less", "lower", "fewer", "smaller", "slower", "below");
    private static final Set<String> STOPS = Set.of(
            "s", "of", "in", "to", "and", "or", "the", "a", "an", "by", "for", "with", "at", "from", "on", "that",
            "which", "were", "was", "are", "is", "have", "has", "had", "be", "been", "as", "than", "per", "this",
            "these", "those", "we", "will", "their", "its", "more", "into", "after", "before");
    private static final Set<String> VERBS = Set.of(
            "reached",
            "reaching",
            "totaled",
            "totalled",
            "totaling",
            "rose",
            "grew",
            "fell",
            "dropped",
            "increased",
            "decreased",
            "amounted",
            "stood",
            "came",
            "hit",
            "exceeded",
            "put",
            "accounting",
            "accounted",
            "up",
            "down",
            "kept",
            "narrowed",
            "went",
            "total",
            "record",
            "another",
            "worth",
            "generated",
            "saved",
            "cost",
            "numbered",
            "numbering",
            "said",
            "completed",
            "built",
            "added",
            "made",
            "ran",
            "handled",
            "attracted",
            "including");

    private EnContext() {}

    static void complete(EnText text, List<Draft> drafts) {
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (draft.inName || draft.structure || draft.date != null || draft.kind.startsWith("year")) {
                continue;
            }
            int floor = i == 0 ? 0 : drafts.get(i - 1).end;
            if (!draft.kind.equals("duration") && !draft.kind.equals("ordinal") && !draft.kind.equals("age")) {
                draft.change = change(text, draft, floor);
            }
            if (draft.label == null) {
                String after =
                        draft.kind.startsWith("count") || draft.kind.equals("ordinal") ? after(text, draft.end) : null;
                draft.label = after != null ? after : before(text, draft.start, floor);
            }
        }
    }

    private static @Nullable Change change(EnText text, Draft draft, int floor) {
        String next = text.wordAfter(draft.end);
        if (UP_AFTER.contains(next)) {
            return Change.INCREASE;
        }
        if (DOWN_AFTER.contains(next)) {
            return Change.DECREASE;
        }
        boolean multiple = draft.kind.equals("multiple") && EnNumberWords.isLetter(text.charAt(draft.start));
        if (multiple) {
            return Change.INCREASE;
        }
        int at = draft.start;
        for (int words = 0; words < 7; words++) {
            int before = text.startOfWordBefore(at);
            if (before < floor) {
                return null;
            }
            String word = text.word(before);
            if (word.equals("to") && words == 0) {
                return null;
            }
            if (word.equals("up") && MAKE.contains(text.wordBefore(before))) {
                return null;
            }
            if (UP.contains(word) || DOWN.contains(word)) {
                return UP.contains(word) ? Change.INCREASE : Change.DECREASE;
            }
            at = before;
        }
        return null;
    }

    private static @Nullable String after(EnText text, int end) {
        int from = text.next(end);
        if (text.startsWith(from, "of the") || text.startsWith(from, "of")) {
            return null;
        }
        int last = -1;
        int at = from;
        for (int words = 0; words < 4 && at > 0 && EnNumberWords.isLetter(text.charAt(at)); words++) {
            if (STOPS.contains(text.word(at))) {
                break;
            }
            last = EnNumberWords.endOfWord(text.raw(), at);
            while (text.charAt(last) == '-' && EnNumberWords.isLetter(text.charAt(last + 1))) {
                last = EnNumberWords.endOfWord(text.raw(), last + 1);
            }
            at = text.next(last);
        }
        return last < 0 ? null : text.raw().substring(from, last);
    }

    private static @Nullable String before(EnText text, int start, int floor) {
        int end = start;
        int at = start;
        int first = -1;
        for (int words = 0; words < 10; words++) {
            int before = text.startOfWordBefore(at);
            if (before < floor) {
                break;
            }
            String word = text.word(before);
            boolean skip = STOPS.contains(word) || VERBS.contains(word) || UP.contains(word) || DOWN.contains(word);
            if (skip && first >= 0) {
                break;
            }
            if (!skip) {
                first = before;
            } else {
                end = before;
            }
            at = before;
        }
        return first < 0 ? null : text.raw().substring(first, end).trim();
    }
}
