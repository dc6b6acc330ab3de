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
}
