package org.duizhao.bitext.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Footnote marks: {@code [11]}, 〔11〕, ⑪, and a number glued to a closing quote or to the end of a sentence. */
public final class FootnoteMarks {

    private static final String CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳";
    private static final Pattern BRACKETED = Pattern.compile("[\\[［〔【](?:注|註|note )?\\s?(\\d{1,3})[\\]］〕】]");
    private static final Pattern GLUED = Pattern.compile("(?<=[\"”’」』)）])(\\d{1,3})(?![\\d.,]\\d|\\d|[%％])");
    private static final Pattern AFTER_STOP = Pattern.compile("(?<=\\p{L}[.,;。，；])(\\d{1,3})(?=\\s|$)");
    private static final Pattern OPENING = Pattern.compile("^\\s*(?:注|註|Note )?(\\d{1,3})[.、:：)\\s]");

    private FootnoteMarks() {}

    /**
     * The number that a note opens with; 0 if the text opens with none.
     *
     * @param footnote whether the text is known to be a footnote, so that a bare number will do
     */
    public static int opening(String text, boolean footnote) {
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.lookingAt()) {
            return Integer.parseInt(bracketed.group(1));
        }
        if (!text.isEmpty() && CIRCLED.indexOf(text.charAt(0)) >= 0) {
            return CIRCLED.indexOf(text.charAt(0)) + 1;
        }
        Matcher bare = OPENING.matcher(text);
        return footnote && bare.find() ? Integer.parseInt(bare.group(1)) : 0;
    }

    /** The numbers of the notes that a text cites, in order. */
    public static List<Integer> inside(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (Pattern pattern : List.of(BRACKETED, GLUED, AFTER_STOP)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                numbers.add(Integer.parseInt(matcher.group(1)));
            }
        }
        for (int i = 0; i < text.length(); i++) {
            int circled = CIRCLED.indexOf(text.charAt(i));
            if (circled >= 0) {
                numbers.add(circled + 1);
            }
        }
        return numbers;
    }
}
