package org.duizhao.bitext.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duizhao.bitext.text.Language;
import org.duizhao.bitext.text.Span;

/** Amounts in yuan that are not written as the house does, or, where it has no rule, as most of the document does. */
final class Currencies {

    private enum Way {
        YUAN("yuan", "\\b[Yy]uan\\b"),
        RMB("RMB", "\\bRMB\\b"),
        CNY("CNY", "\\bCNY\\b");

        private final String word;
        private final Pattern pattern;

        Way(String word, String pattern) {
            this.word = word;
            this.pattern = Pattern.compile(pattern);
        }
    }

    private final Map<Way, List<Issue.Place>> found = new EnumMap<>(Way.class);

    /** Places, and how they should be written. */
    record Found(List<Issue.Place> places, String usual) {}

    Found find(List<Passage> passages, String rule) {
        for (int i = 0; i < passages.size(); i++) {
            Passage.Side side = passages.get(i).side(Language.EN);
            if (side != null) {
                amounts(i, side.text());
            }
        }
        Way usual = usual(rule);
        List<Issue.Place> others = new ArrayList<>();
        found.forEach((way, places) -> {
            if (way != usual) {
                others.addAll(places);
            }
        });
        return new Found(others, usual.word);
    }

    private List<Issue.Place> places(Way way) {
        return found.computeIfAbsent(way, key -> new ArrayList<>());
    }

    /** Beside a number; "RMB 5 million yuan" is one amount, told by its first word. */
    private void amounts(int pair, String text) {
        for (Way way : Way.values()) {
            Matcher match = way.pattern.matcher(text);
            while (match.find()) {
                if (isAmount(text, match.start(), match.end())) {
                    places(way).add(IssueMaker.place(pair, Language.EN, new Span(match.start(), match.end())));
                }
            }
        }
    }

    private static boolean isAmount(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - 12), start);
        String after = text.substring(end, Math.min(text.length(), end + 3));
        return after.matches("\\s?\\d.*") || before.matches(".*(?:\\d|illion|thousand)\\s");
    }

    private Way usual(String rule) {
        Way most = Way.YUAN;
        for (Way way : Way.values()) {
            if (way.word.equalsIgnoreCase(rule)) {
                return way;
            }
            if (places(way).size() > places(most).size()) {
                most = way;
            }
        }
        return most;
    }
}
