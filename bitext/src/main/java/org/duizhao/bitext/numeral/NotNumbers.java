package org.duizhao.bitext.numeral;

import java.util.List;
import org.duizhao.bitext.text.Phrases;

/** Words that hold a numeral and are no numbers. */
public final class NotNumbers {

    public static final Phrases CHINESE = Phrases.load(NotNumbers.class, "zh-not-numbers.txt");
    public static final Phrases ENGLISH = new Phrases(List.of(
            "no one",
            "the one",
            "this one",
            "that one",
            "which one",
            "one another",
            "everyone",
            "anyone",
            "someone",
            "second to none",
            "split second"));

    private NotNumbers() {}

    /** Where the word at {@code i} of folded Chinese text ends; {@code i} for none. In 一点五 the 一点 is no word. */
    public static int endOfChinese(String text, int i) {
        int end = CHINESE.endOfWord(text, i);
        boolean point = end == i + 2 && end < text.length() && text.startsWith("一点", i);
        return point && HanDigits.digit(text.charAt(end)) >= 0 ? i : end;
    }
}
