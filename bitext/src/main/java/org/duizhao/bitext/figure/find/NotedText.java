package org.duizhao.bitext.figure.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.figure.Draft;

/**
 * A folded text in which the marks of notes stand between numbers and what these count: 1793.6[1]亿元, 65[a] square kilometres.
 * Its figures are read as if the marks were not there, and have their places in the text with them.
 */
final class NotedText {

    private static final Pattern MARK =
            Pattern.compile("(?<=\\d)(?: ?\\[(?:\\d{1,3}|[a-z])\\])+(?= ?[\\p{IsHan}\\p{Lower}%°])");

    private final String text;
    private final String plain;
    /** The ends of the marks in the text, by their places in the plain text. */
    private final NavigableMap<Integer, Integer> marks = new TreeMap<>();

    NotedText(String text) {
        this.text = text;
        if (text.indexOf('[') < 0) {
            plain = text;
            return;
        }
        StringBuilder without = new StringBuilder();
        int from = 0;
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            without.append(text, from, mark.start());
            from = mark.end();
            marks.put(without.length(), from);
        }
        plain = without.append(text, from, text.length()).toString();
    }

    /** @param reader finds the figures of a folded text, in order */
    List<Draft> read(Function<String, List<Draft>> reader) {
        List<Draft> drafts = reader.apply(plain);
        if (marks.isEmpty()) {
            return drafts;
        }
        NavigableMap<Integer, Integer> taken = new TreeMap<>();
        for (Draft draft : drafts) {
            draft.start = place(draft.start, true);
            draft.end = place(draft.end, false);
            taken.put(draft.start, draft.end);
        }
        List<Draft> all = new ArrayList<>(drafts);
        Set<Integer> ends = new HashSet<>(marks.values());
        for (Draft mark : reader.apply(text)) {
            Map.Entry<Integer, Integer> before = taken.lowerEntry(mark.end);
            if (ends.contains(mark.end) && (before == null || before.getValue() <= mark.start)) {
                all.add(mark);
            }
        }
        all.sort(Comparator.comparingInt(draft -> draft.start));
        return all;
    }

    /** The place in the text of one in the plain text; the beginning of a figure lies behind a mark that is there, its end before. */
    private int place(int at, boolean begins) {
        Map.Entry<Integer, Integer> mark = begins ? marks.floorEntry(at) : marks.lowerEntry(at);
        return mark == null ? at : mark.getValue() + at - mark.getKey();
    }
}
